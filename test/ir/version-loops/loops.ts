// SPDX-License-Identifier: MIT
// For each loop: how many accesses of its first form need no check, of how many; `once`: the loop has no second form.
const table = [1, 2, 3, 4];

function rows(a: number[][], row: number, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += a[row][k] * table[k]; // in range: 2 of 2
  for (let k = 1; k <= n; k++) sum += table[k - 1]; // in range: 1 of 1
  for (let k = n; k >= 0; k--) sum += table[k]; // in range: 1 of 1
  return sum;
}

function stores(from: readonly number[], to: number[], other: number[], n: number): void {
  for (let i = 0; i < from.length; i++) to[i] = from[i] + 1; // in range: 2 of 2
  for (let i = 0; i < from.length; i++) to[i] = from[table[i]]; // in range: 2 of 3
  for (let i = 0; i < n; i++) {
    const at = to[i]; // in range: 1 of 1
    if (at > 0) other[at] = i; // in range: 0 of 1
  }
}

function bytes(data: Uint8Array, n: number): number {
  let sum = 0;
  let i = 0;
  while (i < n) {
    sum += data[i] + data[i + 1]; // in range: 2 of 2
    i++;
  }
  return sum;
}

function once(list: number[], n: number): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++) sum += list[i]; // once: 1 of 1
  for (let i = 0; i < list.length; i++) list[i * 2] = i; // once: 0 of 1
  for (let i = 0; i < n; i++) sum += rows([list], i, 1) + list[i]; // once: 0 of 1
  for (let i = 0; i < n; i++) if (i + 1 < list.length) sum += rows([[list[i]]], 0, 1) - list[i]; // once: 1 of 2
  for (let i = 0; i < n; i++) if (n > 1 && i + 2 <= list.length) sum += list[i] - Math.hypot(list[i + 1], n); // once: 2 of 2
  return sum;
}

const bytesOf = new Uint8Array(5);
const square = [[1, 2, 3, 4], [1, 2, 3, 4]];
stores(table, [1, 2, 3, 4], [1, 2, 3, 4], 2);
console.log(rows(square, 1, 3), bytes(bytesOf, 4), once([1, 2, 3, 4], 2));

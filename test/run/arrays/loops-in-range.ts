// SPDX-License-Identifier: MIT
// Loops over arrays whose indices are in range, partly in range, or change what they are compared with.

function add(target: number[], source: readonly number[], count: number): string {
  let done = 0;
  for (let i = 0; i < count; i++) {
    target[i] = (target[i] ?? 0) + (source[i] ?? 100);
    done++;
  }
  return `${done}: ${target.join()}`;
}

console.log(add([1, 2, 3], [10, 20, 30], 3));
console.log(add([1, 2, 3], [10, 20], 3));
console.log(add([1, 2], [10, 20, 30], 5));
console.log(add([1, 2, 3], [10, 20, 30], 2.5), add([1], [2], NaN), add([1], [2], -3));

const same = [1, 2];
console.log(add(same, same, 4));

/** The array grows while it is walked over. */
function growing(from: number[], to: number[], limit: number): number {
  let rounds = 0;
  for (let i = 0; i < from.length; i++) {
    if (rounds++ > limit) break;
    to[i + 1] = from[i] ?? 0;
  }
  return rounds;
}

const own = [5, 6];
console.log(growing(own, own, 4), own.join(), growing([7, 8], own, 9), own.join());

function copied(from: readonly number[], to: number[]): string {
  for (let i = 0; i < from.length; i++) to[i] = (from[i] ?? 0) * 2;
  return to.join();
}

console.log(copied([1, 2, 3], [0, 0, 0, 0]), copied([1, 2, 3], [9]), copied([], [4]));

function neighbours(list: readonly number[], n: number): number {
  let sum = 0;
  for (let i = 1; i < n; i++) sum = sum * 3 + (list[i - 1] ?? 50) - (list[i] ?? 60) + (list[i + 1] ?? 70);
  return sum;
}

console.log(neighbours([1, 2, 3, 4], 3), neighbours([1, 2, 3, 4], 4), neighbours([1, 2, 3, 4], 6));

function backwards(list: readonly number[], from: number): string {
  let text = 0;
  for (let i = from; i >= 0; i--) text = text * 10 + (list[i] ?? 9);
  let odd = 0;
  for (let i = from; i > 0; i -= 2) odd = odd * 10 + (list[i] ?? 8);
  return `${text} ${odd}`;
}

console.log(backwards([1, 2, 3], 2), backwards([1, 2, 3], 4), backwards([], -1));

type Rows = number[][];

function product(a: Rows, b: Rows, row: number, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (a[row] ?? [7, 7, 7])[k] * (b[k] ?? [1])[0];
  return sum;
}

const rows: Rows = [
  [1, 2, 3],
  [4, 5, 6],
];
console.log(product(rows, rows, 0, 2), product(rows, rows, 1, 3), product(rows, rows, 5, 3));

function scale(matrix: Rows, row: number, by: number, size: number): string {
  for (let k = 0; k < size; k++) matrix[row][k] = matrix[row][k] * by + matrix[0][k];
  return JSON.stringify(matrix);
}

console.log(scale(rows, 1, 10, 3), scale(rows, 0, 2, 3));

/** The row is another one in each round. */
function diagonal(matrix: Rows, size: number): number {
  let row = matrix[0];
  let sum = 0;
  for (let k = 0; k < size; k++) {
    sum += row[k];
    row = matrix[(k + 1) % size];
  }
  return sum;
}

console.log(diagonal(rows, 2));

const table = [1, 1, 2, 3, 5, 8];
let last = 4;

function filled(count: number, bytes: Uint8Array, view: Float64Array): string {
  for (let i = 0; i <= count; i++) {
    bytes[i] = table[i + 1] ?? 255;
    view[i] = (bytes[i] ?? 0) / 2;
    if (i === last) last = 100;
  }
  return `${bytes.join()} ${view.join()}`;
}

console.log(filled(3, new Uint8Array(4), new Float64Array(5)));
console.log(filled(5, new Uint8Array(4), new Float64Array(5)), last);

function whileUp(text: string, codes: number[], n: number): string {
  let i = 0;
  while (i < n) {
    if ((text[i] ?? '-') === 'x') codes[i] = i * i;
    i++;
  }
  return codes.join();
}

console.log(whileUp('axbx', [0, 0, 0, 0], 4), whileUp('axbx', [0, 0, 0, 0], 7), whileUp('xx', [], 2));

/** A step in the middle: the access after it is one further. */
function steps(list: readonly number[], n: number): number {
  let sum = 0;
  let i = 0;
  while (i < n) {
    sum = sum * 4 + (list[i] ?? 2);
    i++;
    sum = sum * 4 + (list[i] ?? 3);
  }
  return sum;
}

console.log(steps([1, 0, 1], 3), steps([1, 0, 1], 2));

function late(use: boolean, n: number): number {
  let row!: number[];
  if (use) row = [1, 2, 3];
  let sum = 0;
  for (let i = 0; i < n; i++) if (use) sum += row[i];
  return sum;
}

console.log(late(true, 3), late(false, 3));

const sparse = new Array<number[]>(3);
sparse[0] = [1, 2];
function firsts(n: number, row: number, skip: boolean): number {
  let sum = 0;
  for (let i = 0; i < n; i++) if (!skip) sum += sparse[row][i];
  return sum;
}
console.log(firsts(2, 0, false), firsts(2, 2, true), firsts(2, 8, true));

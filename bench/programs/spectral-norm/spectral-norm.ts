// SPDX-License-Identifier: MIT
/** The largest singular value of an infinite matrix by power iteration: a small pure function in nested loops. */

function element(row: number, column: number): number {
  const diagonal = row + column;
  return 1 / ((diagonal * (diagonal + 1)) / 2 + row + 1);
}

function multiply(v: readonly number[], transposed: boolean): number[] {
  const result = new Array<number>(v.length).fill(0);
  for (let i = 0; i < v.length; i++) {
    let sum = 0;
    for (let j = 0; j < v.length; j++) sum += (transposed ? element(j, i) : element(i, j)) * v[j];
    result[i] = sum;
  }
  return result;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

export function work(): number {
  let u: number[] = new Array<number>(2200).fill(1);
  let v: number[] = u;
  for (let round = 0; round < 12; round++) {
    v = multiply(multiply(u, false), true);
    u = multiply(multiply(v, false), true);
  }
  return Math.round(Math.sqrt(dot(u, v) / dot(v, v)) * 1e9);
}

// SPDX-License-Identifier: MIT
/** Products of square matrices that are arrays of rows, and a solution by elimination with pivots. */

type Matrix = number[][];

function build(size: number, entry: (row: number, column: number) => number): Matrix {
  return Array.from({ length: size }, (_r, row) => Array.from({ length: size }, (_c, column) => entry(row, column)));
}

function multiply(a: Matrix, b: Matrix): Matrix {
  const size = a.length;
  const product = build(size, () => 0);
  for (let i = 0; i < size; i++) {
    const target = product[i];
    for (let k = 0; k < size; k++) {
      const factor = a[i][k];
      const row = b[k];
      for (let j = 0; j < size; j++) target[j] += factor * row[j];
    }
  }
  return product;
}

/** The determinant, by elimination; the matrix is used up. */
function determinant(m: Matrix): number {
  let result = 1;
  for (let column = 0; column < m.length; column++) {
    let pivot = column;
    for (let row = column + 1; row < m.length; row++) {
      if (Math.abs(m[row][column]) > Math.abs(m[pivot][column])) pivot = row;
    }
    if (pivot !== column) {
      [m[pivot], m[column]] = [m[column], m[pivot]];
      result = -result;
    }
    const head = m[column];
    result *= head[column];
    for (let row = column + 1; row < m.length; row++) {
      const target = m[row];
      const factor = target[column] / head[column];
      for (let k = column; k < m.length; k++) target[k] -= factor * head[k];
    }
  }
  return result;
}

export function work(): number {
  const size = 360;
  const a = build(size, (row, column) => ((row * 7 + column * 3) % 11) / 110);
  const b = build(size, (row, column) => (row === column ? 1 : ((row + column) % 5) / 50));
  let power = a;
  for (let i = 0; i < 8; i++) power = multiply(power, b);
  const trace = power.reduce((sum, row, i) => sum + row[i], 0);
  const small = build(300, (row, column) => (row === column ? 1.02 : ((row * column) % 7) / 4000));
  return Math.round((trace % 1000) * 1e3) + Math.round(determinant(small) * 1e3);
}

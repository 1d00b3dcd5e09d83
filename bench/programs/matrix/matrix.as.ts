// SPDX-License-Identifier: MIT
/** Products of square matrices that are arrays of rows, and a solution by elimination with pivots. */

type Matrix = f64[][];

function build(size: i32, entry: (row: i32, column: i32) => f64): Matrix {
  const matrix: Matrix = [];
  for (let row = 0; row < size; row++) {
    const line: f64[] = [];
    for (let column = 0; column < size; column++) line.push(entry(row, column));
    matrix.push(line);
  }
  return matrix;
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
function determinant(m: Matrix): f64 {
  let result: f64 = 1;
  for (let column = 0; column < m.length; column++) {
    let pivot = column;
    for (let row = column + 1; row < m.length; row++) {
      if (Math.abs(m[row][column]) > Math.abs(m[pivot][column])) pivot = row;
    }
    if (pivot !== column) {
      const other = m[pivot];
      m[pivot] = m[column];
      m[column] = other;
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

export function work(): f64 {
  const size = 360;
  const a = build(size, (row, column) => ((row * 7 + column * 3) % 11) / 110.0);
  const b = build(size, (row, column) => (row === column ? 1.0 : ((row + column) % 5) / 50.0));
  let power = a;
  for (let i = 0; i < 8; i++) power = multiply(power, b);
  const trace = power.reduce<f64>((sum, row, i) => sum + row[i], 0);
  const small = build(300, (row, column) => (row === column ? 1.02 : ((row * column) % 7) / 4000.0));
  return Math.round((trace % 1000) * 1e3) + Math.round(determinant(small) * 1e3);
}

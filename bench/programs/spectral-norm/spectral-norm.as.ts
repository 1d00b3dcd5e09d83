// SPDX-License-Identifier: MIT
/** The largest singular value of an infinite matrix by power iteration: a small pure function in nested loops. */

function element(row: i32, column: i32): f64 {
  const diagonal = row + column;
  return 1.0 / ((diagonal * (diagonal + 1)) / 2 + row + 1);
}

function multiply(v: f64[], transposed: boolean): f64[] {
  const result = new Array<f64>(v.length).fill(0);
  for (let i = 0; i < v.length; i++) {
    let sum: f64 = 0;
    for (let j = 0; j < v.length; j++) sum += (transposed ? element(j, i) : element(i, j)) * v[j];
    result[i] = sum;
  }
  return result;
}

function dot(a: f64[], b: f64[]): f64 {
  let sum: f64 = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

export function work(): f64 {
  let u: f64[] = new Array<f64>(2200).fill(1);
  let v: f64[] = u;
  for (let round = 0; round < 12; round++) {
    v = multiply(multiply(u, false), true);
    u = multiply(multiply(v, false), true);
  }
  return Math.round(Math.sqrt(dot(u, v) / dot(v, v)) * 1e9);
}

// SPDX-License-Identifier: MIT
/** Linear systems: LU decomposition of dense matrices with pivoting, then substitution. */

function makeMatrix(size: number, seed: number): number[][] {
  let state = seed;
  const entry = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >> 8) / 65_536;
  };
  return Array.from({ length: size }, () => Array.from({ length: size }, entry));
}

/** Works in place; gives the order that the rows were brought into. */
function decompose(rows: number[][]): number[] {
  const size = rows.length;
  const order = rows.map((_, i) => i);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    [order[column], order[pivot]] = [order[pivot], order[column]];
    const top = rows[column];
    for (let row = column + 1; row < size; row++) {
      const current = rows[row];
      const factor = current[column] / top[column];
      current[column] = factor;
      for (let k = column + 1; k < size; k++) current[k] -= factor * top[k];
    }
  }
  return order;
}

function solve(rows: readonly number[][], order: readonly number[], right: readonly number[]): number[] {
  const size = rows.length;
  const x = order.map((row) => right[row]);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row] -= rows[row][k] * x[k];
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row] -= rows[row][k] * x[k];
    x[row] /= rows[row][row];
  }
  return x;
}

export function work(): number {
  const size = 240;
  let checksum = 0;
  for (let round = 1; round <= 50; round++) {
    const matrix = makeMatrix(size, round);
    const right = matrix.map((row) => row[0] - row[size - 1]);
    const order = decompose(matrix);
    for (let i = 0; i < 10; i++) {
      const x = solve(matrix, order, right);
      checksum = (checksum * 31 + Math.round(x[0] * 1000) + Math.round(x[size - 1] * -1000)) % 1_000_003;
      right[i] += i;
    }
  }
  return checksum;
}

// SPDX-License-Identifier: MIT
// Backtracking: a sudoku, the eight queens, subset sums and permutations.
function solve(grid: number[]): boolean {
  const at = grid.indexOf(0);
  if (at === -1) return true;
  const row = Math.floor(at / 9);
  const column = at % 9;
  const box = (row - (row % 3)) * 9 + column - (column % 3);
  candidates: for (let value = 1; value <= 9; value++) {
    for (let i = 0; i < 9; i++) {
      if (grid[row * 9 + i] === value) continue candidates;
      if (grid[i * 9 + column] === value) continue candidates;
      if (grid[box + Math.floor(i / 3) * 9 + (i % 3)] === value) continue candidates;
    }
    grid[at] = value;
    if (solve(grid)) return true;
  }
  grid[at] = 0;
  return false;
}
const puzzle = '530070000600195000098000060800060003400803001700020006060000280000419005000080079';
const grid = [...puzzle].map(Number);
console.log(solve(grid));
for (let r = 0; r < 9; r++) console.log(grid.slice(r * 9, r * 9 + 9).join(' '));
function queens(n: number): number[][] {
  const solutions: number[][] = [];
  const place = (columns: number[]): void => {
    if (columns.length === n) {
      solutions.push([...columns]);
      return;
    }
    for (let c = 0; c < n; c++) {
      if (columns.every((other, r) => other !== c && Math.abs(other - c) !== columns.length - r)) {
        columns.push(c);
        place(columns);
        columns.pop();
      }
    }
  };
  place([]);
  return solutions;
}
console.log(queens(4), queens(6).length, queens(8).length, queens(8)[0]);
function* subsets<T>(items: readonly T[], from = 0): Generator<T[]> {
  if (from === items.length) {
    yield [];
    return;
  }
  for (const rest of subsets(items, from + 1)) {
    yield rest;
    yield [items[from], ...rest];
  }
}
const sums = [...subsets([3, 34, 4, 12, 5, 2])].filter((s) => s.reduce((a, b) => a + b, 0) === 9);
console.log(sums, [...subsets('abc'.split(''))].map((s) => s.join('')));
function knapsack(items: { weight: number; value: number }[], capacity: number): number {
  const best = new Array<number>(capacity + 1).fill(0);
  for (const { weight, value } of items) {
    for (let c = capacity; c >= weight; c--) best[c] = Math.max(best[c], best[c - weight] + value);
  }
  return best[capacity];
}
console.log(knapsack([{ weight: 10, value: 60 }, { weight: 20, value: 100 }, { weight: 30, value: 120 }], 50));

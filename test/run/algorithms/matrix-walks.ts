// SPDX-License-Identifier: MIT
// Spirals, rotation, islands, Pascal, magic squares, determinant by fractions.
type Matrix = number[][];
const show = (m: Matrix): void => console.log(m.map((row) => row.map((v) => String(v).padStart(3)).join('')).join('\n'));

function spiral(n: number): Matrix {
  const grid: Matrix = Array.from({ length: n }, () => Array(n).fill(0));
  let [r, c, dr, dc] = [0, 0, 0, 1];
  for (let k = 1; k <= n * n; k++) {
    grid[r][c] = k;
    const [nr, nc] = [r + dr, c + dc];
    if (nr < 0 || nr >= n || nc < 0 || nc >= n || grid[nr][nc] !== 0) [dr, dc] = [dc, -dr];
    r += dr;
    c += dc;
  }
  return grid;
}

const transpose = <T>(m: T[][]): T[][] => (m[0] ?? []).map((_, c) => m.map((row) => row[c]!));
const rotate = <T>(m: T[][]): T[][] => transpose(m).map((row) => row.reverse());

function spiralOrder(matrix: Matrix): number[] {
  const out: number[] = [];
  let rest = matrix;
  while (rest.length) {
    const [head, ...tail] = rest;
    out.push(...head!);
    rest = transpose(tail).reverse();
  }
  return out;
}

function countIslands(picture: string): number {
  const grid = picture.trim().split('\n').map((line) => [...line.trim()].map(Number));
  const sink = (r: number, c: number): void => {
    if (r < 0 || c < 0 || r >= grid.length || c >= grid[r]!.length || grid[r]![c] !== 1) return;
    grid[r]![c] = 2;
    sink(r + 1, c), sink(r - 1, c), sink(r, c + 1), sink(r, c - 1);
  };
  let islands = 0;
  grid.forEach((row, r) => row.forEach((cell, c) => {
    if (cell === 1) {
      islands++;
      sink(r, c);
    }
  }));
  return islands;
}

const pascal = (rows: number): number[][] => {
  const triangle: number[][] = [[1]];
  while (triangle.length < rows) {
    const last = triangle[triangle.length - 1];
    triangle.push([1, ...last.slice(1).map((v, i) => v + last[i]), 1]);
  }
  return triangle;
};

const magic = (n: number): Matrix =>
  Array.from({ length: n }, (_, r) =>
    Array.from({ length: n }, (_, c) => n * ((c + r + 1 + (n >> 1)) % n) + ((c + 2 * r + 2) % n) + 1),
  );

function determinant(m: Matrix): number {
  if (m.length === 1) return m[0][0];
  return m[0].reduce(
    (sum, v, c) => sum + (c % 2 ? -1 : 1) * v * determinant(m.slice(1).map((row) => row.filter((_, i) => i !== c))),
    0,
  );
}

show(spiral(5));
show(rotate(spiral(3)));
console.log(spiralOrder([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]), rotate([['a', 'b'], ['c', 'd']]));
console.log(countIslands(`
  11000
  11000
  00100
  00011
`), countIslands('101\n010\n101'));
pascal(8).forEach((row, i) => console.log(' '.repeat(3 * (8 - i)) + row.map((v) => `${v}`.padStart(6)).join('')));
const square = magic(5);
show(square);
console.log(new Set(square.map((r) => r.reduce((a, b) => a + b))), new Set(transpose(square).map((r) => r.reduce((a, b) => a + b))));
console.log(determinant([[2, -1, 0], [-1, 2, -1], [0, -1, 2]]), determinant(spiral(4)), determinant([[0.5]]));

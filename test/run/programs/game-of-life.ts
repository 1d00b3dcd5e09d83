// SPDX-License-Identifier: MIT
// Conway's game of life on a torus: a glider, a blinker, and a count of generations until stable.
type Grid = boolean[][];
const parse = (picture: string): Grid => picture.trim().split('\n').map((line) => [...line.trim()].map((c) => c === '#'));
const render = (grid: Grid): string => grid.map((row) => row.map((cell) => (cell ? '#' : '.')).join('')).join('\n');
function step(grid: Grid): Grid {
  const height = grid.length;
  const width = grid[0].length;
  return grid.map((row, y) =>
    row.map((alive, x) => {
      let neighbours = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          if (dx === 0 && dy === 0) continue;
          if (grid[(y + dy + height) % height][(x + dx + width) % width]) neighbours++;
        }
      }
      return neighbours === 3 || (alive && neighbours === 2);
    }),
  );
}
let glider = parse(`
  .#......
  ..#.....
  ###.....
  ........
  ........
  ........`);
for (let generation = 0; generation < 5; generation++) {
  console.log(`generation ${generation}\n${render(glider)}`);
  glider = step(glider);
}
const seen = new Map<string, number>();
let soup: Grid = Array.from({ length: 12 }, (_, y) => Array.from({ length: 12 }, (_, x) => (x * 7 + y * 13 + x * y) % 5 < 2));
let generation = 0;
for (;;) {
  const key = render(soup);
  const before = seen.get(key);
  if (before !== undefined) {
    console.log(`repeats generation ${before} at ${generation}`, soup.flat().filter(Boolean).length);
    break;
  }
  seen.set(key, generation++);
  soup = step(soup);
}

// SPDX-License-Identifier: MIT
// Breadth-first search through a maze, flood fill, and a random maze from a fixed seed.
const maze = ['#########', '#S..#...#', '#.#.#.#.#', '#.#...#.#', '#.#####.#', '#......E#', '#########'];
type Position = readonly [row: number, column: number];
const key = ([r, c]: Position): string => `${r},${c}`;
function find(grid: string[], target: string): Position {
  for (let r = 0; r < grid.length; r++) {
    const c = grid[r].indexOf(target);
    if (c >= 0) return [r, c];
  }
  throw new Error(`no ${target}`);
}
function* neighbours([r, c]: Position): Generator<Position> {
  yield [r - 1, c];
  yield [r + 1, c];
  yield [r, c - 1];
  yield [r, c + 1];
}
function solve(grid: string[]): Position[] | undefined {
  const start = find(grid, 'S');
  const goal = key(find(grid, 'E'));
  const cameFrom = new Map<string, Position | null>([[key(start), null]]);
  const queue: Position[] = [start];
  for (const here of queue) {
    if (key(here) === goal) {
      const path: Position[] = [];
      for (let step: Position | null | undefined = here; step; step = cameFrom.get(key(step))) path.push(step);
      return path.reverse();
    }
    for (const next of neighbours(here)) {
      const [r, c] = next;
      if (grid[r]?.[c] === '#' || cameFrom.has(key(next))) continue;
      cameFrom.set(key(next), here);
      queue.push(next);
    }
  }
  return undefined;
}
const path = solve(maze);
console.log(path?.length, path?.map(key).join(' '));
const onPath = new Set(path?.map(key));
console.log(maze.map((row, r) => [...row].map((cell, c) => (cell === '.' && onPath.has(key([r, c])) ? '*' : cell)).join('')).join('\n'));
console.log(solve(['#####', '#S#E#', '#####']));
try {
  solve(['###']);
} catch (e) {
  console.log((e as Error).message);
}
let seed = 99;
const random = (n: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
const size = 11;
const cells = Array.from({ length: size }, () => new Array<string>(size).fill('#'));
(function carve(r: number, c: number): void {
  cells[r][c] = ' ';
  const directions: Position[] = [[0, 2], [2, 0], [0, -2], [-2, 0]];
  while (directions.length > 0) {
    const [[dr, dc]] = directions.splice(random(directions.length), 1);
    const [nr, nc] = [r + dr, c + dc];
    if (nr < 1 || nc < 1 || nr >= size || nc >= size || cells[nr][nc] === ' ') continue;
    cells[r + dr / 2][c + dc / 2] = ' ';
    carve(nr, nc);
  }
})(1, 1);
console.log(cells.map((row) => row.join('')).join('\n'));

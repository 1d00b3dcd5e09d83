// SPDX-License-Identifier: MIT
// Arrays are references; copies are shallow.
const inner = [1, 2];
const outer = [inner, inner, [...inner]];
inner.push(3);
console.log(outer, outer[0] === outer[1], outer[0] === outer[2]);
const copy = outer.slice();
copy[0] = [9];
copy[1].pop();
console.log(outer, copy);
function modify(list: number[]): void {
  list.push(99);
  list = [0];
  list.push(1);
}
const list = [1];
modify(list);
console.log(list);
const grid: string[][] = [];
for (let y = 0; y < 3; y++) {
  const row: string[] = [];
  for (let x = 0; x < 4; x++) row.push((x + y) % 2 === 0 ? '#' : '.');
  grid.push(row);
}
console.log(grid.map((row) => row.join('')).join('\n'));
const transpose = <T>(m: T[][]): T[][] => m[0].map((_, i) => m.map((row) => row[i]));
console.log(transpose([[1, 2, 3], [4, 5, 6]]), transpose(transpose(grid)).length);
const shared = new Array<number[]>(2).fill([]);
shared[0].push(1);
console.log(shared, Array.from({ length: 2 }, (): number[] => []).map((l, i) => (l.push(i), l)));
const objects = [{ n: 1 }, { n: 2 }];
const clones = objects.map((o) => ({ ...o }));
clones[0].n = 50;
const [alias] = objects;
alias.n = 7;
console.log(objects, clones);
const readonlyView: readonly number[] = list;
list.push(100);
console.log(readonlyView.length, readonlyView.at(-1));
const cube = [[[1]]];
cube[0][0][0] += 5;
cube[0].push([2]);
console.log(cube, cube.flat(2));

// SPDX-License-Identifier: MIT
// What callbacks and loops see when the array changes under them.
const a = [1, 2, 3];
for (const x of a) {
  if (a.length < 6) a.push(x * 10);
}
console.log(a);
const b = [1, 2, 3, 4];
const seen: number[] = [];
for (const x of b) {
  seen.push(x);
  if (x === 2) b.shift();
}
console.log(seen, b);
const c = [1, 2, 3];
const visited: number[] = [];
c.forEach((x) => {
  visited.push(x);
  c.push(x + 100);
});
console.log(visited, c.length);
const d = [1, 2, 3, 4, 5];
const mapped = d.map((x, i) => {
  if (i === 1) d[3] = 40;
  return x;
});
console.log(mapped, d);
const e = [1, 2, 3, 4];
const removed: number[] = [];
e.forEach((x) => {
  removed.push(x);
  if (x === 1) e.splice(1, 1);
});
console.log(removed, e);
const f = [5, 6, 7, 8];
console.log(f.filter((x, i) => {
  if (i === 0) f.pop();
  return x > 0;
}), f);
const it = [1, 2][Symbol.iterator]();
console.log(it.next(), it.next(), it.next(), it.next());
const growing = ['x'];
const entries = growing.entries();
console.log(entries.next().value);
growing.push('y');
console.log(entries.next().value, entries.next().done);
growing.push('z');
console.log(entries.next().done);
const g = [3, 2, 1];
let rounds = 0;
for (let i = 0; i < g.length; i++) {
  rounds++;
  if (g[i] === 2) g.splice(i--, 1);
}
console.log(g, rounds);
console.log([1, 2, 3].reduce((sum, x, i, all) => {
  if (i === 1) all.push(10);
  return sum + x;
}, 0), [0, 1, 2].some((x, i, all) => {
  all[2] = 9;
  return x === 9;
}));

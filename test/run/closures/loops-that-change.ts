// SPDX-License-Identifier: MIT
// Closures in loops: one variable for each turn, which body, condition and step can all see and change.
const fs: (() => number)[] = [];
for (let i = 0, step = 1; i < 10; i += step, step++) {
  fs.push(() => i * 100 + step);
  if (i === 3) i++;
}
console.log(fs.map((f) => f()));
const incs: [() => void, () => number][] = [];
for (let n = 0; n < 3; n++) incs.push([() => void n++, () => n]);
incs[0]![0]();
incs[0]![0]();
console.log(incs.map(([, get]) => get()));
const inCondition: (() => number)[] = [];
for (let k = 0; inCondition.push(() => k), k < 2; k++);
console.log(inCondition.map((f) => f()));
const inStep: (() => number)[] = [];
for (let k = 0; k < 3; inStep.push(() => k), k++);
console.log(inStep.map((f) => f()));
const inInit: (() => number)[] = [];
for (let k = 0, get = (): number => k; k < 2; k++) inInit.push(get);
console.log(inInit.map((f) => f()));
const ofs: (() => string)[] = [];
for (let word of ['a', 'b']) {
  ofs.push(() => word);
  word += '!';
}
for (const key in { x: 1, y: 2 }) ofs.push(() => key);
for (const [i, c] of [...'pq'].entries()) ofs.push(() => c + i);
console.log(ofs.map((f) => f()));
var shared: (() => number)[] = [];
for (var v = 0; v < 3; v++) shared.push(() => v);
console.log(shared.map((f) => f()), v);
let w = 0;
const whiles: (() => number)[] = [];
while (w < 3) {
  const own = w * w;
  whiles.push(() => own + w);
  w++;
}
console.log(whiles.map((f) => f()));
const handlers = new Map<string, (by: number) => number>();
for (const name of ['up', 'down'] as const) {
  let total = 0;
  handlers.set(name, (by) => (total += name === 'up' ? by : -by));
}
console.log(handlers.get('up')!(5), handlers.get('down')!(3), handlers.get('up')!(1), handlers.get('down')!(1));
outer: for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; j++) {
    if (j === 2) continue outer;
    if (i === 2) break outer;
    whiles.push(() => i * 10 + j);
  }
}
console.log(whiles.slice(3).map((f) => f()));
const nested = Array.from({ length: 2 }, (_, i) => Array.from({ length: 2 }, (__, j) => () => `${i}${j}`));
console.log(nested.flat().map((f) => f()));
switch (w) {
  case 3: {
    const local = w;
    whiles.push(() => local);
  }
  // falls through
  default:
    let late = 'late';
    setTimeout(() => console.log(late, whiles.at(-1)!()), 0);
    late += 'r';
}
for (let i = 0; i < 3; i++) setTimeout(() => console.log('timer', i), 1);

// SPDX-License-Identifier: MIT
// Arrays of different elements behind one interface: each method does what the elements at hand ask for.
class Foo {
  constructor(readonly n: number) {}
  toString(): string {
    return 'Foo' + this.n;
  }
}
interface Joinable {
  join(s: string): string;
}
const xs: Joinable[] = [
  ['a', 'b'],
  [new Foo(1), new Foo(2)],
  [[1], [2]],
  [true, false],
  [undefined, 'x'],
  [1n, 2n],
  [null, 1],
  [1, 2],
];
for (const x of xs) console.log(x.join('-'));

function t(h: { includes(s: string): boolean }): void {
  console.log(h.includes('b'));
}
t(['a', 'b']);
t('abc');
const all: { toString(): string; length: number; reverse(): unknown; slice(a: number): unknown }[] = [
  ['a', 'b'],
  [new Foo(1), new Foo(2)],
  [[1], [2]],
  [true, false],
  [1n, 2n],
  [1, 2],
];
for (const a of all) console.log(a.toString(), a.length, a.slice(1), a.reverse());
const s2: { sort(): unknown }[] = [
  ['b', 'a'],
  [new Foo(2), new Foo(1)],
  [[3], [2]],
  [true, false],
  [4n, 2n],
  [10, 2],
];
for (const a of s2) console.log(a.sort());
const its: Iterable<unknown>[] = [
  ['a', 'b'],
  [new Foo(1), new Foo(2)],
  [[1], [2]],
  [true, false],
  [1n, 2n],
  [1, 2],
  new Set([1, 2]),
  'xyz',
  new Map([[1, 2]]),
];
for (const a of its) console.log([...a]);
const e2: { entries(): Iterable<[number, unknown]> }[] = [
  ['a', 'b'],
  [new Foo(1), new Foo(2)],
  [[1], [2]],
  [true, false],
  [1n, 2n],
  [1, 2],
];
for (const a of e2) console.log([...a.entries()]);
const m2: {
  at(i: number): unknown;
  concat(x: never[]): unknown;
  keys(): Iterable<number>;
  values(): Iterable<unknown>;
}[] = [
  ['a', 'b'],
  [new Foo(1), new Foo(2)],
  [[1], [2]],
  [true, false],
  [1n, 2n],
  [1, 2],
];
for (const a of m2) console.log(a.at(-1), a.concat([]), [...a.keys()], [...a.values()]);
const p: {
  splice(a: number, b: number): unknown[];
  push(...x: string[]): number;
  concat(...xs: string[][]): string[];
  unshift(x: string): number;
} = ['a', 'b', 'c'];
console.log(p.splice(0, 1));
console.log(p.push('x', 'y'), p.concat(['z']), p.unshift('0'), p);
const q: { push(x: string): number; indexOf(x: string): number; fill(x: string): unknown } = ['a'];
console.log(q.push('x'), q.indexOf('x'), q.fill('v'), q);
const r: {
  concat(...xs: string[]): string;
  replace(a: string, b: string): string;
  padStart(n: number): string;
  split(s: string): string[];
} = 'abc';
console.log(r.concat('d', 'e'), r.replace('a', 'z'), r.padStart(5), r.split(''));
interface Coll<T> {
  includes(x: T): boolean;
  indexOf(x: T): number;
  length: number;
}
function find<T>(c: Coll<T>, x: T): string {
  return `${c.includes(x)} ${c.indexOf(x)} ${c.length}`;
}
const foo = new Foo(1);
console.log(
  find(['a', 'b'], 'b'),
  find([foo], foo),
  find([[1], [2]], [1]),
  find([1n, 2n], 2n),
  find([NaN], NaN),
  find([undefined, null], null),
  find<string | number>(['x', 1], 1),
);
const lists: ReadonlyArray<unknown>[] = [['a'], [foo], [1], [true]];
for (const l of lists) {
  console.log(
    l.join(),
    l.indexOf(foo),
    l.map((x) => typeof x),
    l.concat(['z']),
  );
}
const pop: {
  pop(): unknown;
  push(x: never): number;
  shift(): unknown;
  splice(a: number, b: number): unknown[];
  unshift(...x: never[]): number;
}[] = [
  ['a', 'b', 'c'],
  [new Foo(1), new Foo(2), new Foo(3)],
  [1, 2, 3, 4],
];
for (const p of pop) console.log(p.pop(), p.shift(), p.splice(0, 1), p);

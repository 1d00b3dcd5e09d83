// SPDX-License-Identifier: MIT
// Arrays of different elements behind one interface: each method does what the elements at hand ask for.
class Foo {
  constructor(readonly n: number) {}
  toString(): string {
    return 'Foo' + this.n;
  }
}

const lists = () => [
  ['b', 'a'],
  [new Foo(2), new Foo(1)],
  [[3], [2]],
  [true, false],
  [4n, 2n],
  [10, 2],
];

interface Text {
  join(separator: string): string;
  toString(): string;
}
const texts: Text[] = [...lists(), [undefined, 'x'], [null, 1]];
for (const list of texts) console.log(list.join('-'), list.toString());

interface Order {
  readonly length: number;
  sort(): unknown;
  reverse(): unknown;
  slice(from: number): unknown;
  at(index: number): unknown;
  concat(other: never[]): unknown;
}
const orders: Order[] = lists();
for (const list of orders) {
  console.log(list.length, list.sort(), list.slice(1), list.reverse(), list.at(-1), list.concat([]));
}

interface Walk extends Iterable<unknown> {
  keys(): Iterable<unknown>;
  values(): Iterable<unknown>;
  entries(): Iterable<[unknown, unknown]>;
}
const walks: Walk[] = [...lists(), new Set(['s']), new Map([['k', 1]])];
for (const list of walks) console.log([...list], [...list.keys()], [...list.values()], [...list.entries()]);
const iterables: Iterable<unknown>[] = [...lists(), new Set([1, 2]), 'xyz', new Map([[1, 2]])];
for (const iterable of iterables) console.log([...iterable]);

interface Ends {
  pop(): unknown;
  shift(): unknown;
  splice(from: number, count: number): unknown[];
}
const ends: Ends[] = [
  ['a', 'b', 'c'],
  [new Foo(1), new Foo(2), new Foo(3)],
  [1, 2, 3, 4],
];
for (const list of ends) console.log(list.pop(), list.shift(), list.splice(0, 1), list);

interface Search<T> {
  readonly length: number;
  includes(value: T): boolean;
  indexOf(value: T): number;
}
function search<T>(list: Search<T>, value: T): string {
  return `${list.includes(value)} ${list.indexOf(value)} ${list.length}`;
}
const foo = new Foo(1);
console.log(search(['a', 'b'], 'b'), search('ab', 'b'), search([foo], foo), search([[1], [2]], [1]));
console.log(search([1n, 2n], 2n), search([NaN], NaN), search([undefined, null], null));
console.log(search<string | number>(['x', 1], 1));

interface Mapped {
  map<U>(change: (value: any) => U): U[];
}
const mapped: Mapped[] = lists();
for (const list of mapped) console.log(list.map((value: unknown) => String(value)));

// Rest parameters of the library's functions.
interface Growing {
  push(...values: string[]): number;
  concat(...others: string[][]): string[];
  unshift(value: string): number;
}
const growing: Growing = ['a', 'b'];
console.log(growing.push('x', 'y'), growing.concat(['z'], ['w']), growing.unshift('0'), growing);
interface One {
  push(value: string): number;
  fill(value: string): unknown;
}
const one: One = ['a'];
console.log(one.push('x'), one.fill('v'), one);
interface Letters {
  concat(...others: string[]): string;
  replace(from: string, to: string): string;
  padStart(length: number): string;
}
const letters: Letters = 'abc';
console.log(letters.concat('d', 'e'), letters.replace('a', 'z'), letters.padStart(5));

// SPDX-License-Identifier: MIT
// Spread in arrays and calls, over every kind of iterable.
const a = [1, 2];
const b = [...a, 3, ...a.map((x) => x * 10), ...[], ...new Set([4, 4, 5])];
console.log(b, [...'hi😀'], [...new Map([['k', 1]])], [...a.entries()]);
function sum(...values: number[]): number {
  return values.reduce((x, y) => x + y, 0);
}
console.log(sum(...a), sum(0, ...a, 100, ...[0.5, 0.5]), Math.max(...b), sum(...[]));
function greet(greeting: string, ...names: string[]): string {
  return `${greeting} ${names.join(' & ')}`;
}
console.log(greet(...(['Hi', 'Ann', 'Bob'] as const)), greet('Yo', ...'xy'), greet(...(['Hey'] as [string])));
const copy = [...a];
copy.push(99);
console.log(a, copy);
class Bag {
  readonly items: unknown[];
  constructor(...items: unknown[]) {
    this.items = items;
  }
  *[Symbol.iterator](): Generator<unknown> {
    yield* this.items;
  }
}
const bag = new Bag(...a, ...'z');
console.log([...bag, ...bag].length, bag);
function* count(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}
console.log([...count(4)], sum(...count(5)), Array.from(count(2)), new Set([...count(3), ...count(2)]).size);
const target: number[] = [];
target.push(...a, ...b.slice(0, 2));
target.unshift(...[7, 8]);
target.splice(1, 1, ...[60, 61]);
console.log(target);
const order: string[] = [];
const part = (label: string): string[] => {
  order.push(label);
  return [label];
};
console.log([...part('1'), ...part('2'), part('3')[0]].length, order);
const wrap = <A extends unknown[], R>(f: (...args: A) => R) => (...args: A): R => f(...args);
console.log(wrap(greet)('Wrapped', 'x', 'y'), wrap(Math.min)(3, 1, 2));

// SPDX-License-Identifier: MIT
// Functions that collect their arguments, called through types that know a fixed number of them.
type Binary = (a: number, b: number) => number;
const operations = new Map<string, Binary>([
  ['max', Math.max],
  ['min', Math.min],
  ['sum', (...all) => all.reduce((x, y) => x + y, 0)],
  ['first', (a) => a],
  ['count', (...all) => all.length],
  ['tail', (a, ...more) => a * 10 + more.length],
  ['hypot', Math.hypot],
]);
for (const [name, operate] of operations) console.log(name, operate(3, 4), operate(-0, 0.5), operate(NaN, 1));

type Rows = (row: number[]) => number;
const rows: Rows[] = [(row) => row.length, (...all: number[][]) => all.length * 100 + all[0].length];
for (const each of rows) console.log(each([1, 2, 3]));

const nothing: (() => string)[] = [() => 'none', (...all: string[]) => `all ${all.length}`];
for (const each of nothing) console.log(each());

const optional: ((a: number, b?: number) => string)[] = [(a, b) => `${a} ${b}`, (...all) => all.join('/')];
for (const each of optional) console.log(each(1, 2));

const spread: ((...all: number[]) => number)[] = [Math.max, (a, b = 7) => a + b];
for (const each of spread) console.log(each(1, 2), each(...[5]), each(4));

const mixed = { apply: Math.max as Binary, other: (a: number, b: number): number => a - b };
console.log(mixed.apply(2, 3), mixed.other(2, 3));
const both: Binary[] = [mixed.apply, mixed.other];
console.log(both.map((f) => f(8, 9)));

class Shape {
  constructor(private readonly side: number) {}
  readonly scaled = (...factors: number[]): number => factors.reduce((a, b) => a * b, this.side);
}
const scale: Binary[] = [new Shape(2).scaled, (a, b) => a / b];
console.log(scale.map((f) => f(3, 4)));

// SPDX-License-Identifier: MIT
// Overloads of functions and methods, this parameters, defaults that use others, rest and spread.
function parse(x: string): number; function parse(x: number): string; function parse(x: string | number): number | string {
  return typeof x === 'string' ? parseFloat(x) : x.toFixed(2);
}
console.log(parse('3.14') + 1, parse(3).length);
class Builder {
  private parts: string[] = [];
  add(s: string): this; add(n: number, radix?: number): this;
  add(v: string | number, radix = 10): this { this.parts.push(typeof v === 'number' ? v.toString(radix) : v); return this; }
  build(sep?: string): string { return this.parts.join(sep); }
}
console.log(new Builder().add('a').add(255, 16).add(7).build('|'), new Builder().add('x').add('y').build());
interface Greeter { greet(name: string): string; greeting: string; count: number }
function makeGreeter(greeting: string): Greeter {
  const g: Greeter = { greeting, count: 0, greet: (name) => { g.count++; return `${g.greeting}, ${name}!`; } };
  return g;
}
const g = makeGreeter('Hi');
console.log(g.greet('Bob'), g.greet('Al'), g.count);
const obj = {
  _v: 1,
  get v() { return this._v; },
  set v(n: number) { this._v = n * 2; },
  inc(this: { _v: number }, by = 1) { this._v += by; return this._v; },
};
obj.v = 5; console.log(obj.v, obj.inc(), obj.inc(4), obj);
function area(shape: 'circle', r: number): number; function area(shape: 'rect', w: number, h: number): number;
function area(shape: 'circle' | 'rect', a: number, b?: number): number { switch (shape) { case 'circle': return Math.round(Math.PI * a * a * 100) / 100; case 'rect': return a * b!; } }
console.log(area('circle', 2), area('rect', 2, 3));
const sum = (...xs: number[]): number => xs.reduce((a, b) => a + b, 0);
const args: [number, number, number] = [1, 2, 3];
console.log(sum(), sum(1), sum(...args, 4, ...[5, 6]), sum.length, sum.name, area.length);
function defaults(a: number, b = a + 1, { c = b * 2, d: [e = 9, ...f] = [] as number[] } = {}) { return [a, b, c, e, f] as const; }
console.log(defaults(1), defaults(1, undefined, { c: 5 }), defaults(1, 2, { d: [7, 8, 9] }));
function tag(strings: TemplateStringsArray, ...values: unknown[]): string { return strings.raw.map((s, i) => s + (i < values.length ? `[${String(values[i])}]` : '')).join(''); }
console.log(tag`a\n${1}b${'x'}c`, String.raw`\u00e9${1 + 1}\n`);
const fact = (n: bigint): bigint => (n <= 1n ? 1n : n * fact(n - 1n));
console.log(fact(25n), ((f: (n: number) => number) => f(3))((n) => n ** n));
(function iife(this: void) { console.log('iife'); })();
const isEven = (n: number): boolean => (n === 0 ? true : isOdd(n - 1)); const isOdd = (n: number): boolean => (n === 0 ? false : isEven(n - 1));
console.log(isEven(10), isOdd(7));
function Y<A, R>(f: (self: (a: A) => R) => (a: A) => R): (a: A) => R { type X = (x: X) => (a: A) => R; const w: X = (x) => f((a) => x(x)(a)); return w(w); }
console.log(Y<number, number>((self) => (n) => (n < 2 ? n : self(n - 1) + self(n - 2)))(15));

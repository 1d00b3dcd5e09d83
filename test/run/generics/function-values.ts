// SPDX-License-Identifier: MIT
// Generic functions as values: members of object literals, variables, parameters, elements.
const utils = {
  identity<T>(x: T): T { return x; },
  map: <T, U>(xs: T[], f: (t: T) => U): U[] => { const out: U[] = []; for (const x of xs) out.push(f(x)); return out; },
  pair<A, B>(a: A, b: B): [A, B] { return [a, b]; },
  first<T extends { length: number }>(a: T, b: T): T { return a.length >= b.length ? a : b; },
};
console.log(utils.identity(3) + 1, utils.identity('s').length, utils.map([1, 2, 3], (x) => x * 2), utils.map(['a'], (s) => s.length));
const [n, s] = utils.pair(1, 'x');
console.log(n + 1, s.toUpperCase(), utils.first('abc', 'de'), utils.first([1], [2, 3]));
function pipe<T>(value: T): { to<U>(f: (t: T) => U): ReturnType<typeof pipe<U>>; value(): T } {
  return { to<U>(f: (t: T) => U) { return pipe(f(value)); }, value: () => value };
}
console.log(pipe('  trim me ').to((s) => s.trim()).to((s) => s.split(' ')).to((a) => a.length).value() + 1);
function wrap<T>(value: T): T[] { return [value]; }
const table = { wrap };
const list = [wrap];
console.log(table.wrap(1)[0]! + 1, list[0]!('x')[0]!.length, utils);
let id: <T>(x: T) => T = (x) => x;
console.log(id(5) * 2, id('q') + 'r', id([1, 2]).map((x) => x + 1));
interface Mapper { map<U>(f: (n: number) => U): U[] }
class M implements Mapper { constructor(private xs: number[]) {} map<U>(f: (n: number) => U): U[] { return this.xs.map(f); } }
const lit = (xs: number[]): Mapper => ({ map: (f) => xs.map(f) });
const lit2 = (xs: number[]): Mapper => ({ map<U>(f: (n: number) => U): U[] { return xs.map(f); } });
for (const m of [new M([1, 2]), lit([3, 4]), lit2([5])]) console.log(m.map((x) => x * 1.5), m.map((x) => `${x}`), m.map((x) => ({ x })));
function twice(f: <T>(x: T) => T): [number, string] { return [f(1), f('a')]; }
console.log(twice((x) => x), twice(wrap.length ? (x) => x : id));
interface Opt<T> { map<U>(f: (t: T) => U): Opt<U>; or(d: T): T }
class Som<T> implements Opt<T> { constructor(private v: T) {} map<U>(f: (t: T) => U): Opt<U> { return new Som(f(this.v)); } or(): T { return this.v; } }
class Non implements Opt<never> { map(): Opt<never> { return this; } or(): never { throw new Error("none"); } }
const non: Opt<number> = new Non();
console.log(new Som(2).map((x) => x + 1).map((x) => `<${x}>`).or('none'), (() => { try { return non.map((x) => x * 2).or(7); } catch (e) { return String(e); } })(), utils.identity === utils.identity);
class Fld { conv = <T>(x: T): T[] => [x]; }
console.log(new Fld().conv(3)[0]! + 1);

// SPDX-License-Identifier: MIT
// Iterables and lists of many kinds behind one type.
class Stack<T> implements Iterable<T> {
  private items: T[] = [];
  push(...x: T[]): this {
    this.items.push(...x);
    return this;
  }
  [Symbol.iterator](): Iterator<T> {
    let i = this.items.length;
    return { next: () => (i > 0 ? { value: this.items[--i] as T, done: false } : { value: undefined, done: true }) };
  }
  get length(): number {
    return this.items.length;
  }
  map<U>(f: (x: T) => U): Stack<U> {
    const s = new Stack<U>();
    for (const x of this.items) s.push(f(x));
    return s;
  }
}
interface Mappable<T> {
  map<U>(f: (x: T) => U): { length: number };
}
const ms: Mappable<number>[] = [[1, 2, 3], new Stack<number>().push(4, 5), { map: (f) => [f(1)] }];
for (const m of ms) console.log(m.map((x) => x * 2).length);
const st: Iterable<string>[] = [
  ['a', 'b'],
  new Stack<string>().push('x', 'y'),
  'hi',
  new Set('zz'),
  new Map([['k', 'v']]).values(),
  Object.keys({ q: 1 }),
];
for (const s of st) {
  const [p, ...q] = s;
  console.log(p, q, Array.from(s).length, Math.max(...[...s].map((x) => x.length)));
}
console.log(
  new Map<unknown, unknown>([[['a'], 1] as [unknown, unknown], [[2], 'b'] as [unknown, unknown]]),
  new Set<unknown>([['a'], [1]]),
);
function zip<A, B>(a: Iterable<A>, b: Iterable<B>): [A, B][] {
  const r: [A, B][] = [];
  const ib = b[Symbol.iterator]();
  for (const x of a) {
    const n = ib.next();
    if (n.done) break;
    r.push([x, n.value]);
  }
  return r;
}
console.log(zip(['a', 'b'], [1, 2]), zip(new Set([true]), 'xyz'), zip([{ a: 1 }], [[1]]), zip('ab', new Map([[1, 2]])));
function chunk<T>(xs: ArrayLike<T>, n: number): T[][] {
  const out: T[][] = [];
  for (let i = 0; i < xs.length; i += n) {
    const c: T[] = [];
    for (let j = i; j < Math.min(i + n, xs.length); j++) c.push(xs[j] as T);
    out.push(c);
  }
  return out;
}
console.log(chunk([1, 2, 3], 2), chunk('abcd', 3), chunk(new Uint8Array([1, 2, 3]), 2), chunk([{ a: 1 }, { a: 2 }], 1));
const all: ReadonlyArray<string>[] | ReadonlyArray<number>[] = Math.random() < 2 ? [['a']] : [[1]];
for (const x of all) console.log(x.concat(), x.includes('a' as never));
Promise.all([Promise.resolve(1), 'x', Promise.resolve([true])]).then(([a, b, c]) => console.log(a, b, c));
Promise.all(new Set([Promise.resolve('s')])).then((r) => console.log(r));
Promise.race([[1].values().next().value, 'q']).then(console.log);

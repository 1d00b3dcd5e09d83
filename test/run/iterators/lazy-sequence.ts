// SPDX-License-Identifier: MIT
// A lazy sequence class whose methods lead to sequences of ever larger types: windows, pairs, closing of sources.
class Seq<T> implements Iterable<T> {
  private constructor(private readonly source: () => Iterator<T>) {}
  static from<T>(iterable: Iterable<T>): Seq<T> { return new Seq(() => iterable[Symbol.iterator]()); }
  static iterate<T>(seed: T, next: (t: T) => T): Seq<T> { return Seq.of(function* () { for (let x = seed; ; x = next(x)) yield x; }); }
  private static of<T>(make: () => Generator<T>): Seq<T> { return new Seq(make); }
  [Symbol.iterator](): Iterator<T> { return this.source(); }
  map<U>(f: (t: T, i: number) => U): Seq<U> { const self = this; return Seq.of(function* () { let i = 0; for (const x of self) yield f(x, i++); }); }
  filter<S extends T>(p: (t: T) => t is S): Seq<S>; filter(p: (t: T) => boolean): Seq<T>;
  filter(p: (t: T) => boolean): Seq<T> { const self = this; return Seq.of(function* () { for (const x of self) if (p(x)) yield x; }); }
  take(n: number): Seq<T> { const self = this; return Seq.of(function* () { if (n <= 0) return; let left = n; for (const x of self) { yield x; if (--left === 0) return; } }); }
  flatMap<U>(f: (t: T) => Iterable<U>): Seq<U> { const self = this; return Seq.of(function* () { for (const x of self) yield* f(x); }); }
  zip<U>(other: Iterable<U>): Seq<[T, U]> { const self = this; return Seq.of(function* () { const it = other[Symbol.iterator](); let finished = false; try { for (const x of self) { const r = it.next(); if (r.done) { finished = true; return; } yield [x, r.value] as [T, U]; } } finally { if (!finished) it.return?.(); } }); }
  window(size: number): Seq<T[]> { const self = this; return Seq.of(function* () { const w: T[] = []; for (const x of self) { w.push(x); if (w.length > size) w.shift(); if (w.length === size) yield [...w]; } }); }
  tap(f: (t: T) => void): Seq<T> { return this.map((x) => (f(x), x)); }
  reduce<A>(f: (a: A, t: T) => A, seed: A): A { let a = seed; for (const x of this) a = f(a, x); return a; }
  toArray(): T[] { return [...this]; }
  get first(): T | undefined { for (const x of this) return x; return undefined; }
}
const log: string[] = [];
function* source() { try { log.push('open'); yield* [1, 2, 3, 4, 5]; log.push('exhausted'); } finally { log.push('close'); } }
const lazy = Seq.from({ [Symbol.iterator]: source });
console.log(lazy.map((x) => x * x).filter((x) => x % 2 === 1).take(2).toArray(), log.splice(0));
console.log(lazy.first, log.splice(0), lazy.reduce((a, x) => a + x, 0), log.splice(0));
console.log(Seq.iterate(1, (x) => x * 2).window(3).take(2).toArray(), Seq.iterate('a', (s) => s + s.length).take(4).toArray());
console.log(lazy.zip('ab').toArray(), log.splice(0), Seq.from('xy').zip(lazy).take(1).toArray(), log.splice(0));
console.log(Seq.from([[1, 2], [], [3]]).flatMap((x) => x).map((x, i) => x * 10 + i).toArray());
const mixed: (string | number | null)[] = ['a', 1, null, 'b'];
const texts: Seq<string> = Seq.from(mixed).filter((x): x is string => typeof x === 'string');
console.log(texts.map((t) => t.toUpperCase()).toArray(), new Set(texts), Math.max(...Seq.from([3, 8]).map((x) => x + 1)));
let peeked = 0;
try { for (const x of lazy.tap(() => peeked++)) if (x === 3) throw new Error('stop'); } catch (e) { console.log((e as Error).message, peeked, log.splice(0)); }
const [one, two, ...others] = lazy.map(String);
console.log(one, two, others, log);

// SPDX-License-Identifier: MIT
// Generators as ranges, primes, tree walks, permutations, accumulators.
function* range(start: number, end = Infinity, step = 1): Generator<number, void, undefined> {
  for (let i = start; i < end; i += step) yield i;
}
function* takeWhile<T>(it: Iterable<T>, p: (t: T) => boolean): Generator<T> {
  for (const x of it) {
    if (!p(x)) return;
    yield x;
  }
}
function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B]> {
  const ia = a[Symbol.iterator]();
  const ib = b[Symbol.iterator]();
  while (true) {
    const ra = ia.next(), rb = ib.next();
    if (ra.done || rb.done) return;
    yield [ra.value, rb.value];
  }
}
function* primes(): Generator<number, never> {
  const found: number[] = [];
  for (let n = 2; ; n++) {
    if (found.every((p) => n % p !== 0)) {
      found.push(n);
      yield n;
    }
  }
}
console.log([...takeWhile(primes(), (p) => p < 40)]);
console.log([...zip(range(1), 'abc')]);
class Tree<T> implements Iterable<T> {
  constructor(public value: T, public left?: Tree<T>, public right?: Tree<T>) {}
  *[Symbol.iterator](): Iterator<T> {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
  *levels(): Generator<T[]> {
    let level: Tree<T>[] = [this];
    while (level.length) {
      yield level.map((t) => t.value);
      level = level.flatMap((t) => [t.left, t.right].filter((x): x is Tree<T> => x !== undefined));
    }
  }
}
const t = new Tree(4, new Tree(2, new Tree(1), new Tree(3)), new Tree(6, new Tree(5)));
console.log([...t], Math.max(...t), [...t.levels()]);
const [first, , third, ...rest] = t;
console.log(first, third, rest);
function* permutations<T>(items: T[], n = items.length): Generator<T[]> {
  if (n <= 1) yield items.slice();
  else
    for (let i = 0; i < n; i++) {
      yield* permutations(items, n - 1);
      const j = n % 2 ? 0 : i;
      [items[n - 1], items[j]] = [items[j]!, items[n - 1]!];
    }
}
console.log([...permutations(['a', 'b', 'c'])].map((p) => p.join('')));
function* accumulator(): Generator<number, string, number | undefined> {
  let total = 0;
  try {
    while (true) {
      const x = yield total;
      if (x === undefined) break;
      total += x;
    }
    return `sum=${total}`;
  } finally {
    console.log('cleanup', total);
  }
}
const acc = accumulator();
console.log(acc.next(), acc.next(5), acc.next(10), acc.next(undefined), acc.next(1));
const acc2 = accumulator();
acc2.next();
console.log(acc2.return('bye'));
function* outer() {
  const r = yield* inner();
  console.log('inner returned', r);
  return 'outer done';
}
function* inner() {
  const a: string = yield 'q1';
  const b: string = yield 'q2';
  return a + b;
}
const o = outer();
console.log(o.next(), o.next('A'), o.next('B'));
const entries = Object.entries({ a: 1, b: 2 });
const m = new Map(entries);
for (const [k, v] of m) console.log(k, v);
const it = m.entries();
console.log(it.next(), [...it]);
console.log(Array.from(range(0, 10, 3)), Array.from({ length: 3 }, (_, i) => i * i));
const lazy = { *[Symbol.iterator]() { yield* [1, 2]; yield* new Set([3, 3, 4]); yield* 'hi'; } };
console.log([...lazy]);

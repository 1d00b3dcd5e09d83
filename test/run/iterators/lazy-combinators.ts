// SPDX-License-Identifier: MIT
// Lazy helpers written as generators: map, filter, take, chunk, window, interleave, product.
function* map<T, U>(source: Iterable<T>, f: (item: T, i: number) => U): Generator<U> {
  let i = 0;
  for (const item of source) yield f(item, i++);
}
function* filter<T>(source: Iterable<T>, keep: (item: T) => boolean): Generator<T> {
  for (const item of source) if (keep(item)) yield item;
}
function* take<T>(source: Iterable<T>, n: number): Generator<T> {
  if (n <= 0) return;
  for (const item of source) {
    yield item;
    if (--n === 0) return;
  }
}
function* chunk<T>(source: Iterable<T>, size: number): Generator<T[]> {
  let buffer: T[] = [];
  for (const item of source) {
    buffer.push(item);
    if (buffer.length === size) {
      yield buffer;
      buffer = [];
    }
  }
  if (buffer.length) yield buffer;
}
function* window<T>(source: Iterable<T>, size: number): Generator<readonly T[]> {
  const recent: T[] = [];
  for (const item of source) {
    recent.push(item);
    if (recent.length > size) recent.shift();
    if (recent.length === size) yield [...recent];
  }
}
function* interleave<T>(...sources: Iterable<T>[]): Generator<T> {
  const iterators = sources.map((s) => s[Symbol.iterator]());
  while (iterators.length > 0) {
    for (let i = 0; i < iterators.length; i++) {
      const result = iterators[i].next();
      if (result.done) iterators.splice(i--, 1);
      else yield result.value;
    }
  }
}
function* product<A, B>(a: Iterable<A>, b: readonly B[]): Generator<[A, B]> {
  for (const x of a) for (const y of b) yield [x, y];
}
let produced = 0;
function* naturals(): Generator<number> {
  for (let n = 1; ; n++) {
    produced++;
    yield n;
  }
}
console.log([...take(map(filter(naturals(), (n) => n % 2 === 1), (n, i) => n * 10 + i), 4)], produced);
console.log([...chunk('abcdefg', 3)].map((c) => c.join('')), [...window([1, 2, 3, 4], 2)], [...window([1], 2)]);
console.log([...interleave([1, 2, 3], new Set([10]), [100, 200])], [...product('ab', [1, 2])]);
console.log(Object.fromEntries(map(['x', 'y'], (k, i): [string, number] => [k, i])), Math.max(...map(['a', 'bbb'], (s) => s.length)));
const shared = naturals();
console.log([...take(shared, 2)], [...take(shared, 2)]);
for (const [i, pair] of [...product([true, false], ['t'])].entries()) console.log(i, pair);

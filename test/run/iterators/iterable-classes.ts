// SPDX-License-Identifier: MIT
// Classes that are iterable, with independent iterators, generators as methods and lazy pipelines.
class Range {
  constructor(readonly from: number, readonly to: number, readonly step = 1) {}
  [Symbol.iterator](): Iterator<number> {
    let current = this.from;
    const { to, step } = this;
    return {
      next: () => {
        if (current >= to) return { done: true, value: undefined };
        const value = current;
        current += step;
        return { done: false, value };
      },
    };
  }
}
const range = new Range(0, 1, 0.25);
console.log([...range], [...range].length, Math.max(...range));
let pairs = 0;
for (const a of range) for (const b of range) if (a < b) pairs++;
console.log(pairs);
class Lazy<T> implements Iterable<T> {
  constructor(private readonly source: Iterable<T>) {}
  *[Symbol.iterator](): Generator<T, void, undefined> {
    yield* this.source;
  }
  map<U>(f: (item: T) => U): Lazy<U> {
    const source = this.source;
    return new Lazy({
      *[Symbol.iterator]() {
        for (const item of source) yield f(item);
      },
    });
  }
  filter(f: (item: T) => boolean): Lazy<T> {
    const source = this.source;
    function* filtered(): Generator<T> {
      for (const item of source) if (f(item)) yield item;
    }
    return new Lazy(filtered());
  }
  take(n: number): T[] {
    const out: T[] = [];
    if (n <= 0) return out;
    for (const item of this.source) {
      out.push(item);
      if (out.length >= n) break;
    }
    return out;
  }
}
function* naturals(): Generator<number> {
  for (let n = 0; ; n++) yield n;
}
console.log(new Lazy(naturals()).filter((n) => n % 3 === 0).map((n) => `#${n}`).take(4));
console.log([...new Lazy(range).map((x) => x * 4)], [...new Lazy('héy').filter((c) => c !== 'é')]);
class Tree {
  constructor(readonly value: string, readonly children: Tree[] = []) {}
  *walk(depth = 0): Generator<[string, number]> {
    yield [this.value, depth];
    for (const child of this.children) yield* child.walk(depth + 1);
  }
}
const tree = new Tree('root', [new Tree('a', [new Tree('a1')]), new Tree('b')]);
for (const [value, depth] of tree.walk()) console.log(' '.repeat(depth * 2) + value);
console.log(new Map(tree.walk()), Object.fromEntries(tree.walk()));
function total(items: Iterable<number>): number {
  let sum = 0;
  for (const item of items) sum += item;
  return sum;
}
console.log(total([1, 2]), total(new Set([3, 3])), total(range), total(new Map([[5, 6]]).values()), total(new Uint8Array([7, 8])));

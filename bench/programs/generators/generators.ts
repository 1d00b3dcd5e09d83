// SPDX-License-Identifier: MIT
/** Lazy sequences: generators that call generators, a recursive walk, an iterable class. */

function* range(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}

function* filter<T>(source: Iterable<T>, keep: (item: T) => boolean): Generator<T> {
  for (const item of source) if (keep(item)) yield item;
}

function* map<T, U>(source: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of source) yield change(item);
}

function* take<T>(source: Iterable<T>, count: number): Generator<T> {
  if (count === 0) return;
  for (const item of source) {
    yield item;
    if (--count === 0) return;
  }
}

class Tree {
  constructor(
    readonly value: number,
    readonly left?: Tree,
    readonly right?: Tree,
  ) {}

  *[Symbol.iterator](): Generator<number> {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
}

function balanced(from: number, to: number): Tree | undefined {
  if (from >= to) return undefined;
  const middle = (from + to) >> 1;
  return new Tree(middle, balanced(from, middle), balanced(middle + 1, to));
}

export function work(): number {
  let checksum = 0;
  for (let round = 0; round < 30; round++) {
    const odd = filter(range(0, 300_000), (n) => n % 3 !== round % 3);
    for (const n of take(
      map(odd, (i) => i * i),
      120_000,
    ))
      checksum = (checksum + n) % 1_000_003;
  }
  const tree = balanced(0, 20_000);
  if (tree) {
    for (let round = 0; round < 3; round++) for (const value of tree) checksum = (checksum * 7 + value) % 1_000_003;
  }
  return checksum;
}

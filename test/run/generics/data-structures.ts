// SPDX-License-Identifier: MIT
// Linked list, binary tree and option type, each instantiated with several types.
type List<T> = { head: T; tail: List<T> } | null;
const cons = <T>(head: T, tail: List<T>): List<T> => ({ head, tail });
const fromArray = <T>(items: T[]): List<T> => items.reduceRight<List<T>>((tail, head) => cons(head, tail), null);
function fold<T, R>(list: List<T>, start: R, f: (acc: R, item: T) => R): R {
  let acc = start;
  for (let l = list; l !== null; l = l.tail) acc = f(acc, l.head);
  return acc;
}
console.log(fold(fromArray([1, 2, 3.5]), 0, (a, b) => a + b), fold(fromArray(['a', 'b']), '', (a, b) => b + a));
class Tree<K, V> {
  #root: { key: K; value: V; left: Tree<K, V>; right: Tree<K, V> } | undefined;
  constructor(private readonly compare: (a: K, b: K) => number) {}
  set(key: K, value: V): this {
    if (this.#root === undefined) {
      this.#root = { key, value, left: new Tree(this.compare), right: new Tree(this.compare) };
    } else {
      const order = this.compare(key, this.#root.key);
      if (order === 0) this.#root.value = value;
      else (order < 0 ? this.#root.left : this.#root.right).set(key, value);
    }
    return this;
  }
  *[Symbol.iterator](): Generator<[K, V]> {
    if (this.#root === undefined) return;
    yield* this.#root.left;
    yield [this.#root.key, this.#root.value];
    yield* this.#root.right;
  }
}
const tree = new Tree<string, number>((a, b) => (a < b ? -1 : a > b ? 1 : 0));
tree.set('m', 1).set('a', 2).set('z', 3).set('m', 10);
console.log([...tree]);
console.log([...new Tree<number, boolean>((a, b) => b - a).set(1, true).set(5, false)]);
abstract class Option<T> {
  abstract map<U>(f: (value: T) => U): Option<U>;
  abstract or(fallback: T): T;
  static of<T>(value: T | null | undefined): Option<T> {
    return value === null || value === undefined ? new None<T>() : new Some(value);
  }
}
class Some<T> extends Option<T> {
  constructor(private readonly value: T) {
    super();
  }
  map<U>(f: (value: T) => U): Option<U> {
    return new Some(f(this.value));
  }
  or(): T {
    return this.value;
  }
}
class None<T> extends Option<T> {
  map<U>(): Option<U> {
    return new None<U>();
  }
  or(fallback: T): T {
    return fallback;
  }
}
const half = (n: number): Option<number> => Option.of(n % 2 === 0 ? n / 2 : null);
console.log(half(8).map((n) => `<${n}>`).or('none'), half(7).map((n) => `<${n}>`).or('none'), Option.of<string>(undefined).or('x'));

// SPDX-License-Identifier: MIT
// A linked list and a countdown as iterables: closing by break, throw, continue and patterns.
class LinkedList<T> {
  #head: Node_<T> | null = null;
  #tail: Node_<T> | null = null;
  #size = 0;
  static of<T>(...items: T[]): LinkedList<T> {
    const l = new LinkedList<T>();
    for (const i of items) l.push(i);
    return l;
  }
  get size(): number { return this.#size; }
  push(v: T): this {
    const n = new Node_(v);
    if (this.#tail) this.#tail.next = n; else this.#head = n;
    this.#tail = n;
    this.#size++;
    return this;
  }
  reverse(): this {
    let prev: Node_<T> | null = null, cur = this.#head;
    this.#tail = this.#head;
    while (cur) { [cur.next, prev, cur] = [prev, cur, cur.next]; }
    this.#head = prev;
    return this;
  }
  [Symbol.iterator](): IterableIterator<T> {
    let cur = this.#head;
    return {
      next(): IteratorResult<T> {
        if (!cur) return { done: true, value: undefined };
        const value = cur.value;
        cur = cur.next;
        return { done: false, value };
      },
      [Symbol.iterator]() { return this; },
    };
  }
  map<U>(f: (t: T, i: number) => U): LinkedList<U> {
    const out = new LinkedList<U>();
    let i = 0;
    for (const x of this) out.push(f(x, i++));
    return out;
  }
  get [Symbol.toStringTag](): string { return 'LinkedList'; }
  static isList(x: unknown): x is LinkedList<unknown> { return typeof x === 'object' && x !== null && #head in x; }
}
class Node_<T> { next: Node_<T> | null = null; constructor(public value: T) {} }
const l = LinkedList.of(1, 2, 3);
console.log([...l], l.size, [...l.reverse()], [...l.map((x, i) => `${x}@${i}`)]);
console.log(String(l), Object.prototype.toString.call(l), LinkedList.isList(l), LinkedList.isList({}));
class Countdown implements Iterator<number> {
  constructor(private n: number) {}
  next(): IteratorResult<number, string> { return this.n > 0 ? { value: this.n--, done: false } : { value: 'liftoff', done: true }; }
  return(v?: number): IteratorResult<number> { console.log('closed at', this.n); return { value: v ?? 0, done: true }; }
  [Symbol.iterator](): this { return this; }
}
for (const x of new Countdown(5)) { if (x === 3) break; console.log(x); }
const [p, q] = new Countdown(9);
console.log(p, q);
try { for (const x of new Countdown(2)) { throw new Error('x' + x); } } catch (e) { console.log((e as Error).message); }
outer: for (const i of [1, 2, 3]) { for (const j of new Countdown(3)) { if (j === 2) continue outer; if (i === 3) break outer; console.log(i, j); } }
console.log(Array.from(new Countdown(3)), new Set(new Countdown(2)), Math.min(...new Countdown(4)));
const m = new Map<string, number>(Object.entries({ x: 1 }));
console.log(new Map([...m].map(([k, v]) => [k.toUpperCase(), v * 2] as const)));

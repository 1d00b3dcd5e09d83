// SPDX-License-Identifier: MIT
// A binary heap behind an interface; running median, top k, merging sorted iterables.
interface Queue<T> {
  readonly size: number;
  push(...items: T[]): void;
  pop(): T | undefined;
  peek(): T | undefined;
}

abstract class BaseHeap<T> implements Queue<T> {
  protected items: T[] = [];
  protected abstract before(a: T, b: T): boolean;

  get size(): number {
    return this.items.length;
  }
  peek(): T | undefined {
    return this.items[0];
  }
  push(...items: T[]): void {
    for (const item of items) {
      this.items.push(item);
      this.up(this.items.length - 1);
    }
  }
  pop(): T | undefined {
    if (this.items.length === 0) return undefined;
    const top = this.items[0];
    const last = this.items.pop();
    if (this.items.length && last !== undefined) {
      this.items[0] = last;
      this.down(0);
    }
    return top;
  }
  private swap(i: number, j: number) {
    [this.items[i], this.items[j]] = [this.items[j]!, this.items[i]!];
  }
  private up(i: number): void {
    for (let p = (i - 1) >> 1; i > 0 && this.before(this.items[i]!, this.items[p]!); i = p, p = (i - 1) >> 1) this.swap(i, p);
  }
  private down(i: number): void {
    for (;;) {
      let best = i;
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < this.items.length && this.before(this.items[child]!, this.items[best]!)) best = child;
      if (best === i) return;
      this.swap(i, best);
      i = best;
    }
  }
}
class MinHeap extends BaseHeap<number> {
  protected before(a: number, b: number) {
    return a < b;
  }
}
class MaxHeap extends MinHeap {
  protected override before(a: number, b: number) {
    return super.before(b, a);
  }
}
class HeapBy<T> extends BaseHeap<T> {
  constructor(private readonly key: (item: T) => number | string) {
    super();
  }
  protected before(a: T, b: T) {
    return this.key(a) < this.key(b);
  }
}

class RunningMedian {
  private low: Queue<number> = new MaxHeap();
  private high: Queue<number> = new MinHeap();
  add(n: number): number {
    (n <= (this.low.peek() ?? Infinity) ? this.low : this.high).push(n);
    if (this.low.size > this.high.size + 1) this.high.push(this.low.pop()!);
    if (this.high.size > this.low.size) this.low.push(this.high.pop()!);
    return this.low.size > this.high.size ? this.low.peek()! : (this.low.peek()! + this.high.peek()!) / 2;
  }
}

function* mergeSorted<T>(key: (t: T) => number, ...sources: Iterable<T>[]): Generator<T, number> {
  const heap = new HeapBy<{ value: T; from: Iterator<T> }>((e) => key(e.value));
  const advance = (from: Iterator<T>): void => {
    const next = from.next();
    if (!next.done) heap.push({ value: next.value, from });
  };
  for (const source of sources) advance(source[Symbol.iterator]());
  let count = 0;
  for (let e = heap.pop(); e !== undefined; e = heap.pop()) {
    yield e.value;
    count++;
    advance(e.from);
  }
  return count;
}

const median = new RunningMedian();
console.log([5, 15, 1, 3, 2, 8, 7, 9, 10, 6].map((n) => median.add(n)));
const tasks = new HeapBy<{ title: string; due: number }>((t) => t.due);
tasks.push({ title: 'pay', due: 3 }, { title: 'call', due: 1 }, { title: 'write', due: 2 });
console.log(tasks.size, tasks.peek(), tasks.pop()?.title, tasks.pop()?.title, tasks.pop()?.title, tasks.pop());
const merged = mergeSorted((n) => n, [1, 4, 9], new Set([2, 4, 6]), mergeSorted((n) => n, [0], [10]));
for (;;) {
  const step = merged.next();
  console.log(step);
  if (step.done) break;
}
const random = ((s) => () => (s = (s * 16807) % 2147483647))(42);
const heap = new MaxHeap();
heap.push(...Array.from({ length: 200 }, () => random() % 1000));
const top: number[] = [];
while (top.length < 10) top.push(heap.pop()!);
console.log(top, heap);

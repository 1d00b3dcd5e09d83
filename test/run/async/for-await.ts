// SPDX-License-Identifier: MIT
// for await over async generators, arrays of promises, hand-written async iterators; closing.
async function* ticker(n: number): AsyncGenerator<number> {
  try {
    for (let i = 0; i < n; i++) {
      await null;
      yield i;
    }
  } finally {
    console.log('ticker closed');
  }
}
class Queue<T> implements AsyncIterable<T> {
  #items: T[] = [];
  #waiting: ((result: IteratorResult<T>) => void)[] = [];
  #closed = false;
  push(item: T): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting({ value: item, done: false });
    else this.#items.push(item);
  }
  close(): void {
    this.#closed = true;
    for (const waiting of this.#waiting.splice(0)) waiting({ value: undefined, done: true });
  }
  [Symbol.asyncIterator](): AsyncIterator<T> {
    return {
      next: () => {
        if (this.#items.length > 0) return Promise.resolve({ value: this.#items.splice(0, 1)[0], done: false });
        if (this.#closed) return Promise.resolve({ value: undefined, done: true });
        return new Promise((resolve) => this.#waiting.push(resolve));
      },
      return: () => {
        console.log('queue iterator closed');
        return Promise.resolve({ value: undefined, done: true });
      },
    };
  }
}
async function main(): Promise<void> {
  for await (const t of ticker(3)) console.log(t);
  for await (const t of ticker(10)) if (t === 1) break;
  for await (const v of [Promise.resolve('a'), 'b', Promise.resolve('c')]) console.log(v);
  try {
    for await (const v of [Promise.resolve(1), Promise.reject(new Error('in the list'))]) console.log(v);
  } catch (e) {
    console.log((e as Error).message);
  }
  const queue = new Queue<string>();
  queue.push('early');
  setTimeout(() => queue.push('late'), 1);
  setTimeout(() => queue.close(), 3);
  for await (const item of queue) console.log(item);
  const second = new Queue<number>();
  second.push(1);
  second.push(2);
  for await (const item of second) {
    console.log(item);
    if (item === 2) break;
  }
  try {
    for await (const t of ticker(2)) throw new Error(`at ${t}`);
  } catch (e) {
    console.log((e as Error).message);
  }
  const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
    const out: T[] = [];
    for await (const item of source) out.push(item);
    return out;
  };
  console.log(await collect(ticker(4)));
}
void main();

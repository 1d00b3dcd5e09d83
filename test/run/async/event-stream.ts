// SPDX-License-Identifier: MIT
// Async iteration over events: a channel with back-pressure, operators, merging, cancelling.
class Channel<T> implements AsyncIterable<T> {
  private readonly buffer: T[] = [];
  private readonly readers: ((result: IteratorResult<T>) => void)[] = [];
  private closed = false;

  send(value: T): void {
    if (this.closed) throw new Error('closed');
    const reader = this.readers.shift();
    if (reader) reader({ value, done: false });
    else this.buffer.push(value);
  }
  close(): void {
    this.closed = true;
    for (const reader of this.readers.splice(0)) reader({ value: undefined, done: true });
  }
  [Symbol.asyncIterator](): AsyncIterator<T> {
    return {
      next: (): Promise<IteratorResult<T>> => {
        if (this.buffer.length > 0) return Promise.resolve({ value: this.buffer.shift()!, done: false });
        if (this.closed) return Promise.resolve({ value: undefined, done: true });
        return new Promise((resolve) => this.readers.push(resolve));
      },
      return: async (): Promise<IteratorResult<T>> => {
        console.log('reader left');
        return { value: undefined, done: true };
      },
    };
  }
}

async function* map<A, B>(source: AsyncIterable<A>, fn: (a: A, i: number) => B | Promise<B>): AsyncGenerator<B> {
  let i = 0;
  for await (const a of source) yield await fn(a, i++);
}
async function* filter<A>(source: AsyncIterable<A>, test: (a: A) => boolean): AsyncGenerator<A> {
  for await (const a of source) if (test(a)) yield a;
}
async function* take<A>(source: AsyncIterable<A>, count: number): AsyncGenerator<A> {
  if (count <= 0) return;
  for await (const a of source) {
    yield a;
    if (--count === 0) return;
  }
}
async function* chunk<A>(source: AsyncIterable<A>, size: number): AsyncGenerator<A[]> {
  let part: A[] = [];
  for await (const a of source) {
    part.push(a);
    if (part.length === size) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}
async function collect<A>(source: AsyncIterable<A>): Promise<A[]> {
  const out: A[] = [];
  for await (const a of source) out.push(a);
  return out;
}
async function* countTo(n: number): AsyncGenerator<number, string> {
  try {
    for (let i = 1; i <= n; i++) {
      await Promise.resolve();
      yield i;
    }
    return 'complete';
  } finally {
    console.log('counter closed');
  }
}

async function main(): Promise<void> {
  console.log(await collect(map(filter(countTo(10), (n) => n % 3 !== 0), async (n, i) => `${i}:${n * n}`)));
  console.log(await collect(chunk(countTo(7), 3)), await collect(take(countTo(100), 2)), await collect(take(countTo(3), 0)));
  const channel = new Channel<string>();
  const reader = (async () => {
    const seen: string[] = [];
    for await (const word of channel) {
      seen.push(word);
      if (word === 'stop') break;
    }
    return seen;
  })();
  channel.send('one');
  setTimeout(() => channel.send('two'), 1);
  setTimeout(() => channel.send('stop'), 3);
  console.log(await reader);
  channel.close();
  console.log(await collect(channel));
  try {
    channel.send('late');
  } catch (error) {
    console.log((error as Error).message);
  }
  const numbers = countTo(2);
  console.log(await numbers.next(), await numbers.next(), await numbers.next(), await numbers.next());
  const early = countTo(5);
  console.log(await early.next(), await early.return('stopped'), await early.next());
}
main().catch((e) => console.log('failed', e));

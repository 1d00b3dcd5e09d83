// SPDX-License-Identifier: MIT
// Building blocks of concurrent programs: mutex, semaphore, channel, retry, time-out, debounce, cancellation.
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
class Mutex {
  private tail: Promise<unknown> = Promise.resolve();
  run<T>(task: () => Promise<T> | T): Promise<T> {
    const result = this.tail.then(task);
    this.tail = result.catch(() => undefined);
    return result;
  }
}
class Semaphore {
  private readonly waiting: (() => void)[] = [];
  constructor(private free: number) {}
  async acquire(): Promise<() => void> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    };
  }
}
class Channel<T> implements AsyncIterable<T> {
  private readonly items: T[] = [];
  private readonly readers: ((result: IteratorResult<T, undefined>) => void)[] = [];
  private closed = false;
  send(item: T): void {
    if (this.closed) throw new Error('closed');
    const reader = this.readers.shift();
    if (reader) reader({ done: false, value: item });
    else this.items.push(item);
  }
  close(): void {
    this.closed = true;
    for (const reader of this.readers.splice(0)) reader({ done: true, value: undefined });
  }
  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return {
      next: () => {
        const item = this.items.shift();
        if (item !== undefined) return Promise.resolve({ done: false, value: item });
        if (this.closed) return Promise.resolve({ done: true, value: undefined });
        return new Promise((resolve) => this.readers.push(resolve));
      },
    };
  }
}
async function retry<T>(times: number, task: (attempt: number) => Promise<T>): Promise<T> {
  let last: unknown;
  for (let attempt = 1; attempt <= times; attempt++) {
    try {
      return await task(attempt);
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`gave up after ${times}`, { cause: last });
}
const timeout = <T>(ms: number, promise: Promise<T>): Promise<T> =>
  Promise.race([promise, sleep(ms).then(() => Promise.reject(new Error(`slower than ${ms}`)))]);
async function main(): Promise<void> {
  const mutex = new Mutex();
  const order: string[] = [];
  const results = await Promise.allSettled(
    [3, 1, 2].map((n) => mutex.run(async () => {
      order.push(`start ${n}`);
      await sleep(n);
      order.push(`end ${n}`);
      if (n === 1) throw new RangeError('one');
      return n;
    })),
  );
  console.log(order, results.map((r) => (r.status === 'fulfilled' ? r.value : (r.reason as Error).name)));
  const semaphore = new Semaphore(2);
  let [active, most] = [0, 0];
  await Promise.all(Array.from({ length: 5 }, async (_, i) => {
    const release = await semaphore.acquire();
    most = Math.max(most, ++active);
    await sleep(i % 2);
    active--;
    release();
    release();
  }));
  console.log(most, active);
  const channel = new Channel<number>();
  const consumer = (async () => {
    const got: number[] = [];
    for await (const item of channel) got.push(item);
    return got;
  })();
  channel.send(1);
  await sleep(0);
  channel.send(2);
  channel.send(3);
  channel.close();
  console.log(await consumer);
  console.log(await retry(3, async (n) => (n < 3 ? Promise.reject(new Error(`no ${n}`)) : `yes ${n}`)));
  console.log(await retry(2, () => Promise.reject(new Error('always'))).catch((e: Error) => [e.message, (e.cause as Error).message]));
  console.log(await timeout(50, sleep(1).then(() => 'fast')), await timeout(1, sleep(30)).catch((e: Error) => e.message));
  const debounce = (ms: number, f: (n: number) => void): ((n: number) => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return (n) => {
      clearTimeout(timer);
      timer = setTimeout(() => f(n), ms);
    };
  };
  const calls: number[] = [];
  const late = debounce(3, (n) => calls.push(n));
  for (let i = 0; i < 5; i++) late(i);
  await sleep(10);
  late(9);
  await sleep(10);
  console.log(calls);
}
void main();

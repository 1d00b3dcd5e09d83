// SPDX-License-Identifier: MIT
// Promise combinators as programs show them: settled results, aggregate errors, races with timeouts, retries with backoff, pools, caches.
const sleep = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value));
class HttpError extends Error {
  constructor(readonly status: number, message = `HTTP ${status}`) {
    super(message);
    this.name = new.target.name;
  }
}
class TimeoutError extends Error {
  override name = 'TimeoutError';
}
const timeout = <T>(promise: Promise<T>, ms: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`after ${ms} ms`)), ms);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
};
async function retry<T>(action: (attempt: number) => Promise<T>, { times = 3, base = 1, shouldRetry = (_: unknown): boolean => true } = {}): Promise<T> {
  let last: unknown;
  for (let attempt = 1; attempt <= times; attempt++) {
    try {
      return await action(attempt);
    } catch (error) {
      last = error;
      if (!shouldRetry(error)) break;
      await sleep(base * 2 ** attempt, null);
    }
  }
  throw new Error(`gave up after ${times}`, { cause: last });
}
async function* pool<T, R>(items: Iterable<T>, size: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const running = new Map<number, Promise<readonly [number, R]>>();
  let id = 0;
  for (const item of items) {
    const mine = id++;
    running.set(mine, work(item).then((r) => [mine, r] as const));
    if (running.size < size) continue;
    const [done, result] = await Promise.race(running.values());
    running.delete(done);
    yield result;
  }
  while (running.size > 0) {
    const [done, result] = await Promise.race(running.values());
    running.delete(done);
    yield result;
  }
}
class AsyncCache<K, V> {
  readonly #entries = new Map<K, Promise<V>>();
  hits = 0;
  constructor(private readonly load: (key: K) => Promise<V>) {}
  get(key: K): Promise<V> {
    const known = this.#entries.get(key);
    if (known) return this.hits++, known;
    const fresh = this.load(key).catch((error: unknown) => {
      this.#entries.delete(key);
      throw error;
    });
    this.#entries.set(key, fresh);
    return fresh;
  }
}
const settled = await Promise.allSettled([1, sleep(3, 'slow'), Promise.reject(new HttpError(404)), Promise.reject('plain'), sleep(1, { a: 1 })]);
console.log(settled.map((r) => (r.status === 'fulfilled' ? r.value : r.reason instanceof Error ? `${r.reason.name}: ${r.reason.message}` : r.reason)));
console.log(settled[0], settled[3], settled.filter((r): r is PromiseRejectedResult => r.status === 'rejected').length);
try {
  await Promise.any([Promise.reject(new HttpError(500)), sleep(2, 0).then(() => Promise.reject(new TypeError('late')))]);
} catch (error) {
  if (error instanceof AggregateError) console.log(error.name, error.message, error.errors.map(String));
}
console.log(await Promise.any([Promise.reject(1), sleep(2, 'any')]), await Promise.race([sleep(9, 'slow'), sleep(1, 'quick')]), await Promise.all([1, Promise.resolve(2), sleep(1, 3)]), await Promise.all([]), await Promise.allSettled([]));
for (const ms of [1, 40]) console.log(await timeout(sleep(ms, `done ${ms}`), 20).catch((e: Error) => `${e.name} ${e.message}`));
const log: string[] = [];
console.log(await retry(async (n) => { log.push(`try ${n}`); if (n < 3) throw new HttpError(503); return `ok on ${n}`; }), log);
for (const options of [{ times: 2 }, { shouldRetry: (e: unknown) => e instanceof HttpError && e.status >= 500 }]) {
  try {
    await retry(() => Promise.reject(new HttpError(400, 'bad request')), options);
  } catch (error) {
    const { message, cause } = error as Error;
    console.log(message, cause instanceof HttpError && cause.status, (cause as Error).name);
  }
}
const order: number[] = [];
for await (const n of pool([9, 2, 5, 1], 2, async (n) => sleep(n * 15, n))) order.push(n);
console.log(order);
const cache = new AsyncCache(async (key: string) => { await null; if (key === 'bad') throw new Error('no ' + key); return key.toUpperCase(); });
console.log(await Promise.all(['a', 'b', 'a', 'a'].map((k) => cache.get(k))), cache.hits, await cache.get('bad').catch(String), await cache.get('bad').catch(String), cache.hits);
const trace: string[] = [];
const step = (name: string) => (): void => void trace.push(name);
await Promise.resolve().then(step('1')).then(step('2')).finally(step('3')).then(() => { throw new Error('x'); }).catch(step('4')).finally(step('5'));
console.log(trace.join(), await Promise.resolve(1).finally(() => 2), await Promise.reject(3).finally(() => {}).catch((x: unknown) => x), await new Promise<number>((resolve, reject) => { resolve(1); reject(new Error('ignored')); resolve(2); }));

// SPDX-License-Identifier: MIT
// Retry, semaphore, timeout, bounded parallelism, combinators.
const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
async function retry<T>(fn: (attempt: number) => Promise<T>, { retries = 3, delay = 1 }: { retries?: number; delay?: number } = {}): Promise<T> {
  let last: unknown;
  for (let i = 1; i <= retries; i++) {
    try { return await fn(i); } catch (e) { last = e; console.log(`attempt ${i} failed: ${e instanceof Error ? e.message : String(e)}`); await sleep(delay * i); }
  }
  throw new Error('all failed', { cause: last });
}
class Semaphore {
  private waiting: Array<() => void> = [];
  constructor(private permits: number) {}
  async acquire(): Promise<() => void> {
    if (this.permits > 0) this.permits--;
    else await new Promise<void>((res) => this.waiting.push(res));
    let released = false;
    return () => { if (released) return; released = true; const next = this.waiting.shift(); if (next) next(); else this.permits++; };
  }
}
async function withTimeout<T>(p: Promise<T>, ms: number): Promise<T | 'timeout'> {
  let h: ReturnType<typeof setTimeout> | undefined;
  const t = new Promise<'timeout'>((r) => { h = setTimeout(() => r('timeout'), ms); });
  try { return await Promise.race([p, t]); } finally { clearTimeout(h); }
}
async function* ticker(n: number): AsyncGenerator<number, string, unknown> {
  for (let i = 0; i < n; i++) { await sleep(1); yield i; }
  return 'end';
}
async function mapLimit<T, R>(items: Iterable<T>, limit: number, fn: (t: T, i: number) => Promise<R>): Promise<R[]> {
  const list = [...items]; const results = new Array<R>(list.length); const executing = new Set<Promise<void>>(); let i = 0;
  for (const item of list) {
    const index = i++;
    const p: Promise<void> = fn(item, index).then((r) => { results[index] = r; }).finally(() => { executing.delete(p); });
    executing.add(p);
    if (executing.size >= limit) await Promise.race(executing);
  }
  await Promise.all(executing);
  return results;
}
async function main() {
  console.log(await retry(async (n) => { if (n < 3) throw new Error('no ' + n); return n * 10; }));
  try { await retry(() => Promise.reject('plain'), { retries: 2 }); } catch (e) { if (e instanceof Error) console.log(e.message, e.cause); }
  const sem = new Semaphore(2); const order: string[] = [];
  await Promise.all([1, 2, 3, 4].map(async (i) => { const rel = await sem.acquire(); order.push('s' + i); await sleep(2); order.push('e' + i); rel(); rel(); }));
  console.log(order.join(' '));
  console.log(await withTimeout(sleep(1).then(() => 'ok'), 50), await withTimeout(new Promise<string>(() => {}), 1));
  const t = ticker(2); console.log(await t.next(), await t.next(), await t.next(), await t.next());
  let s = 0; for await (const x of ticker(4)) { if (x === 3) break; s += x; } console.log(s);
  console.log(await mapLimit([5, 1, 3], 2, async (x, i) => { await sleep(x); return x * i; }));
  const settled = await Promise.allSettled([Promise.resolve(1), Promise.reject(new Error('e')), 3]);
  console.log(settled.map((r) => (r.status === 'fulfilled' ? r.value : (r.reason as Error).message)));
  try { await Promise.any([Promise.reject(new Error('a')), Promise.reject(new Error('b'))]); } catch (e) { if (e instanceof AggregateError) console.log(e.name, e.message, e.errors.map((x: Error) => x.message)); }
  console.log(await Promise.race([sleep(5).then(() => 'slow'), sleep(1).then(() => 'fast')]));
}
main().catch((e) => console.error('FATAL', e)).finally(() => console.log('finally'));
console.log('sync end');

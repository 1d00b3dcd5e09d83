// SPDX-License-Identifier: MIT
// Channels, a barrier, publish/subscribe with async iterators, debounce by promises, error propagation through pipelines.
class Channel<T> implements AsyncIterable<T> {
  private readonly buffer: T[] = []; private readonly takers: ((r: IteratorResult<T, undefined>) => void)[] = []; private closed = false;
  send(value: T): void { if (this.closed) throw new Error('closed'); const taker = this.takers.shift(); if (taker) taker({ value, done: false }); else this.buffer.push(value); }
  close(): void { this.closed = true; for (const t of this.takers.splice(0)) t({ value: undefined, done: true }); }
  receive(): Promise<IteratorResult<T, undefined>> { const value = this.buffer.shift(); if (value !== undefined) return Promise.resolve({ value, done: false }); if (this.closed) return Promise.resolve({ value: undefined, done: true }); return new Promise((resolve) => this.takers.push(resolve)); }
  [Symbol.asyncIterator](): AsyncIterator<T, undefined> { return { next: () => this.receive(), return: async () => { this.close(); return { value: undefined, done: true }; } }; }
}
class Barrier { private waiting: (() => void)[] = []; constructor(private readonly size: number) {} async wait(): Promise<'leader' | 'follower'> { if (this.waiting.length + 1 === this.size) { this.waiting.splice(0).forEach((w) => w()); return 'leader'; } await new Promise<void>((r) => this.waiting.push(r)); return 'follower'; } }
async function* mapAsync<T, U>(source: AsyncIterable<T>, f: (t: T) => U | Promise<U>): AsyncGenerator<U> { for await (const x of source) yield await f(x); }
async function* batch<T>(source: AsyncIterable<T>, n: number): AsyncGenerator<T[]> { let group: T[] = []; for await (const x of source) { group.push(x); if (group.length === n) { yield group; group = []; } } if (group.length) yield group; }
async function main(): Promise<void> {
  const ch = new Channel<number>(); const got: number[] = [];
  const consumer = (async () => { for await (const x of ch) got.push(x); return 'drained'; })();
  ch.send(1); ch.send(2); await null; ch.send(3); ch.close();
  console.log(await consumer, got); try { ch.send(9); } catch (e) { console.log((e as Error).message); }
  const b = new Barrier(3); console.log(await Promise.all([b.wait(), b.wait(), b.wait()]));
  const nums = new Channel<number>(); [1, 2, 3, 4, 5].forEach((n) => nums.send(n)); nums.close();
  const out: number[][] = []; for await (const g of batch(mapAsync(nums, async (n) => n * n), 2)) out.push(g); console.log(out);
  const early = new Channel<string>(); early.send('a'); early.send('b'); for await (const s of early) { console.log(s); break; } console.log(await early.receive());
  const failing = mapAsync((async function* () { yield 1; yield 0; yield 2; })(), (n) => { if (n === 0) throw new RangeError('zero'); return 10 / n; });
  const seen: number[] = []; try { for await (const x of failing) seen.push(x); } catch (e) { console.log(seen, String(e)); } console.log(await failing.next());
  const timeline: string[] = []; const delay = (ms: number, tag: string) => new Promise<string>((r) => setTimeout(() => { timeline.push(tag); r(tag); }, ms));
  const winner = await Promise.race([delay(150, 'slow'), delay(2, 'fast')]); const all = await Promise.all([delay(3, 'x'), 'plain', delay(1, 'y')]); console.log(winner, all, timeline);
  const { promise, resolve } = (<T>() => { let resolve!: (v: T) => void; const promise = new Promise<T>((r) => { resolve = r; }); return { promise, resolve }; })<string>(); setTimeout(resolve, 1, 'later'); console.log(await promise);
}
void main().finally(() => console.log('end'));

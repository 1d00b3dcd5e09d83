// SPDX-License-Identifier: MIT
// Async generators: queued requests, return and throw, delegation, pipelines.
const log: string[] = [];
async function* numbers(): AsyncGenerator<number, string> {
  try {
    yield 1;
    yield Promise.resolve(2);
    const x: unknown = yield 3;
    log.push(`got ${String(x)}`);
    return 'result';
  } finally {
    log.push('closed');
  }
}
async function* delegate(): AsyncGenerator<number | string> {
  const result = yield* numbers();
  yield result;
  yield* [10, 20];
}
async function* map<T, U>(source: AsyncIterable<T> | Iterable<T>, f: (item: T) => U | Promise<U>): AsyncGenerator<U> {
  for await (const item of source) yield f(item);
}
async function* take<T>(source: AsyncIterable<T>, n: number): AsyncGenerator<T> {
  if (n <= 0) return;
  let left = n;
  for await (const item of source) {
    yield item;
    if (--left === 0) return;
  }
}
async function* naturals(): AsyncGenerator<number> {
  for (let i = 0; ; i++) yield i;
}
async function main(): Promise<void> {
  const g = numbers();
  const [a, b, c, d, e] = await Promise.all([g.next(), g.next(), g.next(), g.next(), g.next()]);
  console.log(a, b, c, d, e, log.splice(0));
  const h = numbers();
  await h.next();
  console.log(await h.return('early'), await h.next(), log.splice(0));
  const i = numbers();
  await i.next();
  console.log(await i.throw(new Error('injected')).catch((err: Error) => err.message), log.splice(0));
  const all: (number | string)[] = [];
  for await (const x of delegate()) all.push(x);
  console.log(all, log.splice(0));
  const out: string[] = [];
  for await (const x of take(map(naturals(), async (n) => `<${n * n}>`), 4)) out.push(x);
  console.log(out.join(''));
  for await (const x of map(['p', 'q'], (s) => s.toUpperCase())) console.log(x);
  const object = {
    base: 5,
    async *items() {
      yield this.base;
      yield this.base + (await Promise.resolve(1));
    },
  };
  for await (const x of object.items()) console.log(x);
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    throw new Error('generator failed');
  }
  const f = failing();
  console.log(await f.next(), await f.next().catch((err: Error) => err.message), await f.next());
}
void main();

// SPDX-License-Identifier: MIT
// How programs wait: `resolve` itself as the callback of a timer, with and without a value, in pools and with time-outs.
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  return Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`after ${ms}`)), ms))]);
}

async function pool<T, R>(limit: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(items.length);
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}

async function main(): Promise<void> {
  console.log(await sleep(2), await new Promise((r) => setImmediate(r)));
  await new Promise((resolve) => {
    setTimeout(resolve, 1);
  });
  console.log(await new Promise<number>((resolve) => setTimeout(resolve, 1, 42)));
  console.log(await new Promise<string>((resolve) => setTimeout(() => resolve('late'), 1)));
  console.log(await new Promise((r) => setTimeout(r, 1, ['a', 1])), await new Promise((r) => queueMicrotask(() => r('micro'))));
  const order: string[] = [];
  const names = await pool(2, ['slow', 'quick', 'medium', 'last'], async (name) => {
    await new Promise((r) => setTimeout(r, name === 'slow' ? 60 : 10));
    order.push(name);
    return name.length;
  });
  console.log(names.length, order.at(-1), order.includes('last'));
  console.log(await withTimeout(sleep(1), 500).then(() => 'in time'));
  await withTimeout(new Promise<void>(() => {}), 3).catch((error: Error) => console.log(error.message));
  let turns = 0;
  await new Promise<void>((done) => {
    const timer = setInterval(() => {
      if (++turns === 3) {
        clearInterval(timer);
        done();
      }
    }, 1);
  });
  console.log(turns);
}
main().finally(() => console.log('done'));

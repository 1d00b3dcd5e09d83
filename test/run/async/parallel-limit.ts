// SPDX-License-Identifier: MIT
// Running at most n jobs at a time, cancellation by token, retry with backoff, async recursion.
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function mapLimit<T, R>(items: readonly T[], limit: number, f: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results = new Array<R | undefined>(items.length).fill(undefined);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await f(items[index], index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results.filter((r): r is R => r !== undefined);
}
let running = 0;
let peak = 0;
class CancelToken {
  cancelled = false;
  #reasons: string[] = [];
  cancel(reason: string): void {
    this.cancelled = true;
    this.#reasons.push(reason);
  }
  check(): void {
    if (this.cancelled) throw new Error(`cancelled: ${this.#reasons.join(', ')}`);
  }
}
async function count(token: CancelToken, to: number): Promise<number> {
  for (let i = 0; i < to; i++) {
    token.check();
    await sleep(1);
    if (i === 2) token.cancel('enough');
  }
  return to;
}
async function sumTree(depth: number): Promise<number> {
  if (depth === 0) return 1;
  await null;
  const [l, r] = await Promise.all([sumTree(depth - 1), sumTree(depth - 1)]);
  return l + r + 1;
}
async function main(): Promise<void> {
  const squares = await mapLimit([1, 2, 3, 4, 5, 6], 2, async (n) => {
    running++;
    peak = Math.max(peak, running);
    await sleep(1);
    running--;
    return n * n;
  });
  console.log(squares, peak, running);
  console.log(await mapLimit([], 3, async () => 1));
  console.log(await count(new CancelToken(), 2), await count(new CancelToken(), 10).catch((e: Error) => e.message));
  console.log(await sumTree(5));
  let total = 0;
  const adders = [1, 2, 3].map(async (n) => {
    const before = total;
    await null;
    total = before + n;
  });
  await Promise.all(adders);
  console.log('lost updates:', total);
  const order: string[] = [];
  const chain = ['a', 'b', 'c'].reduce((p, name) => p.then(() => sleep(1)).then(() => void order.push(name)), Promise.resolve());
  order.push('started');
  await chain;
  console.log(order);
}
void main();

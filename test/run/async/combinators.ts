// SPDX-License-Identifier: MIT
// Promise.all, allSettled, race, any with values, promises, empties and failures.
const after = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));
const failAfter = (ms: number, message: string): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(message)), ms));
async function main(): Promise<void> {
  console.log(await Promise.all([after(20, 'slow'), after(1, 2), true, Promise.resolve(null)]));
  console.log(await Promise.all([]), await Promise.all(new Set([1, Promise.resolve(2)])));
  console.log(await Promise.all([after(5, 1), failAfter(1, 'first failure'), failAfter(3, 'second')]).catch((e: Error) => e.message));
  const settled = await Promise.allSettled([after(2, 'ok'), failAfter(1, 'bad'), 3]);
  for (const result of settled) {
    console.log(result.status, result.status === 'fulfilled' ? result.value : (result.reason as Error).message);
  }
  console.log(settled[0], settled.length);
  console.log(await Promise.race([after(40, 'slow'), after(1, 'fast')]), await Promise.race([failAfter(1, 'lost'), after(40, 1)]).catch((e: Error) => e.message));
  console.log(await Promise.race([after(20, 'timer'), 'immediate', Promise.resolve('promise')]));
  console.log(await Promise.any([failAfter(1, 'x'), after(5, 'any'), after(40, 'late')]));
  try {
    await Promise.any([failAfter(1, 'one'), failAfter(2, 'two')]);
  } catch (e) {
    const aggregate = e as AggregateError;
    console.log(aggregate.name, aggregate.message, aggregate.errors.map((x: Error) => x.message));
  }
  const results: string[] = [];
  await Promise.all(['c', 'a', 'b'].map(async (name, i) => {
    await after((3 - i) * 10, null);
    results.push(name);
  }));
  console.log(results);
  const [a, [b, c]] = await Promise.all([after(1, 'x'), Promise.all([1, after(1, 2)])]);
  console.log(a, b + c);
  const timeout = <T>(p: Promise<T>, ms: number): Promise<T | 'timeout'> => Promise.race([p, after(ms, 'timeout' as const)]);
  console.log(await timeout(after(1, 'in time'), 40), await timeout(after(60, 'late'), 5));
}
void main();

// SPDX-License-Identifier: MIT
// Promises are adopted with the right number of ticks; interleavings of chains are Node's.
const log: string[] = [];
const tick = async (name: string, n: number): Promise<void> => {
  for (let i = 0; i < n; i++) {
    await undefined;
    log.push(`${name}${i}`);
  }
};
async function main(): Promise<void> {
  const marks = tick('t', 8);
  const a = (async () => {
    log.push(await Promise.resolve('x'));
  })();
  const b = Promise.resolve(1).then(() => Promise.resolve(2)).then((v) => log.push(`adopted ${v}`));
  const c = new Promise<string>((resolve) => resolve(Promise.resolve('y'))).then((v) => log.push(v));
  const d = (async () => {
    const inner = async (): Promise<number> => Promise.resolve(3);
    log.push(`async returned ${await inner()}`);
  })();
  const e = (async () => {
    const inner = async (): Promise<number> => await Promise.resolve(4);
    log.push(`async awaited ${await inner()}`);
  })();
  queueMicrotask(() => log.push('microtask'));
  await Promise.all([marks, a, b, c, d, e]);
  console.log(log.splice(0).join(' '));
  // resolve more than once, reject after resolve, throw after resolve.
  const once = await new Promise<number>((resolve, reject) => {
    resolve(1);
    resolve(2);
    reject(new Error('ignored'));
    throw new Error('ignored too');
  });
  console.log(once);
  const order: string[] = [];
  const p = Promise.reject(new Error('r'));
  p.catch((err: Error) => order.push(`catch ${err.message}`)).finally(() => order.push('finally')).then(() => order.push('then'));
  p.then(() => order.push('never'), () => order.push('second'));
  p.finally(() => order.push('finally 2')).catch(() => order.push('passed on'));
  await tick('', 6);
  console.log(order);
  setTimeout(() => order.push('timeout'), 0);
  setTimeout(() => order.push('timeout 2'), 0);
  await new Promise<void>((resolve) => setTimeout(() => (order.push('last'), resolve()), 2));
  console.log(order.slice(6));
  const value = await Promise.resolve('v').finally(() => 'ignored');
  const replaced = await Promise.resolve('v').finally(() => { throw new Error('from finally'); }).catch((x: Error) => x.message);
  console.log(value, replaced, await Promise.resolve(Promise.resolve(Promise.resolve(7))));
  const same = Promise.resolve(5);
  console.log(Promise.resolve(same) === same, (await Promise.allSettled([same, p, 3])).map((s) => s.status));
}
void main();

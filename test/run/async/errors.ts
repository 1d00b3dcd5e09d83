// SPDX-License-Identifier: MIT
// Rejections through await, then, catch and finally.
const later = <T>(value: T, fail = false): Promise<T> =>
  new Promise((resolve, reject) => setTimeout(() => (fail ? reject(new Error(String(value))) : resolve(value)), 1));
async function risky(n: number): Promise<number> {
  if (n === 1) throw new TypeError('thrown synchronously');
  if (n === 2) await later('rejected later', true);
  if (n === 3) return await Promise.reject(new RangeError('rejected now'));
  return n * 10;
}
async function run(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    try {
      console.log(i, await risky(i));
    } catch (e) {
      console.log(i, (e as Error).name, (e as Error).message);
    } finally {
      console.log('finally', i);
    }
  }
  console.log(await Promise.reject(new Error('a')).catch((e: Error) => `recovered ${e.message}`));
  console.log(await later(5).then((v) => v + 1, () => -1), await later(5, true).then((v) => v + 1, () => -1));
  console.log(await later('f').finally(() => 'ignored'));
  await later('g').finally(() => {
    throw new Error('finally throws');
  }).catch((e: Error) => console.log(e.message));
  await Promise.reject(new Error('kept')).finally(() => undefined).catch((e: Error) => console.log(e.message));
  console.log(await Promise.resolve(1).then(() => { throw 'text'; }).catch((e: unknown) => `caught ${String(e)}`).then((v) => v + '!'));
  const nested = async (): Promise<string> => {
    try {
      return await later('inner', true);
    } finally {
      console.log('inner finally');
    }
  };
  console.log(await nested().catch((e: Error) => e.message));
  const p = new Promise<number>((resolve, reject) => {
    resolve(1);
    reject(new Error('too late'));
    resolve(2);
    throw new Error('also too late');
  });
  console.log(await p, await new Promise<string>((_, reject) => reject(new Error('x'))).catch((e: Error) => e.message));
  console.log(await new Promise<void>(() => { throw new Error('executor'); }).catch((e: Error) => e.message));
}
void run().then(() => console.log('end'));

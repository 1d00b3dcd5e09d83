// SPDX-License-Identifier: MIT
// How promises print, and then-chains over plain values.
const pending = new Promise<number>(() => undefined);
console.log(Promise.resolve(5), pending, Promise.resolve({ a: [1] }));
const rejected = Promise.reject('reason');
rejected.catch(() => undefined);
console.log(rejected, [Promise.resolve('x')]);
void (async () => {
  const p = Promise.resolve(1);
  console.log(Promise.resolve(p) === p, p instanceof Promise, typeof p.then);
  console.log(await p.then(undefined, () => 0), await p.then((v) => [v]), await p.then(null));
  const deferred: { resolve: (v: string) => void } = { resolve: () => undefined };
  const d = new Promise<string>((resolve) => (deferred.resolve = resolve));
  setTimeout(() => deferred.resolve('deferred'), 1);
  console.log(d);
  console.log(await d, d);
  const order: number[] = [];
  await Promise.all([3, 1, 2].map((n) => Promise.resolve().then(() => order.push(n))));
  console.log(order);
})();

// SPDX-License-Identifier: MIT
// await and for await at the top level of the entry module.
const sleep = (ms: number) => new Promise<void>(r => setTimeout(r, ms));
console.log('start'); const x = await Promise.resolve(5); console.log(x); let total = 0;
for await (const v of [Promise.resolve(1), 2, Promise.resolve(3)]) total += v; console.log(total);
try { await Promise.reject(new Error('no')); } catch (e) { console.log((e as Error).message); } finally { console.log('fin'); }
const [a, b] = await Promise.all([1, sleep(1).then(() => 'z')]); console.log(a, b); async function* gen() { yield 1; await sleep(1); yield 2; } for await (const g of gen()) console.log('g', g);
function useTotal() { return total + x; } console.log(useTotal()); class K { static v = total; } console.log(K.v, await (async () => 'iife')()); if (total > 3) { const inner = await sleep(1).then(() => 'inner'); console.log(inner); } setTimeout(() => console.log('later'), 1); queueMicrotask(() => console.log('micro')); await null; console.log('end'); export {};

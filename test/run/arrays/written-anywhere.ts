// SPDX-License-Identifier: MIT
// Arrays that begin empty and are written in any order: memos, results that come in as they please.
const memo: number[] = [];
function fib(n: number): number { if (memo[n] !== undefined) return memo[n]; const v = n < 2 ? n : fib(n - 1) + fib(n - 2); memo[n] = v; return v; }
console.log(fib(30), memo.length, memo[5]); console.log(memo);
const far: number[] = []; far[5] = 1; console.log(far, far.length, 5 in far, 4 in far, far[5], far[4], far[99], JSON.stringify(far)); far[2] = 7; far[0] = 1; console.log(far); far[8] = 3; console.log(far); far[1] = 1; far[3] = 1; far[4] = 1; console.log(far, far.length); far[6] = 0; far[7] = 0; console.log(far, far.map((x) => x + 1));
const strs: string[] = []; strs[3] = 'd'; strs[1] = 'b'; console.log(strs, strs.length, strs[0]); strs[0] = 'a'; strs[2] = 'c'; console.log(strs.join(''), strs);
const flags: boolean[] = []; for (let i = 10; i >= 0; i -= 2) flags[i] = i % 4 === 0; console.log(flags); for (let i = 0; i < flags.length; i++) if (flags[i]) console.log('set', i);
const objs: { v: number }[] = []; objs[2] = { v: 2 }; console.log(objs[0]?.v, objs[2].v, objs); 
const frac: number[] = []; frac[70] = 0.5; for (let i = 0; i < 70; i++) frac[69 - i] = i / 2; console.log(frac.length, frac.reduce((a, b) => a + b, 0));
const big: number[] = []; for (let i = 1000; i >= 0; i -= 1) big[i] = i; console.log(big.length, big.indexOf(500), big.slice(0, 3));
const rnd: number[] = []; let s = 1; for (let i = 0; i < 500; i++) { s = (s * 48271) % 2147483647; const k = s % 300; rnd[k] = (rnd[k] ?? 0) + 1; } let c = 0; for (let i = 0; i < rnd.length; i++) if (rnd[i] !== undefined) c++; console.log(rnd.length, c, Object.keys(rnd).length);
const mixed: (string | number)[] = []; mixed[1] = 'x'; mixed[3] = 4; console.log(mixed); for (const k in mixed) console.log(k, mixed[k]);
const two: number[][] = []; for (let i = 3; i > 0; i--) (two[i] ??= [])[i] = i; console.log(two);
function all<T>(ps: Promise<T>[]): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const results: T[] = []; let done = 0;
    if (ps.length === 0) resolve(results);
    ps.forEach((p, i) => p.then((v) => { results[i] = v; if (++done === ps.length) resolve(results); }, reject));
  });
}
const delay = <V,>(ms: number, v: V): Promise<V> => new Promise((r) => setTimeout(() => r(v), ms));
all([delay(30, 'a'), delay(10, 'b'), delay(20, 'c')]).then((r) => console.log(r, r.length, r.join()));
all([delay(15, 1), delay(5, 2)]).then((r) => console.log(r, r.map((x) => x * 2)));
all([] as Promise<boolean>[]).then((r) => console.log(r)); all([delay(4, { a: 1 }), delay(1, { a: 2 })]).then((r) => console.log(r));

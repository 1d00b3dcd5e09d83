// SPDX-License-Identifier: MIT
// Patterns in every position: nested defaults, rests, computed keys, parameters, swaps.
const user = { id: 7, name: { first: 'Ada', last: 'L' }, tags: ['x', 'y', 'z'], meta: null as null | { k: number } };
const { id, name: { first, last: surname = 'none' }, tags: [t0, ...others], meta, ...rest } = user;
console.log(id, first, surname, t0, others, meta, rest);
function f({ a = 1, b: { c = 2, ...d } = { c: 5 } as { c?: number; z?: number }, ...e }: { a?: number; b?: { c?: number; z?: number }; q?: string } = {}) { return { a, c, d, e }; }
console.log(f(), f({ a: 10, q: 'q' }), f({ b: { z: 1 } }));
let x = 1, y = 2, z = 3;
[x, y, z] = [z, x, y]; console.log(x, y, z);
[x = 10, [y] = [20]] = [] as unknown as [number?, [number]?]; console.log(x, y);
const arr = [1, [2, [3, 4]], 5] as const;
const [p, [q, [r, s]], t] = arr; console.log(p + q + r + s + t);
const key = 'dyn'; const { [key]: dyn = 'def', ...others2 } = { dyn: 'val', o: 1 } as Record<string, string | number>; console.log(dyn, others2);
for (const [i, { n, m = i * 10 }] of [{ n: 1 }, { n: 2, m: 5 } as { n: number; m?: number }].entries()) console.log(i, n, m);
const map = new Map([['a', { v: 1 }], ['b', { v: 2 }]]); for (const [k, { v }] of map) console.log(k, v);
const swap = <A, B>([a, b]: [A, B]): [B, A] => [b, a]; console.log(swap([1, 'a']));
const o: { a: number; b?: { c: number[] } } = { a: 1 }; ({ a: o.a, b: { c: [o.a = 9] } = { c: [] } } = { a: 3, b: { c: [4] } } as typeof o); console.log(o);
const [h, , ...tl] = 'héllo'; console.log(h, tl);
const { length, 0: zero } = 'abc'; console.log(length, zero);
const fnResult = (() => [1, 2, 3] as [number, number, number])(); const [aa, bb] = fnResult; console.log(aa, bb);
const merged = { ...{ a: 1, b: 2 }, b: 3, ...(id > 5 && { c: 4 }) }; console.log(merged);
const clone = structuredClone(user); clone.tags.push('w'); console.log(user.tags.length, clone.tags.length);
console.log(Math.max(...[1, 5, 3], ...new Set([9, 2])), [...'ab', ...[1], ...new Map([[1, 2]])]);
function g(...[a, b = 'B', ...c]: [number, string?, ...boolean[]]) { return [a, b, c]; } console.log(g(1), g(1, 'x', true, false));
const { a: { b: { c: deep } = { c: 'dflt' } } = {} }: { a?: { b?: { c: string } } } = {}; console.log(deep);
let i = 0; const order: string[] = []; const log = (v: string) => { order.push(v); return v; };
const src = { get k1() { return undefined; }, k2: 2 }; const { k1 = log('default'), k2 = log('never') } = src as { k1?: string; k2?: number | string }; console.log(k1, k2, order, i++);
try { const { zz } = null as unknown as { zz: number }; console.log(zz); } catch (e) { console.log((e as Error).constructor.name); }

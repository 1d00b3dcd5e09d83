// SPDX-License-Identifier: MIT
// Logical assignment with single evaluation, chains, exponent, comma in conditions, bit sets, increments of properties.
let calls = 0; const obj: { a?: number | null; b: number; list: number[] } = { b: 0, list: [1, 2, 3] }; const get = (): typeof obj => (calls++, obj);
get().a ??= 5; get().a ??= 6; get().b ||= 7; get().b &&= get().b + 1; console.log(obj, calls);
const rec: Record<string, number[]> = {}; (rec['x'] ??= []).push(1); (rec['x'] ??= []).push(2); console.log(rec);
let i = 0; obj.list[i++] += 10; obj.list[i++] **= 3; obj.list[i++]! <<= 2; console.log(obj.list, i); console.log(2 ** 3 ** 2, (-2) ** 2, 2 ** -1, 7 % -3, -7 % 3, 5 / 2 | 0, -5 >> 1, -5 >>> 28, ~~-3.7, 1 << 31, 1 << 32);
let s: string | undefined; const len = s?.length ?? -1; s = 'abc'; console.log(len, s?.length, s.at(-1), (s as string | null)?.toUpperCase()); const deep: { a?: { b?: { c?: () => number }[] } } = { a: { b: [{ c: () => 4 }, {}] } }; console.log(deep.a?.b?.[0]?.c?.(), deep.a?.b?.[1]?.c?.(), deep.a?.b?.[9]?.c?.(), deep?.a?.b?.length);
class BitSet { private words = new Uint32Array(2); set(n: number): this { this.words[n >>> 5]! |= 1 << (n & 31); return this; } clear(n: number): this { this.words[n >>> 5]! &= ~(1 << (n & 31)); return this; } toggle(n: number): this { this.words[n >>> 5]! ^= 1 << (n & 31); return this; } has(n: number): boolean { return (this.words[n >>> 5]! >>> (n & 31) & 1) === 1; } get size(): number { let c = 0; for (let w of this.words) for (; w; w &= w - 1) c++; return c; } toString(): string { return [...this.words].map((w) => w.toString(2)).join('.'); } }
const bits = new BitSet().set(0).set(31).set(33).toggle(5).toggle(0).clear(40); console.log(String(bits), bits.size, bits.has(31), bits.has(32));
const o = { n: 1, get twice() { return this.n * 2; } }; const before = o.n++ + ++o.n; o.n -= -o.twice; console.log(before, o.n, o['n']--, --o['n']); let x = 10; x += x++ + ++x; console.log(x); const y = (x = 3, x + 1) * 2; console.log(y, x);
console.log('b' > 'a', 'B' > 'a', '10' < '9', 10 < 9, Object.is(-0, 0), 0 === -0);

// SPDX-License-Identifier: MIT
// The roundings, and functions of single bits and 32 bits.
const edge = [0.5, -0.5, 1.5, -1.5, 2.5, 0.49999999999999994, -0.2, 4503599627370495.5, 2 ** 52 + 0.5, -2.5, 1e300, NaN, -0, Infinity];
for (const n of edge) console.log(Math.round(n), Math.floor(n), Math.ceil(n), Math.trunc(n), Math.sign(n), n | 0, ~~n);
console.log(Object.is(Math.round(-0.5), -0), Object.is(Math.ceil(-0.9), -0), Object.is(Math.trunc(-0.9), -0), 1 / Math.round(-0.1), Object.is(0 * -1, -0));
console.log(Math.fround(5.5), Math.fround(5.05), Math.fround(1e40), Math.fround(1e-50), Math.clz32(1), Math.clz32(0), Math.clz32(-1), Math.clz32(0.9), Math.clz32(2 ** 32));
console.log(Math.imul(0xffffffff, 5), Math.imul(2 ** 31, 2), Math.imul(65537, 65537), Math.imul(3.9, 2.9), Math.hypot(3, 4), Math.hypot(), Math.hypot(1e200, 1e200), Math.hypot(NaN, Infinity));
console.log(Math.max(), Math.min(), Math.max(1, NaN), Math.max(-0, 0), Object.is(Math.min(0, -0), -0), Math.max(...[3, 1, 2]), Math.min(...[]), Math.max(2, 3, -1));
console.log(Math.cbrt(27), Math.cbrt(-8), Math.log2(8), Math.log10(1000), Math.log1p(0), Math.expm1(0), Math.abs(-5.5), Math.sqrt(-1), Math.sqrt(2), Math.pow(2, 0.5), 2 ** -1074);
console.log(7 % -3, -7 % 3, 5.5 % 2, -0 % 5, 5 % 0, Infinity % 2, 5 % Infinity, 0.3 % 0.1, (-7) ** 3, (-8) ** (1 / 3), 0 ** 0, NaN ** 0, 1 ** Infinity, 2 ** 1024);
const mod = (a: number, n: number): number => ((a % n) + n) % n;
console.log([-3, -1, 0, 1, 3].map((a) => mod(a, 3)), mod(-7, 360), mod(5.5, -2));
const roundTo = (n: number, digits: number): number => Math.round(n * 10 ** digits) / 10 ** digits;
console.log(roundTo(1.005, 2), roundTo(2.345, 1), roundTo(-1.555, 2), roundTo(1234.5678, -2), Math.round(1.255 * 100) / 100);
const clamp = (n: number, lo: number, hi: number): number => Math.min(Math.max(n, lo), hi);
console.log(clamp(5, 0, 3), clamp(-1, 0, 3), clamp(NaN, 0, 3), clamp(2, 3, 0));
console.log(0.1 + 0.2 === 0.3, Math.abs(0.1 + 0.2 - 0.3) < Number.EPSILON, Number.MAX_SAFE_INTEGER + 2, 2 ** 53 === 2 ** 53 + 1, 1e16 + 1, 0.1 * 3, 9.95 * 100);
console.log(Number.isInteger(5.0), Number.isInteger(2 ** 60), Number.isSafeInteger(2 ** 53), Number.isInteger(NaN), Number.isFinite(-Infinity), isNaN(NaN), Number.isInteger(1e-400));
console.log((-5) >>> 1, -5 >> 1, 1 << 31, 1 << 32, 1 << -1, 2 ** 32 >> 0, (2 ** 32 + 5) | 0, 4294967295 | 0, ~5, ~~-5.7, 5 & -2, 5 ^ 3, -1 >>> 0, 3.7 ^ 0);

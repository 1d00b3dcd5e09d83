// SPDX-License-Identifier: MIT
// Math functions on ordinary and special values.
const samples = [0, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49999999999999994, 4503599627370497.5, -7, 1e300, NaN, -Infinity];
for (const x of samples) {
  console.log(x, Math.floor(x), Math.ceil(x), Math.round(x), Math.trunc(x), Math.sign(x), Math.fround(x));
}
console.log(Math.sqrt(2), Math.cbrt(27), Math.hypot(3, 4), Math.hypot(), Math.hypot(1, 2, 3), Math.abs(-3.5));
console.log(Math.max(1, 3, 2), Math.min(4, -1, 2), Math.max(...[5, 9, 7]), Math.pow(2, 8));
console.log(Math.PI, Math.E, Math.LN2, Math.LN10, Math.SQRT2, Math.SQRT1_2, Math.LOG2E, Math.LOG10E);
console.log(Math.log(Math.E), Math.log2(8), Math.log10(1000), Math.log1p(0), Math.exp(0), Math.expm1(0), Math.exp(1));
console.log(Math.sin(0), Math.cos(0), Math.atan2(1, 1) === Math.PI / 4, Math.tan(0), Math.sinh(0), Math.cosh(0));
console.log(Math.clz32(1), Math.imul(3, -4), Math.fround(5.5), Math.fround(5.05), Math.log(0), Math.log(-1));
const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
console.log(round(Math.PI, 2), round(-1.005, 2), round(2.345, 1), round(Math.sin(1), 6), round(Math.acos(-1), 6));
const random = Math.random();
console.log(random >= 0 && random < 1);

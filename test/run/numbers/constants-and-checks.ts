// SPDX-License-Identifier: MIT
// Number's constants and predicates.
console.log(Number.EPSILON, Number.MAX_VALUE, Number.MIN_VALUE, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN);
for (const value of [1, 1.5, -0, NaN, Infinity, 2 ** 53, 2 ** 53 - 1, 1e308 * 10]) {
  console.log(value, Number.isInteger(value), Number.isSafeInteger(value), Number.isFinite(value), isFinite(value), isNaN(value));
}
const mixed: unknown[] = ['5', 5, null, undefined, true];
console.log(mixed.map((value) => Number.isInteger(value)), mixed.map((value) => Number.isNaN(value)));
console.log(0.1 + 0.2 === 0.3, Math.abs(0.1 + 0.2 - 0.3) < Number.EPSILON);
console.log(1e3, 0b1010, 0o777, 0xff, 1_000_000, .5, 5., 0.1e2, 1e-3);
console.log(1 / 3 * 3, 9.95 * 100, 3 * 1.1, 0.7 + 0.1, 0.2 + 0.7, 1.1 + 2.2);
console.log(typeof NaN, typeof Infinity, typeof 1, 5 > 3, -5 < -3, 1e400, -1e400);

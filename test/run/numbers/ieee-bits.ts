// SPDX-License-Identifier: MIT
// The bits of doubles through typed arrays, neighbours, and sums that are not exact.
const f64 = new Float64Array(1);
const u32 = new Uint32Array(f64.buffer);
const bits = (x: number): string => {
  f64[0] = x;
  return u32[1].toString(16).padStart(8, '0') + u32[0].toString(16).padStart(8, '0');
};
for (const x of [0, -0, 1, -2, 0.1, Math.PI, Infinity, 5e-324, Number.MAX_VALUE, 2 ** 53 + 1]) console.log(x, bits(x));
const nextUp = (x: number): number => {
  f64[0] = x;
  u32[0]++;
  if (u32[0] === 0) u32[1]++;
  return f64[0];
};
console.log(nextUp(1), nextUp(0), nextUp(0.1), nextUp(2 ** 52));
let sum = 0;
for (let i = 0; i < 10; i++) sum += 0.1;
console.log(sum, sum === 1, Math.abs(sum - 1) < Number.EPSILON);
const kahan = (values: number[]): number => {
  let total = 0;
  let lost = 0;
  for (const v of values) {
    const y = v - lost;
    const t = total + y;
    lost = t - total - y;
    total = t;
  }
  return total;
};
const tenth = new Array<number>(1000).fill(0.1);
console.log(tenth.reduce((a, b) => a + b), kahan(tenth));
console.log((0.1 + 0.2) + 0.3, 0.1 + (0.2 + 0.3), 1e16 + 1 - 1e16, 1e308 * 10 / 10, 3 * 0.1 === 0.3, 0.5 - 0.4);
const f32 = new Float32Array([0.1, 16777217, 1e40]);
console.log(f32, f32[0] === 0.1, Math.fround(0.1) === f32[0], f32[0] * 10);
console.log(Number('1e-324'), 1e-323, 4.9e-324 / 2, 2 ** -1074, 2 ** -1075, 1.7976931348623159e308);

// SPDX-License-Identifier: MIT
// toString with a radix, integers and fractions.
const values = [0, 1, 255, -255, 4294967295, 2 ** 53, 0.5, 0.1, -0.75, 1 / 3, 255.255, 1e21, 123456.789, 1e-7];
for (const value of values) {
  console.log(value.toString(2));
  console.log(value.toString(16), value.toString(36), value.toString(8), value.toString(3));
}
console.log((35).toString(36), (-36).toString(36), NaN.toString(2), Infinity.toString(16), (10).toString(10));
const colour = (r: number, g: number, b: number): string =>
  '#' + [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('');
console.log(colour(255, 128, 0), colour(0, 0, 7));
try {
  console.log((5).toString(37));
} catch (error) {
  console.log(error instanceof RangeError, (error as RangeError).message);
}
console.log((0xdeadbeef).toString(16).toUpperCase(), (2 ** 40 + 1).toString(32), (-7.25).toString(2));

// SPDX-License-Identifier: MIT
// The shortest decimal that reads back as the same double, and the switch to exponents.
const samples = [
  0, 1, -1, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 100, 1e20, 1e21, 1.5e21, 123456789012345680000, 1234567890123456800000,
  0.000001, 0.0000001, 0.00000123, 1.23e-7, -1.5e-10, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308,
  4.35, 0.3, 1.005, 9007199254740993, 1e16, 12345678.9, 5e-7, 123e-20, 1e300, 4.9406564584124654e-324,
  0.1 * 3, 1.1 * 1.1, 4.35 * 100, 1.15.valueOf(), 8.41, 99.99999999999999, 1e-5, 1.0000000000000002, 179769313486231570000,
  2 ** 70, 2 ** -20, 1 / 7, 1e23, 9.5e-8, 6.62607015e-34,
];
for (const value of samples) console.log(String(value), `${-value}`, value + '');
console.log([1e21, 1e-7, -0, NaN, Infinity]);
console.log((25).toString(), 1e3 + '', 0xff.toString(), 1_000_000.5.toString());
let x = 1;
for (let i = 0; i < 24; i++) {
  x /= 10;
  console.log(x);
}

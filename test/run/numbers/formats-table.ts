// SPDX-License-Identifier: MIT
// Every number-to-text method against every interesting number: a table that is compared as a whole.
const interesting: readonly number[] = [
  0, -0, 1, -1, 0.5, -0.5, 1.5, 2.5, 0.1, 0.2, 0.3, 1 / 3, 2 / 3, 10, 100, 99.995, 1.005, 1.45, 8.345, 0.000001,
  0.0000001, 1e-7, 1.5e-7, 123.456, -123.456, 1e20, 1e21, 1.2e21, 123456789012345680000, 2 ** 31, 2 ** 31 - 1, -(2 ** 31),
  2 ** 32, 2 ** 53, 2 ** 53 - 1, -(2 ** 53), Number.MAX_VALUE, Number.MIN_VALUE, Number.EPSILON, NaN, Infinity, -Infinity,
  4.35, 0.615, 10.235, 1e-10, 5e-324, 255, 0.1 + 0.2, 1e300, 987654321.123456789, 25, 0.05, 1.25e-5, 999.9999,
];
const attempt = (f: () => string): string => {
  try {
    return f();
  } catch (error) {
    return error instanceof RangeError ? `RangeError: ${error.message}` : 'other';
  }
};
for (const x of interesting) {
  const row: string[] = [String(x), `${x}`, x.toString(), JSON.stringify(x), Object.is(x, -0) ? 'minus zero' : ''];
  for (const digits of [undefined, 0, 1, 2, 3, 7, 20, 21, 50, 100]) row.push(attempt(() => x.toFixed(digits)));
  for (const digits of [undefined, 0, 1, 2, 5, 20, 100]) row.push(attempt(() => x.toExponential(digits)));
  for (const digits of [undefined, 1, 2, 3, 6, 17, 21, 100]) row.push(attempt(() => x.toPrecision(digits)));
  console.log(row.join(' | '));
}
for (const x of interesting) {
  const row: string[] = [];
  for (const radix of [undefined, 2, 3, 7, 8, 10, 16, 20, 36]) row.push(attempt(() => x.toString(radix)));
  console.log(row.join(' '));
}
for (const bad of [-1, 101, NaN, Infinity, 1.9, -0.5, 100.9]) {
  console.log(bad, attempt(() => (1.5).toFixed(bad)), attempt(() => (1.5).toExponential(bad)), attempt(() => (1.5).toPrecision(bad)), attempt(() => (10).toString(bad)));
}

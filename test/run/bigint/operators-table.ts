// SPDX-License-Identifier: MIT
// Every bigint operator on every pair of edges; mixed comparisons; asIntN; radix.
const edges = [0n, 1n, -1n, 2n, -2n, 7n, -7n, 255n, 2n ** 31n, -(2n ** 31n), 2n ** 32n - 1n, 2n ** 53n, 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), -(2n ** 63n) - 1n, 2n ** 64n, 2n ** 64n - 1n, 10n ** 20n, -(10n ** 25n), 0xffffffffffffffffffffffffn, 12345678901234567890n];
const attempt = (f: () => unknown): string => {
  try {
    return String(f());
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
};
for (const a of edges) {
  console.log(a, -a, ~a, a.toString(2), a.toString(7), a.toString(16), a.toString(36), Number(a), a === 0n, !a, a ? 'truthy' : 'falsy', `${a}`, typeof a);
  for (const b of edges) {
    console.log([a + b, a - b, a * b, a & b, a | b, a ^ b].join(' '), attempt(() => a / b), attempt(() => a % b), a < b, a <= b, a === b, a > b);
  }
  for (const s of [0n, 1n, 5n, 31n, 32n, 33n, 64n, 100n, -1n, -5n, -64n, -100n]) console.log(attempt(() => a << s), attempt(() => a >> s), attempt(() => (s < 0n || s < 34n ? a ** s : 0n)));
  for (const bits of [0, 1, 8, 31, 32, 33, 63, 64, 65, 128]) console.log(BigInt.asIntN(bits, a), BigInt.asUintN(bits, a));
  for (const n of [0, -0, 1.5, -1, 2 ** 31, 2 ** 53, 2 ** 53 + 2, 1e20, 2 ** 63, 2 ** 64, NaN, Infinity, -Infinity, 0.1]) console.log(a < n, a > n, a <= n, a >= n, a == BigInt(Number.isInteger(n) ? n : 0));
}
for (const text of ['', ' 12 ', '0x1F', '0b11', '0o17', '-5', '+5', '-0x1', '1.5', '1e3', 'abc', '1n', '0x', '9'.repeat(50), '\n7\t', '- 1', '00012', '0xg']) console.log(JSON.stringify(text), attempt(() => BigInt(text)));
for (const value of [1.5, NaN, Infinity, 1e21, -0, true, false, 2 ** 53 + 1]) console.log(value, attempt(() => BigInt(value)));
console.log(attempt(() => 5n / 0n), attempt(() => 5n % 0n), attempt(() => 2n ** -1n), attempt(() => 1n << (2n ** 64n)), attempt(() => (5n).toString(1)), attempt(() => BigInt.asIntN(-1, 1n)));
let acc = 1n;
for (let i = 1n; i <= 60n; i++) acc *= i;
console.log(acc, acc.toString().length, [1n, 2n], { big: 3n }, new Map([[1n, 'one']]), new Set([1n, 1n, 2n]), [10n, 9n, 1n].sort(), [3n, 20n, 100n].sort((x, y) => (x < y ? -1 : x > y ? 1 : 0)), 1n < 2, 2n > 1.5, [1n, 2n].includes(2n), BigInt(Number.MAX_SAFE_INTEGER) + 2n);
let counter = 5n;
console.log(counter++, ++counter, counter--, --counter, (counter += 10n), (counter **= 2n), (counter %= 7n), (counter <<= 70n), (counter >>= 3n), BigInt(123) * BigInt('456'));
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const modpow = (base: bigint, e: bigint, m: bigint): bigint => {
  let r = 1n;
  for (base %= m; e > 0n; e >>= 1n, base = (base * base) % m) if (e & 1n) r = (r * base) % m;
  return r;
};
console.log(gcd(2n ** 80n, 6n ** 40n), modpow(3n, 10n ** 30n, 10n ** 18n + 9n), parseInt('10n'), Number(2n ** 1024n), Number(-(2n ** 53n) - 1n), BigInt.asUintN(64, -1n), isNaN(Number(1n)));

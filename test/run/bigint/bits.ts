// SPDX-License-Identifier: MIT
// Bitwise operators on BigInts behave as two's complement of unlimited width.
const samples: [bigint, bigint][] = [[12n, 10n], [-12n, 10n], [-12n, -10n], [2n ** 70n, 2n ** 70n - 1n], [-(2n ** 70n), 5n], [0n, -1n]];
for (const [a, b] of samples) console.log(a & b, a | b, a ^ b, ~a);
console.log(1n << 100n, -1n << 3n, 2n ** 100n >> 98n, -5n >> 1n, -1n >> 100n, 5n >> 10n, 1n << 0n, 8n << -2n, 8n >> -2n);
let flags = 0n;
flags |= 1n << 65n;
flags ^= 3n;
flags &= ~1n;
flags <<= 2n;
flags >>= 1n;
console.log(flags, flags.toString(16), flags.toString(36));
let x = 5n;
x++;
x **= 2n;
x -= 1n;
x /= 2n;
x %= 10n;
console.log(x, x--, --x);
const hash = (text: string): bigint => {
  let h = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) h = BigInt.asUintN(64, (h ^ BigInt(byte)) * 0x100000001b3n);
  return h;
};
console.log(hash('').toString(16), hash('a').toString(16), hash('foobar').toString(16));
const popcount = (n: bigint): number => {
  let count = 0;
  for (let v = n; v !== 0n; v &= v - 1n) count++;
  return count;
};
console.log(popcount(2n ** 200n - 1n), popcount(0xf0f0n));
const isqrt = (n: bigint): bigint => {
  if (n < 2n) return n;
  let r = 1n << (BigInt(n.toString(2).length) / 2n + 1n);
  for (;;) {
    const next = (r + n / r) >> 1n;
    if (next >= r) return r;
    r = next;
  }
};
console.log(isqrt(10n ** 40n), isqrt(2n * 10n ** 60n), isqrt(99n));

// SPDX-License-Identifier: MIT
// Big integers: factorials, Fibonacci by doubling, pi digits, RSA toy, Pell, perfect powers, formatting.
const factorial = (n: bigint): bigint => (n <= 1n ? 1n : n * factorial(n - 1n));
function fibonacci(n: number): bigint {
  const pair = (k: number): [bigint, bigint] => {
    if (k === 0) return [0n, 1n];
    const [a, b] = pair(k >> 1);
    const c = a * (2n * b - a);
    const d = a * a + b * b;
    return k % 2 === 0 ? [c, d] : [d, c + d];
  };
  return pair(n)[0];
}
function* piDigits(): Generator<number> {
  let [q, r, t, k, n, l] = [1n, 0n, 1n, 1n, 3n, 3n];
  for (;;) {
    if (4n * q + r - t < n * t) {
      yield Number(n);
      const nr = 10n * (r - n * t);
      n = (10n * (3n * q + r)) / t - 10n * n;
      q *= 10n;
      r = nr;
    } else {
      const nr = (2n * q + r) * l;
      const nn = (q * (7n * k) + 2n + r * l) / (t * l);
      q *= k;
      t *= l;
      l += 2n;
      k += 1n;
      n = nn;
      r = nr;
    }
  }
}
const modPow = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  base %= modulus;
  while (exponent > 0n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
    exponent >>= 1n;
  }
  return result;
};
function inverse(a: bigint, m: bigint): bigint {
  let [old, r, s, t] = [a, m, 1n, 0n];
  while (r !== 0n) {
    const q = old / r;
    [old, r] = [r, old - q * r];
    [s, t] = [t, s - q * t];
  }
  return ((s % m) + m) % m;
}
const isqrt = (n: bigint): bigint => {
  if (n < 2n) return n;
  let x = 1n << BigInt(n.toString(2).length / 2 + 1 | 0);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
};
const group = (n: bigint, separator = "'"): string => n.toString().replace(/\B(?=(\d{3})+(?!\d))/g, separator);

console.log(factorial(30n), group(factorial(25n)), factorial(200n).toString().length);
console.log([0, 1, 2, 10, 90, 300].map(fibonacci), fibonacci(1000) % 10n ** 12n);
const pi: number[] = [];
for (const digit of piDigits()) {
  pi.push(digit);
  if (pi.length === 60) break;
}
console.log(`${pi[0]}.${pi.slice(1).join('')}`);
const [p, q, e] = [1000000007n, 998244353n, 65537n];
const [n, d] = [p * q, inverse(e, (p - 1n) * (q - 1n))];
const message = 123456789012345n;
const cipher = modPow(message, e, n);
console.log(cipher, modPow(cipher, d, n) === message, (e * d) % ((p - 1n) * (q - 1n)));
console.log(isqrt(2n * 10n ** 60n), isqrt(99n), isqrt(10n ** 40n));
console.log(-7n / 2n, -7n % 2n, 7n % -2n, (-7n) ** 3n, -1n >> 70n, -5n & 0xffn, 5n | -8n, ~5n ^ 3n, 1n << 100n);
console.log(BigInt.asIntN(8, 255n), BigInt.asUintN(8, -1n), BigInt.asIntN(64, 2n ** 63n), BigInt('0xff'), BigInt(' 42 '), BigInt(2 ** 60));
console.log((255n).toString(16), (-255n).toString(2), (10n ** 20n).toString(36), Number(2n ** 64n), Number(-(2n ** 1024n)), parseFloat('12n'));
console.log(1n < 1.5, 2n > 1, typeof 1n, [3n, 1n, 10n, -2n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
for (const bad of [() => BigInt('1.5'), () => BigInt(0.5), () => 1n / 0n, () => 2n ** -1n]) {
  try {
    console.log(bad());
  } catch (error) {
    console.log(`${error}`);
  }
}

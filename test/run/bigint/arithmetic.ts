// SPDX-License-Identifier: MIT
// BigInt: exact at any size, truncating division, signs, powers, comparisons with numbers.
const big = 2n ** 100n;
console.log(big, -big, big + 1n, big - big, big * big, big / 3n, big % 1000n);
console.log(7n / 2n, -7n / 2n, 7n / -2n, -7n % 3n, 7n % -3n, 0n * -1n, -(-5n), 0n === -0n);
let factorial = 1n;
for (let i = 1n; i <= 30n; i++) factorial *= i;
console.log(factorial, factorial.toString().length, factorial.toString(16), factorial.toString(2).length);
let [a, b] = [0n, 1n];
for (let i = 0; i < 200; i++) [a, b] = [b, a + b];
console.log(a);
console.log(1n < 2, 2n > 1.5, 1n == BigInt(1), 10n > 9n, 2n ** 64n > 2 ** 63, [3n, 1n, 2n].sort(), [30n, 4n, 100n].sort((x, y) => (x < y ? -1 : 1)));
console.log(BigInt(123), BigInt('0xff'), BigInt('-99999999999999999999'), BigInt(true), BigInt(2 ** 53), Number(2n ** 64n), Number(-5n), parseInt('12n'), BigInt(''));
console.log(typeof big, big === 2n ** 100n, !!(big - big), !!big, `${big}`, 5n + BigInt(1.0), String(-0n));
console.log(BigInt.asUintN(8, 257n), BigInt.asIntN(8, 255n), BigInt.asIntN(64, 2n ** 63n), BigInt.asUintN(64, -1n), BigInt.asUintN(0, 5n));
for (const attempt of [() => 1n / 0n, () => 1n % 0n, () => 2n ** -1n, () => BigInt(1.5), () => BigInt('1.5'), () => BigInt(NaN)]) {
  try {
    console.log(attempt());
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
const powMod = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  for (let e = exponent, x = base % modulus; e > 0n; e >>= 1n, x = (x * x) % modulus) if (e & 1n) result = (result * x) % modulus;
  return result;
};
console.log(powMod(3n, 1000n, 1000000007n), powMod(2n, 127n, 2n ** 89n - 1n));
const set = new Set([1n, 1n, 2n]);
const map = new Map([[10n, 'ten']]);
console.log(set.size, map.get(10n), map.get(5n + 5n), [1n, 2n].includes(2n), [1n, 2n].indexOf(3n));

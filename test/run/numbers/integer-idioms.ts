// SPDX-License-Identifier: MIT
// The ways people write integer division, rounding, parity, clamping and digits.
const a = 17;
const b = -17;
console.log(Math.floor(a / 5), (a / 5) | 0, ~~(a / 5), Math.trunc(b / 5), Math.floor(b / 5), (b / 5) >> 0, (b / 5) >>> 0);
console.log(a & 1, b & 1, a % 2, b % 2, (b & 1) === 1, Math.abs(b) % 2, -7 >> 1, 7 >>> 1);
const digits = (n: number): number[] => {
  const out: number[] = [];
  for (let rest = Math.abs(n); rest > 0; rest = Math.floor(rest / 10)) out.unshift(rest % 10);
  return out.length ? out : [0];
};
console.log(digits(90210), digits(0), digits(-44), digits(9007199254740991).length);
const reverse = (n: number): number => Number(String(Math.abs(n)).split('').reverse().join('')) * Math.sign(n);
console.log(reverse(123), reverse(-120), reverse(0));
const isPowerOfTwo = (n: number): boolean => n > 0 && (n & (n - 1)) === 0;
console.log([1, 2, 3, 64, 65, 2 ** 30, 2 ** 31].map(isPowerOfTwo));
const popcount = (n: number): number => {
  let count = 0;
  for (let v = n >>> 0; v !== 0; v &= v - 1) count++;
  return count;
};
console.log(popcount(255), popcount(-1), popcount(0x80000001));
let x = 0x7fffffff;
x = (x + 1) | 0;
console.log(x, x - 1, (x - 1) | 0, -x | 0, Math.abs(x | 0));
const roman = (n: number): string => {
  const table: [number, string][] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let rest = n;
  let out = '';
  for (const [value, letters] of table) {
    while (rest >= value) {
      out += letters;
      rest -= value;
    }
  }
  return out;
};
console.log([1994, 2024, 3999, 4].map(roman));
const isPrime = (n: number): boolean => {
  if (n < 2) return false;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
};
console.log(Array.from({ length: 30 }, (_, i) => i).filter(isPrime), isPrime(2147483647), isPrime(2147483649));

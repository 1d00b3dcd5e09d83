// SPDX-License-Identifier: MIT
// % keeps the sign of the dividend; ** is exact where it can be.
const pairs: [number, number][] = [
  [5, 3], [-5, 3], [5, -3], [-5, -3], [5.5, 2], [-5.5, 2], [1e17, 7], [0.3, 0.1], [-1, 1], [2 ** 53, 3], [5, 0], [0, 5],
  [1, Infinity], [Infinity, 1], [-2147483648, -1], [4294967296, 65537],
];
for (const [a, b] of pairs) console.log(a, b, a % b, a / b);
console.log(2 ** 10, 2 ** -1, 2 ** 0.5, (-8) ** (1 / 3), 2 ** 1023 * 2, 10 ** 308, 10 ** -5, 3 ** 40);
console.log(2 ** 3 ** 2, (2 ** 3) ** 2, -(2 ** 2), NaN ** 0, 0 ** 0, 1 ** Infinity, (-1) ** 1e15);
let value = 3;
value **= 3;
value %= 10;
console.log(value);

const mod = (a: number, m: number): number => ((a % m) + m) % m;
console.log(mod(-1, 7), mod(13, 7), mod(-14, 7), Object.is(mod(-14, 7), 0));

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
console.log(gcd(1071, 462), gcd(2 ** 40, 2 ** 20 * 3), gcd(17, 5));
function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
console.log([1900, 2000, 2023, 2024].filter(isLeap));

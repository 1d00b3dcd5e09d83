// SPDX-License-Identifier: MIT
// Arithmetic that starts as small integers and must leave the 32-bit range without wrapping.
let counter = 2147483640;
for (let i = 0; i < 12; i++) counter++;
console.log(counter);

let down = -2147483645;
for (let i = 0; i < 6; i++) down -= 1;
console.log(down);

function product(a: number, b: number): number {
  return a * b;
}
console.log(product(100000, 3), product(65536, 65536), product(-65536, 32768), product(46341, 46341));

function sum(values: number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
console.log(sum([2147483647, 1]), sum([-2147483648, -1]), sum([2147483647, 2147483647, 2147483647]));

const min = -2147483648;
console.log(-min, Math.abs(min), min / -1, min % -1);

let halves = 7;
halves /= 2;
console.log(halves, halves * 2);

let n = 1;
for (let i = 0; i < 40; i++) n *= 2;
console.log(n, n | 0, n >>> 0);

let k = 5;
k -= 5;
console.log(Object.is(k, 0), Object.is(-k, -0), 1 / -k);

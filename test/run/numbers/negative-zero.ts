// SPDX-License-Identifier: MIT
// Where -0 appears, disappears, and can be seen.
const zero = 0;
const negative = -zero;
console.log(negative, [negative], `${negative}`, String(negative), negative.toFixed(1));
console.log(Object.is(negative, 0), negative === 0, 1 / negative);
console.log(0 * -5, -0 + 0, -0 - 0, -0 + -0, 0 / -3);
console.log(Math.round(-0.4), Math.ceil(-0.5), Math.trunc(-0.9), Math.floor(-0));
console.log(Math.max(-0, 0), Math.min(0, -0), Math.sign(-0), Math.abs(-0));
console.log(-4 % 2, 4 % -2, -4 % 4, (-0) ** 3, (-0) ** 2);
console.log(parseInt('-0'), Number('-0'), parseFloat('-0.0'), Number('-'));

function negate(value: number): number {
  return -value;
}
const results = [1, 0, -1].map(negate);
console.log(results, Object.is(results[1], -0));

let scale = -3;
const products: number[] = [];
while (scale <= 1) {
  products.push(scale * 0);
  scale++;
}
console.log(products);
console.log(JSON.stringify([-0, 0]), JSON.stringify({ a: -0 }));
console.log((-0 | 0) === 0, Object.is(-0 | 0, 0), Object.is(~~-0.5, 0));
console.log(new Set([-0, 0]).size, [-0].includes(0), [-0].indexOf(0), new Map([[-0, 'x']]).get(0));

// SPDX-License-Identifier: MIT
// Order between values that may be numbers or strings: strings by units, everything else by number.
type Key = string | number;
const keys: Key[] = [10, '9', 'b', 'B', '10', -1, '', NaN, 'NaN', '0x10', ' 7 ', Infinity];
for (const a of keys) {
  console.log(a, keys.map((b) => [a < b, a <= b, a > b, a >= b].map(Number).join('')).join(' '));
}

const order = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);
console.log(['pear', 'apple', 'fig'].sort(order), [10, 9, 1].sort(order), (['10', 9, '1'] as Key[]).sort(order));

function maximum<T extends string | number>(first: T, ...others: T[]): T {
  return others.reduce((best, value) => (value > best ? value : best), first);
}
console.log(maximum(3, 9, 2), maximum('x', 'abc'), maximum<Key>(3, '20', 5));

const big: (number | bigint)[] = [1n, 1.5, 2n, -0, 0n, 2 ** 64, 2n ** 64n, NaN];
for (const a of big) console.log(a, big.map((b) => [a < b, a <= b, a > b, a >= b].map(Number).join('')).join(' '));

const maybe = (flag: boolean): boolean | number => (flag ? flag : 0.5);
console.log(maybe(true) > maybe(false), maybe(false) >= maybe(false));

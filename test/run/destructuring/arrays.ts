// SPDX-License-Identifier: MIT
// Array patterns over arrays, strings, Maps, Sets and generators; holes, defaults, rest, swaps.
const [a, b = 10, , d = 'd', ...rest] = [1, undefined, 3, 'four', 5, 6] as (number | string | undefined)[];
console.log(a, b, d, rest);
let [x, y] = [1, 2];
[x, y] = [y, x];
console.log(x, y, ([x, y] = [y + 1, x]).length, x, y);
const [[p, q], [r]] = [[1, 2], [3]];
console.log(p, q, r);
const [c1, c2, ...cs] = 'a😀bc';
console.log(c1, c2, cs);
const [[firstKey, firstValue]] = new Map([['k', { v: 1 }]]);
const [s1, s2 = 'absent'] = new Set(['only']);
console.log(firstKey, firstValue.v, s1, s2);
function* numbers(): Generator<number> {
  try {
    yield 1;
    yield 2;
    yield 3;
  } finally {
    console.log('closed');
  }
}
const [n1, n2] = numbers();
console.log(n1, n2);
const [m1, m2, m3, m4 = -1] = numbers();
console.log(m1, m2, m3, m4);
const [...everything] = numbers();
console.log(everything);
const fib: number[] = [];
let [f, g] = [0, 1];
while (fib.length < 10) {
  fib.push(f);
  [f, g] = [g, f + g];
}
console.log(fib);
const array = [1, 2, 3];
let i = 0;
[array[i++], array[i++]] = [array[i], 20];
console.log(array, i);
const [only] = [[], [1]];
console.log(only, only.length);
for (const [index, [k, v]] of Object.entries({ u: 1, w: 2 }).entries()) console.log(index, k, v);
const distance = ([x1, y1]: [number, number], [x2, y2] = [0, 0]): number => Math.hypot(x1 - x2, y1 - y2);
console.log(distance([3, 4]), distance([3, 4], [3, 0]));
const [, second = 'two', { z = 'zed' } = {}] = ['one'] as [string, string?, { z?: string }?];
console.log(second, z);

// SPDX-License-Identifier: MIT
// Array.from of objects that have a length, with and without elements.
const length = 3;
const seen: unknown[] = [];
console.log(Array.from({ length: 2 }), Array.from({ length }), Array.from({ length: 0 }));
console.log(Array.from({ length: 2.9 }, (_, i) => i * i), Array.from({ length: -1 }, (_, i) => i), Array.from({ length: NaN }));
console.log(Array.from({ length }, (value, i) => (seen.push(value), `${i}`)), seen);
const counted = { length: 2 };
console.log(Array.from(counted, (_, i) => -i), Array.from(counted));
const filled: { readonly length: number; readonly [index: number]: string | undefined } = { length: 3, 0: 'a', 2: 'c' };
console.log(Array.from(filled), Array.from(filled, (value, i) => `${value}${i}`));
console.log(Array.from({ length: 2, 0: 'a', 1: 'b' }), Array.from({ ['length']: 1 }, () => 'x'));
const grid = Array.from({ length: 2 }, () => Array.from({ length: 2 }, (_, column) => column / 2));
grid[0][0]++;
console.log(grid, Object.is(Array.from({ length: 1 }, () => -0)[0], -0));
try {
  Array.from({ length: 2 }, (_, i) => {
    if (i === 1) throw new RangeError('enough');
    return i;
  });
} catch (error) {
  console.log((error as Error).message);
}

// SPDX-License-Identifier: MIT
// NaN is unequal to everything, except where SameValue(Zero) is used.
const nan = Number('not a number');
console.log(nan, nan === nan, nan !== nan, Object.is(nan, NaN));
console.log(nan < 1, nan > 1, nan <= nan, nan >= nan, !(nan < 1), !(nan >= 1));

function classify(x: number): string {
  if (x < 0) return 'negative';
  if (x > 0) return 'positive';
  if (x === 0) return 'zero';
  return 'unordered';
}
console.log([-1, 0, 2, nan].map(classify).join(' '));

const list = [1, nan, 3];
console.log(list.includes(nan), list.indexOf(nan), list.findIndex((v) => Number.isNaN(v)));
console.log(new Set([nan, nan, 0 / 0]).size);
const counts = new Map<number, number>();
for (const v of [nan, 1, nan, Infinity - Infinity]) counts.set(v, (counts.get(v) ?? 0) + 1);
console.log(counts);

console.log(Math.max(1, nan, 3), Math.min(nan), Math.max(), Math.min(), Math.hypot(nan, 1));
console.log(nan | 0, nan >>> 0, ~nan, nan ^ 5, nan ? 'truthy' : 'falsy', nan || 'default');
console.log(Math.sqrt(-1), 0 / 0, Infinity * 0, Infinity % 3, 5 % 0, 5 % Infinity, nan ** 0, 1 ** nan);
switch (nan) {
  case NaN:
    console.log('matched');
    break;
  default:
    console.log('no match');
}
console.log(isNaN(nan), Number.isNaN(nan), [3, nan, 1].sort((a, b) => a - b).length, JSON.stringify(nan));

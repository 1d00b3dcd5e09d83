// SPDX-License-Identifier: MIT
// Which elements a sort compares, and in what order: what comes out for comparators that are no consistent order.

interface Item {
  readonly key: number;
  readonly id: number;
}

function hash(sum: number, a: number, b: number): number {
  return (Math.imul(sum, 31) + a * 1009 + b) | 0;
}

/** Sorts items with these keys, and gives the order that comes out and a sum over all comparisons. */
function trace(name: string, keys: readonly number[], compare: (a: Item, b: Item) => number): void {
  const items = keys.map((key, id) => ({ key, id }));
  let calls = 0;
  let sum = 0;
  items.sort((a, b) => {
    calls++;
    sum = hash(sum, a.id, b.id);
    return compare(a, b);
  });
  let order = 0;
  for (const item of items) order = hash(order, item.id, item.key);
  console.log(`${name} ${keys.length}: ${calls} ${sum} ${order}`);
}

let seed = 7;
function random(limit: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
  return (seed >>> 8) % limit;
}

const shapes: readonly (readonly [string, (count: number) => number[]])[] = [
  ['ascending', (count) => Array.from({ length: count }, (_, i) => i)],
  ['descending', (count) => Array.from({ length: count }, (_, i) => count - i)],
  ['equal', (count) => Array.from({ length: count }, () => 1)],
  ['random', (count) => Array.from({ length: count }, () => random(100_000))],
  ['few', (count) => Array.from({ length: count }, () => random(4))],
  ['saw', (count) => Array.from({ length: count }, (_, i) => i % 37)],
  ['blocks', (count) => Array.from({ length: count }, (_, i) => (i % 3) * 1000 + Math.floor(i / 3))],
  ['halves', (count) => Array.from({ length: count }, (_, i) => (i * 2 < count ? i + count : i))],
  ['organ', (count) => Array.from({ length: count }, (_, i) => Math.min(i, count - i))],
  ['nearly', (count) => Array.from({ length: count }, (_, i) => (i % 97 === 50 ? random(count) : i))],
];

for (const [name, make] of shapes) {
  for (const count of [0, 1, 2, 3, 10, 31, 32, 63, 64, 65, 100, 129, 1000, 2500]) {
    const keys = make(count);
    trace(name, keys, (a, b) => a.key - b.key);
    trace(`${name}, never equal`, keys, (a, b) => (a.key < b.key ? -1 : 1));
    trace(`${name}, never more`, keys, (a, b) => (a.key > b.key ? 1 : -1));
    trace(`${name}, no number`, keys, (a, b) => (a.key === b.key ? NaN : b.key - a.key));
  }
}
trace('none', shapes[3][1](300), () => 0);
trace('any', shapes[3][1](700), () => random(3) - 1);

const words = ['b', 'a', 'c', 'A', 'ab'].map((word, i) => word.repeat((i % 2) + 1));
console.log(words.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
console.log([3, 1, 2].sort((a, b) => (a > b ? 1 : -1)), [3, 1, 2].toSorted((a, b) => (a > b ? -1 : 1)));
try {
  [3, 1, 2].sort(() => {
    throw new Error('not comparable');
  });
} catch (error) {
  console.log(String(error));
}

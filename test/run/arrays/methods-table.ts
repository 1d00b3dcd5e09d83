// SPDX-License-Identifier: MIT
// Array methods on interesting receivers with interesting positions.
const receivers: readonly (readonly number[])[] = [[], [1], [1, 2, 3, 4, 5], [3, 1, 2], [NaN, 0, -0], [10, 9, 1, 100]];
const positions = [undefined, 0, 1, -1, 2, 3, 10, -10, NaN, Infinity, -Infinity, 1.7, -0.5];
for (const list of receivers) {
  console.log(list, list.length, list.toReversed(), list.toSorted(), list.toSorted((a, b) => b - a), list.join(), list.join('-'), String(list), list.toString());
  console.log(list.map((x) => x * 2), list.filter((x) => x > 1), list.some((x) => x > 3), list.every((x) => x > 0), list.find((x) => x > 1), list.findIndex((x) => x > 1), list.findLast((x) => x > 1), list.findLastIndex((x) => x > 1));
  console.log([...list.keys()], [...list.values()], [...list.entries()], list.flatMap((x) => [x, [x]]), list.reduce((a, b) => a + b, 0), list.reduceRight((a, b) => `${a},${b}`, ''));
  for (const p of positions) {
    console.log(p, list.slice(p), list.slice(p, 2), list.slice(0, p), list.at(p ?? 0), list.indexOf(1, p), list.includes(1, p), p === undefined ? list.lastIndexOf(1) : list.lastIndexOf(1, p));
    const copies = Array.from({ length: 6 }, () => [...list]);
    console.log(copies[0]!.splice(p ?? 0, 1), copies[0], copies[1]!.splice(p ?? 0), copies[1], copies[2]!.splice(1, p ?? 0, 77, 88), copies[2], copies[3]!.copyWithin(p ?? 0, 1), copies[4]!.fill(9, p), copies[5]!.copyWithin(0, p ?? 0, 3));
    console.log(list.toSpliced(p ?? 0, 1, 42), list.toSpliced(p ?? 0));
    try {
      console.log(list.with(p ?? 0, 99));
    } catch (error) {
      console.log((error as Error).name, (error as Error).message);
    }
  }
  for (const n of [NaN, 0, -0, 1]) console.log(list.indexOf(n), list.lastIndexOf(n), list.includes(n));
}
const nested: (number | (number | number[])[])[] = [1, [2, [3, 4]], [[5]], []];
console.log(nested.flat(), nested.flat(0), nested.flat(2), nested.flat(Infinity), [[1], [2, 3]].concat([[4]], [[5, 6]]), [1].concat(2, [3, 4], 5));
const stack: number[] = [];
console.log(stack.push(1, 2, 3), stack.pop(), stack.shift(), stack.unshift(7, 8), stack, stack.push(), stack.length, [].pop(), [].shift());
for (const call of [() => ([] as number[]).reduce((a, b) => a + b), () => ([] as number[]).reduceRight((a, b) => a + b), () => new Array<number>(-1).length, () => [1].with(5, 1).length, () => new Array(2 ** 32).length]) {
  try {
    console.log(call());
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
const words = ['banana', 'apple', 'Cherry', 'éclair', 'zebra', 'Apple', 'ápple', '10', '9', '1'];
console.log([...words].sort(), words.toSorted((a, b) => a.length - b.length), [...words].reverse(), [undefined, 3, null, 1, undefined, 'x'].sort(), [true, false].sort(), [[2, 1], [1, 10], [1, 9]].sort(), [3n, 1n, 2n].sort());
const people = Array.from({ length: 30 }, (_, i) => ({ id: i, key: (i * 7) % 4 }));
console.log(people.sort((a, b) => a.key - b.key).map((p) => p.id).join(' '), people.toSorted((a, b) => Number(a.key < b.key) - Number(a.key > b.key)).map((p) => p.id).join(' '));
console.log(Array.isArray([]), Array.isArray('x'), Array.of(7), Array.of(1, 2), Array.from('héllo'), Array.from(new Set([1, 1, 2])), Array.from(new Map([[1, 2]])), Array.from({ length: 3 }), Array.from([1, 2, 3], (x, i) => x * i), Array(3), new Array(3).fill(0), [...Array(3).keys()], Array.from(Array(2)));

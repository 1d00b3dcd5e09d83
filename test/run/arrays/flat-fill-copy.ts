// SPDX-License-Identifier: MIT
// flat, flatMap, fill, copyWithin and the copying forms with, toSorted, toSpliced, toReversed.
const nested: (number | (number | number[])[])[] = [1, [2, [3, 4]], [], [[5]]];
console.log(nested.flat(), nested.flat(2), nested.flat(0).length, [[1, 2], [3]].flat());
console.log(['a b', 'c', ''].flatMap((s) => s.split(' ')), [1, 2].flatMap((n) => [n, [n * 10]]), [3].flatMap(() => []));
console.log([1, 2, 3, 4].fill(0, 1, -1), new Array<string>(3).fill('x'), [1, 2, 3].fill(9, -1), [1, 2].fill(7, 5));
console.log([1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3, 4, 5].copyWithin(1, 0, 3), [1, 2, 3, 4, 5].copyWithin(-2, -4, -3));
const base = [3, 1, 2];
console.log(base.toSorted(), base.toReversed(), base.with(1, 9), base.with(-1, 7), base.toSpliced(1, 1, 8, 8), base);
try {
  base.with(3, 0);
} catch (e) {
  console.log(e instanceof RangeError && e.message);
}
console.log(base.splice(1), base, base.splice(0, 0, 4, 5), base, base.splice(-1, 1), base, base.splice(5, 1), base);
const removed = ['a', 'b', 'c', 'd', 'e'];
console.log(removed.splice(1, 2, 'X', 'Y', 'Z'), removed, removed.splice(-2, 10), removed, removed.length);
console.log([1, 2, 3].slice(-2), [1, 2, 3].slice(1, -1), [1, 2, 3].slice(2, 1), [1, 2, 3].slice(), [1, 2, 3].slice(NaN, 2));
console.log([5, 6].concat([7], 8, [9, 10]), ([] as number[]).concat(), [[1]].concat([[2]], [[3, 4]]));
console.log([1, 2, 3, 2, 1].findLast((n) => n > 1), [1, 2, 3].findLastIndex((n) => n > 5), [1, 2, 3].at(-1), [1, 2].at(-3));
console.log([1, 2, 3, 2].lastIndexOf(2), [1, 2, 3, 2].lastIndexOf(2, -2), [1, 2, 3, 2].indexOf(2, 2), [1, 2].includes(2, -1));
const grown: number[] = [];
console.log(grown.push(), grown.push(1, 2, 3), grown.unshift(-1, 0), grown, grown.pop(), grown.shift(), grown.reverse(), grown.length);
grown.length = 1;
console.log(grown, grown.pop(), grown.pop(), grown.shift(), grown);

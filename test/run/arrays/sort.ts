// SPDX-License-Identifier: MIT
// The default order is by string; sorting is stable; undefined goes last; comparators may return anything.
console.log([10, 9, 1, 100, -5, 2.5].sort(), [10, 9, 1, 100, -5].sort((a, b) => a - b), [3, 20, 100].toSorted());
console.log(['b', undefined, 'a', undefined, 'C'].sort(), [true, false, true].sort(), [null, 'm', 'z'].sort());
console.log(['é', 'z', 'e', 'Z', '😀', '\uffff'].sort());
const people = ['Dan:3', 'Ann:1', 'Cy:3', 'Bob:1', 'Eve:2', 'Flo:3', 'Gus:1'].map((t) => ({ name: t.split(':')[0], rank: Number(t.split(':')[1]) }));
console.log(people.sort((a, b) => a.rank - b.rank).map((p) => p.name).join(' '));
console.log(people.sort((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1)).map((p) => p.name).join(' '));
const stable = Array.from({ length: 50 }, (_, i) => ({ key: (i * 7) % 5, i }));
stable.sort((a, b) => a.key - b.key);
console.log(stable.every((x, i) => i === 0 || stable[i - 1].key < x.key || (stable[i - 1].key === x.key && stable[i - 1].i < x.i)));
console.log([5, 2, 8].sort(() => 0), [5, 2, 8].sort((a, b) => (a > b ? 1 : -1)), [1, 2, 3].sort((a, b) => b - a));
console.log([3, 1, undefined, 2].sort((a, b) => (b ?? 0) - (a ?? 0)), ['bb', 'a', 'ccc'].sort((a, b) => b.length - a.length));
const original = [2, 1];
console.log(original.sort() === original, original.toSorted((a, b) => b - a) === original, original);
let seed = 7;
const random = Array.from({ length: 200 }, () => (seed = (seed * 16807) % 2147483647));
const sorted = random.toSorted((a, b) => a - b);
console.log(sorted.every((v, i) => i === 0 || sorted[i - 1] <= v), sorted[0], sorted[199], random.length);
console.log([0.1, -0, 0, -1, NaN, 1e21, 1e-7].sort(), [[2, 'b'], [10, 'a'], [1, 'c']].sort());
try {
  [1, 2].sort(() => {
    throw new Error('from comparator');
  });
} catch (error) {
  console.log((error as Error).message);
}

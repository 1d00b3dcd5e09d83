// SPDX-License-Identifier: MIT
// map, filter, reduce, flat, flatMap, slice, concat, join, entries and the copying variants.
const n = [3, 1, 2];
console.log(n.map((x) => x * 1.5), n.map(String), n.map((x, i, all) => x + i + all.length), n.filter((x) => x !== 1));
console.log(n.reduce((a, b) => a + b), n.reduce((a, b) => a + b, 10), n.reduceRight((a, b) => a + String(b), ''), n.reduce<number[]>((acc, x) => [x, ...acc], []));
console.log([[1], [2, [3]], []].flat(), [[1], [2, [3]]].flat(2), n.flatMap((x) => [x, -x]), n.flatMap((x) => (x > 1 ? [`${x}`] : [])));
console.log(n.slice(), n.slice(1), n.slice(-2, -1), n.slice(5), n.slice(0, 0), n.slice(-9, 2));
console.log(n.concat([4, 5]), n.concat(6, [7], [[8]].flat()), ['a'].concat('b', ['c']), n.concat());
console.log(n.join(), n.join(''), n.join(' - '), [[1, 2], [3]].join(';'), [null, 'x', undefined].join());
console.log([...n.entries()], [...n.keys()], [...n.values()], Object.entries(['p', 'q']));
console.log(n.toReversed(), n.toSorted(), n.toSpliced(1, 1, 8, 9), n.with(0, 100), n.with(-1, 200), n);
console.log(Array.of(7, 8), Array.from('abc'), Array.from(new Set([1, 1, 2])), Array.from({ length: 3 }, (_, i) => i ** 2), Array.from(new Map([[1, 'x']])));
console.log(Array.isArray(n), Array.isArray('abc'), Array.isArray({ length: 0 }), n.toString(), String([]), `${[[1], [2]]}`);
for (const [i, word] of ['x', 'y'].entries()) console.log(i, word);
['a', 'b'].forEach((value, index, array) => console.log(value, index, array.length));
try {
  ([] as number[]).reduce((a, b) => a + b);
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
try {
  n.with(3, 0);
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
const totals = [{ k: 'a', v: 1 }, { k: 'b', v: 2 }, { k: 'a', v: 3 }].reduce<Record<string, number>>((acc, { k, v }) => {
  acc[k] = (acc[k] ?? 0) + v;
  return acc;
}, {});
console.log(totals);

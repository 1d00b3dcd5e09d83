// SPDX-License-Identifier: MIT
// Facts of the specification about arrays: what callbacks see, species of results, order of calls, holes, changes on the way.
let failures = 0;
const same = (actual: unknown, expected: unknown, what: string): void => {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a === b) console.log('ok', what, a);
  else failures++, console.log('not ok', what, a, b);
};
const calls: string[] = [];
const spy = (value: number, index: number, array: readonly number[]): boolean => {
  calls.push(`${value}@${index}/${array.length}`);
  return value < 3;
};
const base = [1, 2, 3, 4];
for (const [name, run] of Object.entries({
  every: () => base.every(spy), some: () => base.some(spy), filter: () => base.filter(spy), find: () => base.find(spy), findIndex: () => base.findIndex(spy),
  findLast: () => base.findLast(spy), findLastIndex: () => base.findLastIndex(spy), map: () => base.map(spy), flatMap: () => base.flatMap(spy), forEach: () => base.forEach(spy),
})) {
  calls.length = 0;
  const result: unknown = run();
  console.log(name, result, calls.join(' '));
}
const growing = [1, 2, 3];
growing.forEach((x, i, a) => void (i < 3 && a.push(x * 10)));
same(growing, [1, 2, 3, 10, 20, 30], 'forEach does not see what it appends');
const shrinking = [1, 2, 3, 4, 5];
const seen: number[] = [];
shrinking.forEach((x) => { seen.push(x); if (x === 2) shrinking.pop(); });
same(seen, [1, 2, 3, 4], 'forEach does not see what is gone');
const shifted = [1, 2, 3, 4];
same(shifted.filter((x) => (x === 1 && shifted.shift(), true)), [1, 3, 4], 'filter after shift');
const looped: number[] = [];
const target = [1, 2, 3];
for (const x of target) { looped.push(x); if (target.length < 6) target.push(x + 10); }
same(looped, [1, 2, 3, 11, 12, 13], 'for-of sees what is appended');
same([3, 2, 1].sort(), [1, 2, 3], 'sort gives its receiver');
const receiver = [2, 1];
same(receiver.sort() === receiver && receiver.reverse() === receiver && receiver.fill(0) === receiver && receiver.copyWithin(0, 1) === receiver, true, 'mutators give their receiver');
same(receiver.concat() !== receiver, true, 'concat copies');
same([[1], [2]].flat().length, 2, 'flat');
same([5, 1, 4].toSorted().concat([5, 1, 4]), [1, 4, 5, 5, 1, 4], 'toSorted leaves the receiver');
same([1, 10, 2, 21].sort(), [1, 10, 2, 21], 'default sort by text');
same(['B', 'a', 'C'].sort(), ['B', 'C', 'a'], 'by code unit');
same([3, undefined, 1, null].sort(), [1, 3, null, undefined], 'undefined last');
same([1, 2, 3].sort(() => 0), [1, 2, 3], 'stable');
same([1, 2, 3].sort((a, b) => (a > b ? -1 : 1)), [3, 2, 1], 'inconsistent comparer');
same([5, 3, 9].sort((a, b) => b - a || NaN), [9, 5, 3], 'NaN counts as equal');
same([1, 2, 3].indexOf(3, -1), 2, 'indexOf from the end');
same([1, 2, 1].lastIndexOf(1, -2), 0, 'lastIndexOf from the end');
same([NaN].indexOf(NaN), -1, 'indexOf NaN');
same([NaN].includes(NaN), true, 'includes NaN');
same([0].includes(-0), true, 'includes -0');
same([1, 2, 3, 4, 5].copyWithin(-2, -3, -1), [1, 2, 3, 3, 4], 'copyWithin');
same([1, 2, 3].fill(4, -3, -2), [4, 2, 3], 'fill');
same([1, 2, 3, 4].splice(-3, 2), [2, 3], 'splice');
same([1, 2].join(undefined), '1,2', 'join undefined');
same([null, undefined, 1].join('-'), '--1', 'join of nothing');
same([[1, [2]], [3]].join(';'), '1,2;3', 'join of nested');
same([1, 2, 3].reduceRight((a, x) => [...a, x], [] as number[]), [3, 2, 1], 'reduceRight');
same([[0, 1], [2, 3]].reduce((a, b) => a.concat(b)), [0, 1, 2, 3], 'reduce of arrays');
same(Array.from({ length: 2.7 }, (_, i) => i), [0, 1], 'from a fractional length');
same(Array.from([1, 2, 3].entries()), [[0, 1], [1, 2], [2, 3]], 'entries');
same(Array.from('𝒳y'), ['𝒳', 'y'], 'code points');
same([..."ab"].map((c, i, all) => c + i + all.length), ['a02', 'b12'], 'map over characters');
same([1, 2, 3].at(-4) ?? 'none', 'none', 'at before the start');
same([0, 1].findLast((x) => x > 5) === undefined, true, 'findLast of nothing');
same([1, [2, [3, [4]]]].flat(Infinity as 1), [1, 2, 3, 4], 'flat to the ground');
same([1, 2, 3].with(-1, 9), [1, 2, 9], 'with from the end');
same([1, 2, 3, 4].toSpliced(1, 2, 8, 9, 10), [1, 8, 9, 10, 4], 'toSpliced');
same(Array.of(3).length + Array(3).length + new Array(3, 4).length, 6, 'constructors');
same(new Array(3).join('x'), 'xx', 'join of holes');
same(Object.keys(new Array(2)).length, 0, 'holes have no keys');
same([...new Array(2)].length, 2, 'spread fills holes');
same([1, 2, 3].toString() === String([1, 2, 3]), true, 'toString');
same([].every(() => false) && ![].some(() => true), true, 'of nothing');
const frozen: readonly number[] = Object.freeze([1, 2]);
for (const f of [() => (frozen as number[]).push(3), () => (frozen as number[]).sort(), () => ((frozen as number[])[0] = 9), () => (frozen as number[]).pop(), () => ((frozen as number[]).length = 0)]) {
  try {
    f();
    console.log('no error');
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
const list = [1, 2, 3, 4, 5];
list.length = 2;
list[list.length] = 7;
same(list, [1, 2, 7], 'length');
const [a = 10, , b = 20, ...others] = [undefined, 2, 3, 4, 5] as (number | undefined)[];
same([a, b, others], [10, 3, [4, 5]], 'destructuring');
same([[3, 'c'], [1, 'a']].sort().map(([n, s]) => `${n}${s}`), ['1a', '3c'], 'sort of pairs');
console.log(failures === 0 ? 'all facts hold' : `${failures} do not`);

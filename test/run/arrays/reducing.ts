// SPDX-License-Identifier: MIT
// reduce and its kin: what the callback gets, with and without a first value, from both ends.
const trace: string[] = [];
const sum = [1, 2, 3, 4].reduce((a, b, i, all) => (trace.push(`${a}+${b}@${i}/${all.length}`), a + b));
console.log(sum, trace.splice(0));
console.log([1, 2, 3].reduceRight((a, b, i) => (trace.push(`${a}-${b}@${i}`), a - b)), trace.splice(0));
console.log([7].reduce(() => -1), [7].reduceRight(() => -1), ([] as number[]).reduce((a, b) => a + b, 100));
for (const f of [(): number => ([] as number[]).reduce((a, b) => a + b), (): string => ([] as string[]).reduceRight((a, b) => a + b)]) {
  try {
    console.log(f());
  } catch (e) {
    console.log(e instanceof TypeError, (e as Error).message);
  }
}
const byLength = ['one', 'two', 'three', 'four', 'five'].reduce<Record<number, string[]>>((groups, word) => {
  (groups[word.length] ??= []).push(word);
  return groups;
}, {});
console.log(byLength, Object.keys(byLength));
const compose = <T>(...fs: ((x: T) => T)[]): ((x: T) => T) => fs.reduceRight((g, f) => (x) => f(g(x)), (x: T) => x);
console.log(compose((n: number) => n + 1, (n) => n * 2, (n) => n - 3)(10), compose<string>()('same'));
const tree = [1, 2, 3].reduce<{ value: number; next?: unknown } | null>((next, value) => (next ? { value, next } : { value }), null);
console.log(tree);
const counts = [...'mississippi'].reduce((map, c) => map.set(c, (map.get(c) ?? 0) + 1), new Map<string, number>());
console.log(counts, [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([c]) => c).join(''));
const [min, max] = [5, -2, 9, 0].reduce<[number, number]>(([lo, hi], n) => [Math.min(lo, n), Math.max(hi, n)], [Infinity, -Infinity]);
console.log(min, max);
// Elements added while it runs are not visited; changed ones are seen changed.
const live = [1, 2, 3];
console.log(live.reduce((a, n, i) => (i === 0 && (live.push(100), (live[2] = 30)), a + n), 0), live);
const seen: number[] = [];
console.log(live.every((n, i) => (seen.push(n), i < 1)), seen.splice(0), live.some((n) => (seen.push(n), n > 1)), seen);
console.log([].every(() => false), [].some(() => true), [0, '', null].some(Boolean), [1, 'a', {}].every(Boolean));
const partition = <T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] =>
  items.reduce<[T[], T[]]>(([yes, no], item) => (test(item) ? [[...yes, item], no] : [yes, [...no, item]]), [[], []]);
console.log(partition([1, 2, 3, 4, 5], (n) => n % 2 === 0));

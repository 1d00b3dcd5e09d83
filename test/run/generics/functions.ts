// SPDX-License-Identifier: MIT
// Generic functions over numbers, strings, objects and functions, inferred and explicit.
function identity<T>(value: T): T {
  return value;
}
console.log(identity(5), identity('s'), identity<number | null>(null), identity([1])[0], identity(() => 7)());
function first<T>(items: readonly T[], fallback: T): T {
  return items.length > 0 ? items[0] : fallback;
}
console.log(first([1.5, 2], 0), first([], 'none'), first([{ a: 1 }], { a: 2 }).a);
function groupBy<T, K>(items: Iterable<T>, key: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const k = key(item, index++);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
console.log(groupBy([1, 2, 3, 4, 5], (n) => n % 2 === 0), groupBy('banana', (c) => c), groupBy(new Set([1.5, 2]), Math.floor));
function zip<A, B>(a: A[], b: B[]): [A, B][] {
  const out: [A, B][] = [];
  for (let i = 0; i < Math.min(a.length, b.length); i++) out.push([a[i], b[i]]);
  return out;
}
console.log(zip([1, 2, 3], ['a', 'b']), zip([true], [[1]]));
function pluck<T, K extends keyof T>(items: T[], key: K): T[K][] {
  return items.map((item) => item[key]);
}
const people = [{ name: 'Ann', age: 31 }, { name: 'Bob', age: 42 }];
console.log(pluck(people, 'name'), pluck(people, 'age').reduce((a, b) => a + b));
const mapValues = <V, W>(record: Record<string, V>, f: (v: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(record).map(([k, v]) => [k, f(v)]));
console.log(mapValues({ a: 1, b: 2 }, (v) => v * 1.5), mapValues({ x: 'long' }, (s) => s.length));
function range(n: number): number[];
function range(from: number, to: number): number[];
function range(a: number, b?: number): number[] {
  const [from, to] = b === undefined ? [0, a] : [a, b];
  return Array.from({ length: to - from }, (_, i) => from + i);
}
console.log(range(3), range(2, 5), range(2, 2));

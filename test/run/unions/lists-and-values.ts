// SPDX-License-Identifier: MIT
// arrays seen through unions, generics and casts
type Json = null | boolean | number | string | Json[] | { [k: string]: Json };
function walk(j: Json, depth = 0): string {
  if (Array.isArray(j)) return '[' + j.map((x) => walk(x, depth + 1)).join() + ']';
  if (j !== null && typeof j === 'object')
    return (
      '{' +
      Object.entries(j)
        .map(([k, v]) => k + ':' + walk(v))
        .join() +
      '}'
    );
  return typeof j + String(j);
}
console.log(walk([1, 'a', null, true, [2, [3]], { a: [1], b: { c: null } }]));
function first<T>(xs: T[] | Set<T> | Map<string, T>): T | undefined {
  if (Array.isArray(xs)) return xs[0];
  if (xs instanceof Set) return [...xs][0];
  for (const v of xs.values()) return v;
  return undefined;
}
console.log(first([1]), first(new Set(['s'])), first(new Map([['k', true]])), first<number>([]));
function sum(xs: number[] | Float64Array): number {
  let s = 0;
  for (const x of xs) s += x;
  return s;
}
console.log(sum([1, 2]), sum(new Float64Array([1.5, 2])));
const mixed: (string[] | number[] | { items: string[] })[] = [['a'], [1], { items: ['z'] }];
for (const m of mixed) console.log('items' in m ? m.items.join() : m.length + ':' + m.join('/'));
const groups = new Map<string, string[] | number[]>([
  ['a', ['x']],
  ['n', [1, 2]],
]);
for (const [k, g] of groups) console.log(k, g.length, g.slice(0, 1), g.indexOf('x' as never));
function concatAll(...lists: (string[] | number[])[]): (string | number)[] {
  return lists.reduce<(string | number)[]>((acc, l) => [...acc, ...l], []);
}
console.log(concatAll(['a'], [1, 2]));
const tuple: [string, number[]] | [number, string[]] = Math.random() < 2 ? ['s', [1, 2]] : [1, ['q']];
console.log(tuple[0], tuple[1].length, tuple[1].join('+'));
const rows: (number | string)[][] = [[1, 'a'], ['b'], [2]];
console.log(
  rows.map((r) => r.join('|')),
  rows.flat(),
  rows.map(String),
);
const pairs = Object.entries({ a: [1], b: ['x'] });
for (const [k, v] of pairs)
  console.log(
    k,
    v.length,
    v.map((x) => typeof x),
  );

// SPDX-License-Identifier: MIT
// The utilities everybody writes: chunk, groupBy, debounce without time, memoize, curry, deep get and set, merge, diff of objects.
type Dict<T> = Record<string, T>;
const chunk = <T>(list: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
const groupBy = <T, K extends PropertyKey>(list: readonly T[], key: (item: T) => K): Partial<Record<K, T[]>> =>
  list.reduce<Partial<Record<K, T[]>>>((groups, item) => {
    (groups[key(item)] ??= []).push(item);
    return groups;
  }, {});
const keyBy = <T>(list: readonly T[], key: keyof T): Dict<T> => Object.fromEntries(list.map((item) => [String(item[key]), item]));
const zip = <A, B>(a: readonly A[], b: readonly B[]): [A, B][] => a.slice(0, b.length).map((x, i) => [x, b[i]!]);
const partition = <T, S extends T>(list: readonly T[], test: (item: T) => item is S): [S[], Exclude<T, S>[]] => {
  const yes: S[] = [];
  const no: Exclude<T, S>[] = [];
  for (const item of list) if (test(item)) yes.push(item); else no.push(item as Exclude<T, S>);
  return [yes, no];
};
const pick = <T extends object, K extends keyof T>(object: T, ...keys: K[]): Pick<T, K> => {
  const result = {} as Pick<T, K>;
  for (const key of keys) if (key in object) result[key] = object[key];
  return result;
};
const omit = <T extends object, K extends keyof T & string>(object: T, ...keys: K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
const range = (start: number, end?: number, step = 1): number[] => {
  const [from, to] = end === undefined ? [0, start] : [start, end];
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step);
};
function memoize<A extends readonly (string | number)[], R>(f: (...args: A) => R): { readonly run: (...args: A) => R; readonly cache: Map<string, R> } {
  const cache = new Map<string, R>();
  const run = (...args: A): R => {
    const key = JSON.stringify(args);
    if (!cache.has(key)) cache.set(key, f(...args));
    return cache.get(key)!;
  };
  return { run, cache };
}
const get = (object: unknown, path: string, fallback?: unknown): unknown => {
  let at: unknown = object;
  for (const key of path.replace(/\[(\d+)\]/g, '.$1').split('.')) {
    if (typeof at !== 'object' || at === null) return fallback;
    at = (at as Dict<unknown>)[key];
  }
  return at ?? fallback;
};
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
const isPlain = (value: Json | undefined): value is { [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);
const merge = (a: Json, b: Json): Json => {
  if (!isPlain(a) || !isPlain(b)) return b;
  const result: { [key: string]: Json } = { ...a };
  for (const [key, value] of Object.entries(b)) result[key] = key in result ? merge(result[key]!, value) : value;
  return result;
};
function* difference(a: Json | undefined, b: Json | undefined, path: string[] = []): Generator<string> {
  if (isPlain(a) && isPlain(b)) for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) yield* difference(a[key], b[key], [...path, key]);
  else if (Array.isArray(a) && Array.isArray(b)) for (let i = 0; i < Math.max(a.length, b.length); i++) yield* difference(i < a.length ? a[i] : undefined, i < b.length ? b[i] : undefined, [...path, `${i}`]);
  else if (a !== b) yield `${path.join('.') || '(root)'}: ${JSON.stringify(a)} -> ${JSON.stringify(b)}`;
}
const words = (text: string): string[] => text.match(/[A-Z]{2,}(?=[A-Z][a-z]|\b)|[A-Z]?[a-z]+|[A-Z]|\d+/g) ?? [];
const camelCase = (t: string): string => words(t).map((w, i) => (i === 0 ? w.toLowerCase() : w[0]!.toUpperCase() + w.slice(1).toLowerCase())).join('');
const snakeCase = (t: string): string => words(t).map((w) => w.toLowerCase()).join('_');
const titleCase = (t: string): string => t.replace(/\b[a-z]/g, (c) => c.toUpperCase());
const people = [{ name: 'Ann', age: 31, team: 'red' }, { name: 'Bob', age: 25, team: 'blue' }, { name: 'Cid', age: 31, team: 'red' }];
console.log(chunk(range(7), 3), chunk([], 2), groupBy(people, (p) => p.team), groupBy([1.2, 1.8, 2.1], Math.floor), keyBy(people, 'name'));
console.log(zip(['a', 'b', 'c'], [1, 2]), partition([1, 'x', 2, 'y'] as (string | number)[], (v): v is string => typeof v === 'string'), pick(people[0]!, 'name', 'team'), omit(people[1]!, 'age'));
console.log(range(3), range(2, 10, 3), range(5, 0, -2), range(0, 1, 0.25));
let calls = 0;
const slow = memoize((n: number, label: string): string => `${label}${(calls++, n ** 2)}`);
console.log(slow.run(3, 'a'), slow.run(3, 'a'), slow.run(4, 'a'), calls, slow.cache.size, [...slow.cache.keys()]);
const { run: fib } = memoize((n: number): bigint => (n < 2 ? BigInt(n) : fib(n - 1) + fib(n - 2)));
console.log(fib(90), get({ a: [{ b: { c: 42 } }] }, 'a[0].b.c'), get({ a: 1 }, 'a.b.c', 'none'), get(null, 'x'), get({ a: [1, 2] }, 'a.length'));
const before: Json = { name: 'x', tags: ['a', 'b'], nested: { on: true, deep: { n: 1 } }, gone: null };
const after = merge(before, { tags: ['a', 'c', 'd'], nested: { deep: { n: 2, m: [] } }, fresh: 'new' });
console.log(after, [...difference(before, after)], [...difference(1, 1)], [...difference([1], { a: 1 })]);
for (const t of ['fooBarBaz', 'XMLHttpRequest', 'some-mixed_string With spaces', 'version2Beta10', 'ALLCAPS', '']) console.log(words(t), camelCase(t), snakeCase(t), titleCase(t));
const pipe = <T>(...fs: readonly ((x: T) => T)[]) => (x: T): T => fs.reduce((v, f) => f(v), x);
const once = <A extends unknown[], R>(f: (...args: A) => R): ((...args: A) => R) => {
  let result: { value: R } | undefined;
  return (...args) => (result ??= { value: f(...args) }).value;
};
const init = once((n: number) => [n]);
console.log(pipe<number>((x) => x + 1, (x) => x * 2, Math.sqrt)(7), init(1) === init(2), init(3), [...'mississippi'].reduce<Dict<number>>((c, l) => ({ ...c, [l]: (c[l] ?? 0) + 1 }), {}));
const sortBy = <T>(list: readonly T[], ...keys: ((item: T) => string | number)[]): T[] =>
  [...list].sort((a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
console.log(sortBy(people, (p) => -p.age, (p) => p.name).map((p) => p.name), sortBy(people, (p) => p.team, (p) => p.age).map((p) => p.name));

// SPDX-License-Identifier: MIT
// Generics-heavy helpers: pick, omit, groupBy, indexBy, zip, pipe, curry, memoize, deep readonly types.
type DeepReadonly<T> = T extends (infer E)[] ? readonly DeepReadonly<E>[] : T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type Entry<T> = { [K in keyof T]: [K, T[K]] }[keyof T];

function pick<T extends object, K extends keyof T>(object: T, ...keys: K[]): Pick<T, K> {
  const out = {} as Pick<T, K>;
  for (const key of keys) out[key] = object[key];
  return out;
}

const groupBy = <T, K extends string | number>(items: readonly T[], key: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
};

function zip<A, B>(a: readonly A[], b: readonly B[]): [A, B][] {
  return a.slice(0, Math.min(a.length, b.length)).map((x, i) => [x, b[i]!]);
}

const unzip = <A, B>(pairs: readonly (readonly [A, B])[]): [A[], B[]] => [pairs.map(([a]) => a), pairs.map(([, b]) => b)];

function pipe<A, B>(ab: (a: A) => B): (a: A) => B;
function pipe<A, B, C>(ab: (a: A) => B, bc: (b: B) => C): (a: A) => C;
function pipe<A, B, C, D>(ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D): (a: A) => D;
function pipe(...fns: ((x: unknown) => unknown)[]): (x: unknown) => unknown {
  return (x) => fns.reduce((value, fn) => fn(value), x);
}

function memoize<A extends string | number, R>(fn: (a: A) => R): ((a: A) => R) & { hits?: number } {
  const cache = new Map<A, R>();
  return (a) => {
    const known = cache.get(a);
    if (known !== undefined) return known;
    const result = fn(a);
    cache.set(a, result);
    return result;
  };
}

class TypedMap<Schema extends { [key: string]: unknown }> {
  private readonly values: Partial<Schema> = {};
  set<K extends keyof Schema>(key: K, value: Schema[K]): this {
    this.values[key] = value;
    return this;
  }
  get<K extends keyof Schema>(key: K): Schema[K] | undefined {
    return this.values[key];
  }
}

interface Person {
  name: string;
  age: number;
  email?: string;
}
const people: DeepReadonly<Person[]> = [
  { name: 'Ann', age: 31 },
  { name: 'Bob', age: 25, email: 'bob@x.org' },
  { name: 'Cid', age: 31 },
];
console.log(pick({ a: 1, b: 'two', c: [3] }, 'a', 'c'));
console.log(groupBy(people, (p) => p.age));
console.log(groupBy(['apple', 'avocado', 'bean'], (w) => w[0]!).get('a'));
console.log(zip([1, 2, 3], ['a', 'b']), unzip([[1, 'x'], [2, 'y']]));
console.log(pipe((n: number) => n + 1, (n) => `<${n}>`, (s) => s.length)(99), pipe((s: string) => s.trim())('  x '));
let calls = 0;
const slow = memoize((n: number): number => (calls++, n < 2 ? n : slow(n - 1) + slow(n - 2)));
console.log(slow(40), calls);
const config = new TypedMap<{ port: number; host: string; tags: string[] }>();
console.log(config.set('port', 8080).set('tags', ['a']).get('port'), config.get('host'), config.get('tags')?.length);
const entries: Entry<{ a: number; b: string }>[] = [['a', 1], ['b', 'x']];
console.log(entries.map(([k, v]) => `${k}=${v}`).join('&'));

// SPDX-License-Identifier: MIT
// Mapped, conditional and template literal types around pick, omit, mapValues and groupBy.
interface Todo { id: number; title: string; done: boolean; tags?: string[] }
type TodoPatch = Partial<Omit<Todo, 'id'>>;
type Getters<T> = { [K in keyof T as `get${Capitalize<string & K>}`]: () => T[K] };
type Setters<T> = { [K in keyof T as `set${Capitalize<string & K>}`]: (v: T[K]) => void };
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type DeepReadonly<T> = T extends (infer U)[] ? readonly DeepReadonly<U>[] : T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type ElementOf<T> = T extends readonly (infer U)[] ? U : never;
type Head<T extends readonly unknown[]> = T extends readonly [infer H, ...unknown[]] ? H : never;
type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer R] ? R : [];
type Join<T extends readonly string[], D extends string> = T extends readonly [infer H extends string] ? H : T extends readonly [infer H extends string, ...infer R extends readonly string[]] ? `${H}${D}${Join<R, D>}` : '';
function update(todo: Todo, patch: TodoPatch): Todo {
  return { ...todo, ...patch };
}
let todo: Todo = { id: 1, title: 'x', done: false };
todo = update(todo, { done: true, tags: ['a'] });
console.log(todo);
const getters: Getters<Pick<Todo, 'id' | 'title'>> = { getId: () => todo.id, getTitle: () => todo.title };
console.log(getters.getId(), getters.getTitle());
const setters: Setters<{ x: number; name: string }> = { setX(v) { console.log('x', v.toFixed(1)); }, setName(v) { console.log(v.toUpperCase()); } };
setters.setX(2);
setters.setName('n');
const point: Mutable<Readonly<{ x: number; y: number }>> = { x: 1, y: 2 };
point.x = 10;
console.log(point);
const config: DeepReadonly<{ servers: { host: string; ports: number[] }[] }> = { servers: [{ host: 'h', ports: [1, 2] }] };
console.log(config.servers[0]?.ports.map((p) => p + 1));
type Names = ElementOf<readonly ['a', 'b']>;
const names: Names[] = ['a', 'b', 'a'];
console.log(names);
const joined: Join<['a', 'b', 'c'], '-'> = 'a-b-c';
console.log(joined);
function head<T extends readonly [unknown, ...unknown[]]>(t: T): Head<T> { return t[0] as Head<T>; }
function tail<T extends readonly unknown[]>(t: T): Tail<T> { return t.slice(1) as Tail<T>; }
console.log(head([1, 'a', true] as const), tail([1, 'a', true] as const));
function pick<T extends object, K extends keyof T>(o: T, ...keys: K[]): Pick<T, K> {
  const r = {} as Pick<T, K>;
  for (const k of keys) r[k] = o[k];
  return r;
}
function omit<T extends object, K extends keyof T>(o: T, ...keys: K[]): Omit<T, K> {
  const r = { ...o };
  for (const k of keys) delete r[k];
  return r;
}
console.log(pick(todo, 'id', 'title'), omit(todo, 'tags', 'done'));
function mapValues<T extends Record<string, unknown>, U>(o: T, f: (v: T[keyof T], k: keyof T) => U): { [K in keyof T]: U } {
  const r = {} as { [K in keyof T]: U };
  for (const k in o) r[k] = f(o[k], k);
  return r;
}
console.log(mapValues({ a: 1, b: 2 }, (v, k) => `${String(k)}${v * 2}`));
function groupBy<T, K extends string | number>(xs: readonly T[], f: (t: T) => K): Partial<Record<K, T[]>> {
  return xs.reduce<Partial<Record<K, T[]>>>((acc, x) => {
    const k = f(x);
    (acc[k] ??= []).push(x);
    return acc;
  }, {});
}
console.log(groupBy(['apple', 'avocado', 'bean', 'cherry'], (s) => s[0] as 'a' | 'b' | 'c'));
console.log(groupBy([1, 2, 3, 4, 5], (n) => (n % 2 ? 'odd' : 'even')));
type EventName = `on${Capitalize<'click' | 'hover'>}`;
const handlers: Record<EventName, (n: number) => string> = { onClick: (n) => `c${n}`, onHover: (n) => `h${n}` };
for (const [k, h] of Object.entries(handlers)) console.log(k, h(3));
type A1 = Awaited<Promise<Promise<number>>>; type P = Parameters<typeof update>; type R = ReturnType<typeof update>;
const args: P = [todo, { title: 'new' }];
const r: R = update(...args);
const n: A1 = 3;
console.log(r.title, n);
type Extracted = Extract<string | number | boolean, string | number>;
const ex: Extracted[] = ['a', 1];
console.log(ex, ex.map((v) => typeof v));
type NonNull = NonNullable<string | null | undefined>;
const nn: NonNull = 'x';
console.log(nn satisfies string);

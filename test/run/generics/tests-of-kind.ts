// SPDX-License-Identifier: MIT
// What a generic function does for kinds of value that this instance never gets.
function id<T>(v: T): T { return v; }
function kind<T>(v: T): string { if (v instanceof Map) return 'map' + v.size; if (Array.isArray(v)) return 'arr' + v.length; return typeof v; }
console.log(kind(1));
console.log(kind('a'));
console.log(kind(new Map([[1,2]])));
console.log(kind([1]));
type Color = 'red' | 'blue' | (string & {});
type Loose = 'a' | (string & Record<never, never>);
const c: Color = 'green'; const l: Loose = 'zz'; console.log(c.length, l.toUpperCase());
type Id = string & { readonly __brand: 'id' }; const i = 'x1' as Id; console.log(i.length, i);
function describe<T>(x: T): string {
  if (x instanceof Date) return 'date ' + x.getTime();
  if (x instanceof Error) return 'error ' + x.message;
  if (x instanceof Set) return 'set ' + [...x].join();
  if (x instanceof Uint8Array) return 'bytes ' + x.length;
  if (typeof x === 'function') return 'function ' + x.name;
  if (typeof x === 'string') return 'string ' + x.length;
  if (typeof x === 'object' && x !== null) return 'object ' + Object.keys(x).length;
  return String(x);
}
console.log(describe(new Date(5)), describe(new RangeError('r')), describe(new Set([1, 2])), describe(new Uint8Array(3)), describe(describe), describe('abc'), describe({ a: 1 }), describe(4), describe(null), describe([1, 2]));
const clone = <T>(v: T): T => {
  if (Array.isArray(v)) return v.map((x) => clone(x)) as T;
  if (v instanceof Map) return new Map([...v].map(([k, x]) => [clone(k), clone(x)])) as T;
  if (v instanceof Date) return new Date(v.getTime()) as T;
  if (typeof v === 'object' && v !== null) return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, clone(x)])) as T;
  return v;
};
console.log(clone({ a: [1, { b: 2 }], d: new Date(0) }), clone([1, 2]), clone(new Map([['k', [1]]])), clone('s'));
const show = (v: unknown): string => (typeof v === 'function' ? `[fn ${v.name}/${v.length}]` : typeof v === 'object' ? 'obj' : String(v));
console.log(show(clone), show((a: number, b: number) => a + b), show(3), show(class Foo { constructor(public x: number) {} }));

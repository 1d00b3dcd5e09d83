// SPDX-License-Identifier: MIT
/**
 * The features of the language, one small program each, written so that nothing but the feature itself can be refused:
 * where the feature allows it, in syntax that TypeScript 2.6 knows, and with a library that every compiler has. It is one
 * table, so it is long. The areas are those of docs/language.md; the last one holds what goes beyond the types.
 */

type Area = Readonly<Record<string, string>>;

export const features: Readonly<Record<string, Area>> = {
  modules: {
    'export of a constant': `export const answer = 42;
console.log(answer);`,
    'export of a function': `export function twice(x: number): number { return 2 * x; }
console.log(twice(2));`,
    namespaces: `namespace Geometry { export function area(a: number, b: number): number { return a * b; } }
console.log(Geometry.area(2, 3));`,
    'code at top level': `let total = 0;
for (let i = 0; i < 3; i++) total += i;
console.log(total);`,
  },
  numbers: {
    'doubles and integers': `let x = 100000 * 3 + 0.5;
console.log(x, x % 7, -x);`,
    'bit operators': `let x = 5;
console.log(x << 3, x >> 1, x >>> 0, x ^ 3, x & 6, x | 8, ~x);`,
    '`**`': `let x = 3;
console.log(x ** 4);`,
    '`**=`': `let x = 3;
x **= 2;
console.log(x);`,
    'compound assignment': `let x = 3;
x += 4; x *= 2; x -= 1; x /= 2; x %= 4; x <<= 2; x |= 1;
console.log(x);`,
    'increment of an element': `const a = [1, 2];
a[0]++;
console.log(a[0]);`,
    'a decrement that counts': `let n = 3;
while (n--) console.log(n);`,
    '`bigint`': `const big: bigint = 2n ** 70n;
console.log(big);`,
    'numeric separators': `console.log(1_000_000);`,
    'binary and octal literals': `console.log(0b101, 0o17, 0xff);`,
    '`+` before a string': `const text = '12';
console.log(+text + 1);`,
  },
  strings: {
    templates: 'const n = 3;\nconsole.log(`n = ${n}, ${n * 2}`);',
    'tagged templates':
      'function tag(parts: TemplateStringsArray, x: number): string { return parts[0] + x; }\nconsole.log(tag`a${1}b`);',
    'characters by index': `const text = 'abc';
console.log(text[1]);`,
    'comparison of strings': `const a = 'a';
console.log(a < 'b', a === 'a');`,
    '`String(x)`': `console.log(String(12));`,
    '`Number(x)`': `console.log(Number('12'));`,
    '`Boolean(x)`': `console.log(Boolean(0));`,
    'regular expressions': `console.log(/a+/.test('caat'));`,
  },
  functions: {
    closures: `function counter(): () => number { let n = 0; return () => { n += 1; return n; }; }
const next = counter();
console.log(next(), next());`,
    'function expressions': `const add = function (a: number, b: number): number { return a + b; };
console.log(add(1, 2));`,
    'nested functions': `function outer(x: number): number { function inner(y: number): number { return x + y; } return inner(1); }
console.log(outer(2));`,
    'recursion through hoisting': `console.log(even(4));
function even(n: number): boolean { return n === 0 ? true : odd(n - 1); }
function odd(n: number): boolean { return n === 0 ? false : even(n - 1); }`,
    'optional parameters': `function f(a: number, b?: number): number { return b === undefined ? a : a + b; }
console.log(f(1), f(1, 2));`,
    'a default that is a number': `function f(a: number, b: number = 2): number { return a + b; }
console.log(f(1));`,
    'a default that is an expression': `function f(a: number, b: number = a * 2): number { return a + b; }
console.log(f(1));`,
    'a default that is a string': `function f(a: string = 'x'): string { return a; }
console.log(f());`,
    'rest parameters': `function sum(...values: number[]): number { return values.reduce((a, b) => a + b, 0); }
console.log(sum(1, 2, 3));`,
    'spread in a call': `function sum(...values: number[]): number { return values.reduce((a, b) => a + b, 0); }
const list = [1, 2, 3];
console.log(sum(...list));`,
    'destructured parameters': `function area({ w, h }: { w: number; h: number }): number { return w * h; }
console.log(area({ w: 2, h: 3 }));`,
    overloads: `function f(x: number): number;
function f(x: string): string;
function f(x: number | string): number | string { return x; }
console.log(f(1), f('a'));`,
    '`this` parameters': `interface Point { x: number }
function read(this: Point): number { return this.x; }
console.log(read.call({ x: 3 }));`,
    '`bind`': `function add(a: number, b: number): number { return a + b; }
const inc = add.bind(undefined, 1);
console.log(inc(2));`,
    'a fresh `let` for each turn': `const list: (() => number)[] = [];
for (let i = 0; i < 3; i++) list.push(() => i);
console.log(list[0](), list[2]());`,
    'functions called at once': `console.log((() => 5)());`,
    'a trailing comma in a call': `function f(a: number): number { return a; }
console.log(f(1,));`,
  },
  classes: {
    'fields and methods': `class A { x = 1; constructor() {} get(): number { return this.x; } }
console.log(new A().get());`,
    'fields with values, without a constructor': `class A { x = 1; get(): number { return this.x; } }
console.log(new A().get());`,
    'fields set by the constructor': `class A { x: number; constructor(x: number) { this.x = x; } }
console.log(new A(2).x);`,
    'parameter properties': `class A { constructor(public x: number, private y: number) {} sum(): number { return this.x + this.y; } }
console.log(new A(1, 2).sum());`,
    'inheritance and `super`': `class A { constructor(public x: number) {} text(): string { return 'A'; } }
class B extends A { constructor() { super(3); } text(): string { return super.text() + 'B'; } }
console.log(new B().text());`,
    'an inherited constructor': `class A { constructor(public x: number) {} }
class B extends A { twice(): number { return this.x * 2; } }
console.log(new B(1).twice());`,
    'abstract classes': `abstract class A { abstract f(): number; g(): number { return this.f(); } }
class B extends A { f(): number { return 4; } }
console.log(new B().g());`,
    accessors: `class A { private v = 1; constructor() {} get x(): number { return this.v; } set x(value: number) { this.v = value; } }
const a = new A();
a.x = 5;
console.log(a.x);`,
    'a setter alone': `class A { v = 1; constructor() {} set x(value: number) { this.v = value; } }
const a = new A();
a.x = 5;
console.log(a.v);`,
    'static members': `class A { static count = 0; static make(): A { A.count++; return new A(); } }
A.make();
console.log(A.count);`,
    'static blocks': `class A { static table: number[] = []; static { A.table.push(1); } }
console.log(A.table.length);`,
    '`#private` members': `class A { #x = 1; get(): number { return this.#x; } }
console.log(new A().get());`,
    'generic classes': `class Box<T> { constructor(public value: T) {} map<U>(f: (x: T) => U): Box<U> { return new Box<U>(f(this.value)); } }
console.log(new Box<number>(1).map(x => 'v' + x).value);`,
    '`instanceof`': `class A { constructor(public a: number) {} }
class B { constructor(public b: number) {} }
function f(x: A | B): number { return x instanceof A ? x.a : x.b; }
console.log(f(new A(1)), f(new B(2)));`,
    'class expressions': `const A = class { f(): number { return 1; } };
console.log(new A().f());`,
    'classes in functions that use their variables': `function make(n: number): number { class A { get(): number { return n; } } return new A().get(); }
console.log(make(3));`,
    mixins: `type Make<T> = new () => T;
class A { a: number; constructor() { this.a = 1; } }
function withB(Base: Make<A>): Make<A & { b: number }> { return class extends Base { b = 2; }; }
console.log(new (withB(A))().b);`,
    'classes as values': `class A { x = 1; constructor() {} }
function make(c: new () => A): A { return new c(); }
console.log(make(A).x);`,
    'methods as values with `bind`': `class A { constructor(public x: number) {} get(): number { return this.x; } }
const a = new A(1);
const get = a.get.bind(a);
console.log(get());`,
    'fields that are functions': `class A { x = 1; f: () => number; constructor() { this.f = () => this.x; } }
console.log(new A().f());`,
    '`override` as a keyword': `class A { f(): number { return 1; } }
class B extends A { override f(): number { return 2; } }
console.log(new B().f());`,
    'fields that are functions with `this`': `class A { x = 1; f = (): number => this.x; constructor() {} }
console.log(new A().f());`,
    '`implements`': `interface Named { name: string }
class A implements Named { constructor(public name: string) {} }
const n: Named = new A('a');
console.log(n.name);`,
    'classes that extend `Error`': `class Failure extends Error { constructor(message: string) { super(message); this.name = 'Failure'; } }
console.log(new Failure('x').message);`,
  },
  types: {
    'structural typing': `interface P { x: number }
class A { constructor(public x: number, public y: number) {} }
function f(p: P): number { return p.x; }
console.log(f(new A(1, 2)), f({ x: 3 }));`,
    'unions narrowed by `typeof`': `function f(x: number | string): number { if (typeof x === 'string') return x.length; return x; }
console.log(f(1), f('ab'));`,
    'discriminated unions': `interface Circle { kind: 'circle'; r: number }
interface Square { kind: 'square'; a: number }
function area(s: Circle | Square): number { switch (s.kind) { case 'circle': return s.r * s.r * 3; case 'square': return s.a * s.a; } }
console.log(area({ kind: 'circle', r: 2 }));`,
    'unions narrowed by `in`': `interface Fish { swim: number }
interface Bird { fly: number }
function f(x: Fish | Bird): number { return 'swim' in x ? x.swim : x.fly; }
console.log(f({ fly: 2 }));`,
    'unions told apart by a boolean': `type R = { ok: true; value: number } | { ok: false; error: string };
function f(r: R): string { return r.ok ? 'v' + r.value : r.error; }
console.log(f({ ok: true, value: 1 }));`,
    'type guards': `function isText(x: number | string): x is string { return typeof x === 'string'; }
const v = [1, 'a'].filter(isText);
console.log(v.length);`,
    'assertion functions': `function check(x: unknown): asserts x is string { if (typeof x !== 'string') throw new Error('no'); }
const v: unknown = 'ab';
check(v);
console.log(v.length);`,
    '`unknown`': `const v: unknown = 'ab';
console.log(typeof v === 'string' ? v.length : 0);`,
    enums: `enum Colour { Red, Green = 5, Blue }
console.log(Colour.Blue);`,
    'the name of an enum member': `enum Colour { Red, Green }
console.log(Colour[Colour.Green]);`,
    'enums of strings': `enum Colour { Red = 'r', Green = 'g' }
console.log(Colour.Green);`,
    'const enums': `const enum Bit { A = 1, B = 2 }
console.log(Bit.A | Bit.B);`,
    tuples: `const pair: [number, string] = [1, 'a'];
console.log(pair[0], pair[1]);`,
    'generic functions': `function first<T>(list: T[]): T { return list[0]; }
console.log(first([1, 2]), first(['a']));`,
    'generics with constraints and defaults': `interface Named { name: string }
function show<T extends Named = Named>(x: T): string { return x.name; }
console.log(show({ name: 'a' }));`,
    'generic interfaces': `interface Stack<T> { items: T[] }
const s: Stack<number> = { items: [1] };
console.log(s.items.length);`,
    'mapped types': `type Flags<T> = { [K in keyof T]: boolean };
const f: Flags<{ a: number; b: string }> = { a: true, b: false };
console.log(f.a);`,
    'conditional types': `type Item<T> = T extends (infer U)[] ? U : T;
const x: Item<number[]> = 1;
console.log(x);`,
    '`as const`': `const list = ['a', 'b'] as const;
console.log(list[0]);`,
    '`satisfies`': `const point = { x: 1 } satisfies { x: number };
console.log(point.x);`,
    'non-null assertions': `const list: (number | undefined)[] = [1];
console.log(list[0]! + 1);`,
    'index signatures': `const ages: { [name: string]: number } = {};
ages['a'] = 1;
console.log(ages['a']);`,
    '`Object.keys`': `const ages: { [name: string]: number } = { a: 1, b: 2 };
console.log(Object.keys(ages).length);`,
    'optional properties': `interface P { x: number; y?: number }
const p: P = { x: 1 };
console.log(p.y === undefined);`,
    intersections: `type AB = { a: number } & { b: number };
const v: AB = { a: 1, b: 2 };
console.log(v.a + v.b);`,
    'functions in interfaces': `interface Shape { area(): number }
const s: Shape = { area: () => 2 };
console.log(s.area());`,
    'methods of object literals with `this`': `const counter = { n: 1, next(): number { this.n += 1; return this.n; } };
console.log(counter.next());`,
    'accessors of object literals': `const o = { get x(): number { return 1; } };
console.log(o.x);`,
    'callable interfaces': `interface Adder { (a: number, b: number): number }
const add: Adder = (a, b) => a + b;
console.log(add(1, 2));`,
    'template literal types': "type Size = `${number}px`;\nconst s: Size = '3px';\nconsole.log(s);",
    '`import type`': `import type { Nothing } from './nothing';
const x: Nothing | number = 1;
console.log(x);`,
  },
  statements: {
    '`for`, `while`, `do`': `let n = 0;
for (let i = 0; i < 3; i++) n += i;
while (n < 10) n++;
do { n--; } while (n > 5);
console.log(n);`,
    '`switch` with fallthrough': `function f(x: number): string { let t = ''; switch (x) { case 1: t += 'a'; case 2: t += 'b'; break; default: t = 'c'; } return t; }
console.log(f(1), f(3));`,
    '`switch` over strings': `function f(x: string): number { switch (x) { case 'a': return 1; case 'b': return 2; default: return 0; } }
console.log(f('b'));`,
    labels: `outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 1) continue outer; if (i === 2) break outer; console.log(i, j); } }`,
    '`for-of` over arrays': `for (const x of [1, 2]) console.log(x);`,
    '`for-of` over strings': `for (const c of 'ab') console.log(c);`,
    '`for-of` with destructuring': `const pairs: [string, number][] = [['a', 1]];
for (const [key, value] of pairs) console.log(key, value);`,
    '`for-in`': `const ages: { [name: string]: number } = { a: 1 };
for (const key in ages) console.log(key);`,
    '`try` and `catch`': `try { throw new Error('x'); } catch (e) { console.log('caught'); }`,
    '`catch` without a variable': `try { throw new Error('x'); } catch { console.log('caught'); }`,
    '`finally`': `function f(): void { try { console.log('a'); } finally { console.log('b'); } }
f();`,
    '`return` out of a `try` with `finally`': `function f(): number { try { return 1; } finally { console.log('b'); } }
console.log(f());`,
    '`throw` of any value': `try { throw 5; } catch (e) { console.log('caught'); }`,
    '`var`': `var x = 1;
console.log(x);`,
    '`using`': `class R { [Symbol.dispose](): void { console.log('closed'); } }
{ using r = new R(); console.log('open'); }`,
  },
  expressions: {
    'destructured arrays': `const [a, b] = [1, 2];
console.log(a, b);`,
    'destructured objects': `const { x, y: z } = { x: 1, y: 2 };
console.log(x, z);`,
    'nested destructuring': `const { a: { b } } = { a: { b: 1 } };
console.log(b);`,
    'defaults in destructuring': `interface P { x?: number }
const p: P = {};
const { x = 5 } = p;
console.log(x);`,
    'rest in destructured arrays': `const [first, ...others] = [1, 2, 3];
console.log(first, others.length);`,
    'rest in destructured objects': `const { a, ...others } = { a: 1, b: 2 };
console.log(a, others.b);`,
    'assignment by destructuring': `let a = 1;
let b = 2;
[a, b] = [b, a];
console.log(a, b);`,
    'spread of arrays': `const a = [1, 2];
const b = [0, ...a, 3];
console.log(b.length);`,
    'spread of objects': `const a = { x: 1, y: 2 };
const b = { ...a, y: 3 };
console.log(b.x, b.y);`,
    'shorthand properties': `const x = 1;
const o = { x };
console.log(o.x);`,
    'computed names': `const key = 'a';
const o: { [name: string]: number } = { [key]: 1 };
console.log(o['a']);`,
    '`?.`': `interface P { next?: P; x: number }
const p: P = { x: 1 };
console.log(p.next?.x === undefined);`,
    '`??`': `const list: (number | undefined)[] = [undefined];
console.log(list[0] ?? 5);`,
    '`??=`, `||=`, `&&=`': `let x: number | undefined = undefined;
x ??= 5;
console.log(x);`,
    '`?:`, `&&` and `||`': `function f(x: number): string { return x > 1 ? 'a' : x === 1 && 'b' || 'c'; }
console.log(f(1), f(0));`,
    '`typeof` as a value': `function f(x: number | string): string { return typeof x; }
console.log(f(1));`,
    '`void`': `function f(): number { return 1; }
void f();
console.log('done');`,
    'the comma operator': `let i = 0;
let j = 0;
for (; i < 2; i++, j += 2) console.log(i, j);`,
    '`in`': `interface P { x?: number }
const p: P = {};
console.log('x' in p);`,
    '`delete` of a property': `const ages: { [name: string]: number } = { a: 1 };
delete ages['a'];
console.log(Object.keys(ages).length);`,
    'assignments as values': `let a = 0;
let b = 0;
a = b = 3;
console.log(a, b);`,
    casts: `interface A { x: number }
const v: { x: number } | undefined = { x: 1 };
console.log((v as A).x);`,
  },
  iteration: {
    generators: `function* numbers() { yield 1; yield 2; }
const g = numbers();
console.log(g.next().value);`,
    '`yield*`': `function* a() { yield 1; }
function* b() { yield* a(); }
console.log(b().next().value);`,
    '`for-of` over a `Map`': `const m = new Map<string, number>();
m.set('a', 1);
for (const [key, value] of m) console.log(key, value);`,
    '`for-of` over a class with `Symbol.iterator`': `class R { *[Symbol.iterator]() { yield 1; } }
for (const x of new R()) console.log(x);`,
    'spread of a `Set`': `const s = new Set<number>();
s.add(1);
console.log([...s].length);`,
  },
  async: {
    promises: `const p = new Promise<number>((resolve) => resolve(1));
p.then((x) => console.log(x));`,
    '`async` and `await`': `async function f() { return 1; }
async function g() { console.log(await f()); }
g();`,
    '`await` at top level': `export {};
const x = await Promise.resolve(1);
console.log(x);`,
    'async generators': `async function* f() { yield 1; }
async function g() { for await (const x of f()) console.log(x); }
g();`,
  },
  library: {
    '`map`, `filter`, `reduce`': `console.log([1, 2, 3].map(x => x * 2).filter(x => x > 2).reduce((a, b) => a + b, 0));`,
    '`sort` with a function': `const list = [3, 1, 2];
list.sort((a, b) => a - b);
console.log(list[0]);`,
    '`new Array(n)`': `const list = new Array<number>(3);
list.fill(0);
console.log(list.length);`,
    '`Math` and its constants': `console.log(Math.floor(Math.PI * Math.sqrt(4)));`,
    'functions of the library as values': `const f = Math.floor;
console.log(f(1.5));`,
    '`parseInt`': `console.log(parseInt('12px'));`,
    '`JSON`': `console.log(JSON.stringify({ a: [1, 2] }));`,
    '`Map`': `const m = new Map<string, number>();
m.set('a', 1);
console.log(m.get('a'), m.size);`,
    '`Set`': `const s = new Set<number>();
s.add(1);
console.log(s.has(1));`,
    '`Date`': `const d = new Date(0);
console.log(d.toISOString());`,
  },
  'dynamic and unsound': {
    'properties of `any`': `const v: any = { x: 1 };
console.log(v.x);`,
    'calls of `any`': `const f: any = (x: number) => x + 1;
console.log(f(1));`,
    'arithmetic with `any`': `const v: any = 2;
console.log(v * 3);`,
    '`any` between typed values': `const v: any = 2;
const n: number = v;
console.log(n);`,
    '`null` as a string': `let text: string = null;
console.log(text);`,
    'a field that is never set': `class A { x: number; }
console.log(new A().x);`,
    'access that may be undefined': `interface P { next?: P; x: number }
const p: P = { x: 1, next: { x: 2 } };
console.log(p.next.x);`,
    'an object indexed by a string': `const o = { a: 1 };
const key: any = 'a';
console.log(o[key]);`,
    '`==` with conversion': `const a: any = '1';
console.log(a == 1);`,
    '`arguments`': `function f(): number { return arguments.length; }
console.log(f());`,
    '`eval`': `console.log(eval('1 + 1'));`,
    'methods taken from their object': `class A { get(): number { return 2; } }
const get = new A().get;
console.log(get());`,
    'methods that are assigned': `class A { f(): number { return 1; } }
const a = new A();
a.f = () => 2;
console.log(a.f());`,
    '`delete` on an instance': `class A { x = 1; constructor() {} }
const a = new A();
delete a.x;
console.log(a.x);`,
    'holes in array literals': `const list = [1, , 3];
console.log(list.length);`,
    'the type `Function`': `const f: Function = () => 1;
console.log(f());`,
    decorators: `function log(target: any): void { console.log('made'); }
@log
class A { f(): number { return 1; } }
console.log(new A().f());`,
    'properties on functions': `function f(): number { return 1; }
(f as any).count = 2;
console.log(f());`,
    'a result of a `void` function': `function run(f: () => void): any { return f(); }
console.log(run(() => 5));`,
  },
};

// SPDX-License-Identifier: MIT
// Classes as values: names, instanceof with a parameter, abstract and library classes.
class Animal { constructor(readonly name: string) {} } class Dog extends Animal {} class Cat extends Animal {}
function count<T>(list: unknown[], C: new (...args: never[]) => T): number { return list.filter(x => x instanceof C).length; }
console.log(count([new Dog('a'), new Cat('b'), new Animal('c'), 1], Animal), count([new Dog('a'), new Cat('b')], Dog));
type Ctor<T> = abstract new (...args: never[]) => T; abstract class Base { abstract f(): number } class Impl extends Base { f() { return 1; } }
function find<T>(list: readonly object[], type: Ctor<T>): T | undefined { for (const item of list) if (item instanceof type) return item; return undefined; }
console.log(find([new Dog('d'), new Impl()], Base)?.f(), find([new Cat('x')], Dog), find([new Cat('x')], Animal)?.name);
function expectThrow(f: () => void, type: new (message?: string) => Error): string { try { f(); } catch (e) { return e instanceof type ? `${type.name} as expected` : 'other'; } return 'nothing'; }
console.log(expectThrow(() => { throw new RangeError('r'); }, RangeError), expectThrow(() => { throw new TypeError('t'); }, RangeError), expectThrow(() => {}, Error), expectThrow(() => { JSON.parse('{'); }, SyntaxError));
const kinds = [Dog, Cat]; console.log(kinds.map(k => k.name), kinds, Animal.name, Base.name, [Base], kinds.map(K => new K('q').constructor.name));
const Anon = class { x = 1; }; const Named = class Inner { y = 2; }; console.log(Anon.name, Named.name, new Anon(), new Named(), [Anon, Named]);
const reg = new Map<string, new (n: string) => Animal>([['dog', Dog], ['cat', Cat]]); for (const [k, C] of reg) { const a = new C(k); console.log(k, a, a.constructor.name, C === Dog); }


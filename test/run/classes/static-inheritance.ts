// SPDX-License-Identifier: MIT
// this in static members is the class that they are called on.
class A { static count = 0; static readonly kind: string = 'a'; static who() { return `${this.name} ${this.kind}`; } static make() { return new this(); } static hello() { return this.greeting() + '!'; } static greeting() { return 'hi from A'; } static get label() { return `<${this.name}>`; } static each(list: number[]) { return list.map(x => this.scale(x)); } static scale(x: number) { return x; } v = 'A'; tell() { return A.greeting(); } }
class B extends A { static override readonly kind = 'b'; static override greeting() { return 'hi from B, ' + super.greeting(); } static override scale(x: number) { return x * 10; } override v = 'B'; }
class C extends B {}
console.log(A.who(), B.who(), C.who(), A.make(), B.make(), C.make(), A.hello(), B.hello(), C.hello(), A.label, B.label, B.each([1, 2]), A.each([1]), new B().tell());
abstract class Model { static table(): string { return this.name.toLowerCase() + 's'; } static create<T extends Model>(this: new (id: number) => T, id: number): T { return new this(id); } constructor(readonly id: number) {} describe() { return `${this.constructor.name}#${this.id}`; } }
class User extends Model {} class Post extends Model { likes = 0; } console.log(User.table(), Post.table(), User.create(1).describe(), Post.create(2));
class Single { private static instance: Single | undefined; static get(): Single { this.instance ??= new Single(); return this.instance; } n = 0; static reset() { this.instance = undefined; } } Single.get().n++; console.log(Single.get().n); Single.reset(); console.log(Single.get().n);
class Temp { static #made = 0; static of(n: number) { Temp.#made++; return new this(n); } static get made() { return this.#made; } constructor(readonly n: number) {} } Temp.of(1); Temp.of(2); console.log(Temp.made);

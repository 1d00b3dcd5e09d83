// SPDX-License-Identifier: MIT
// Local classes in blocks and loops, abstract, generic functions, instanceof of one evaluation.
for (const n of [1, 2]) { class Item { value = n * 10; twice() { return this.value * 2 + n; } } const it = new Item(); console.log(it.twice(), it); }
{ const secret = 'block'; class Holder { get() { return secret; } } console.log(new Holder().get()); }
function outer() { let n = 0; abstract class Base { constructor(readonly id = ++n) {} abstract kind(): string; describe() { return `${this.kind()}#${this.id}/${n}`; } } class A extends Base { kind() { return 'A'; } } class B extends Base { private t: string; constructor(t: string) { super(n + 100); this.t = t; } kind() { return `B${this.t}`; } override describe() { return super.describe() + '!'; } } return [new A(), new B('x'), new A()].map(o => o.describe()); }
console.log(outer(), outer());
const K1 = mk(1), K2 = mk(2); function mk(n: number) { class K { n() { return n; } is(o: unknown) { return o instanceof K; } } return K; } console.log(new K1().is(new K1()), new K1().is(new K2()), new K1().n(), new K2().n(), K1 === K1, K1.name, K1);
const objs = [1, 2].map(i => new (class { val = i; plus(k: number) { return this.val + k + i; } })()); console.log(objs.map(o => o.plus(1)), objs[0]);
function early() { const use = () => new Later().v(); class Later { v() { return x; } } const x = 5; return use(); } console.log(early());
function outerGeneric<T extends { id: number }>(items: T[]) { class Index { private map = new Map<number, T>(items.map(i => [i.id, i])); find(id: number): T | undefined { return this.map.get(id); } get size() { return this.map.size + items.length; } } return new Index(); } console.log(outerGeneric([{ id: 1, n: 'a' }]).find(1), outerGeneric([{ id: 2 }]).size);

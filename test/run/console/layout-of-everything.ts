// SPDX-License-Identifier: MIT
// console.log's layout: line breaking, nesting, columns of numbers, long strings, mixed values.
console.log([1.5, -2, 'a', null, undefined, true, 10n, Symbol('s')], [[]], [{}], {}, [[[[1]]]], { a: { b: { c: { d: 1 } } } });
for (const n of [5, 6, 7, 10, 20, 27, 50, 99, 100, 101, 150]) console.log(Array.from({ length: n }, (_, i) => i * i));
for (const n of [6, 7, 12, 30]) console.log(Array.from({ length: n }, (_, i) => 'w'.repeat(i % 9)), Array.from({ length: n }, (_, i) => (i % 2 === 0 ? i : `s${i}`)), Array.from({ length: n }, (_, i) => i % 3 === 0));
for (const n of [10, 14, 15, 16, 17, 18, 20, 30, 60, 72, 76, 80]) console.log({ key: 'x'.repeat(n), other: 'y'.repeat(20) }, ['x'.repeat(n), 'y'.repeat(20)], { k: ['z'.repeat(n)] });
console.log({ a: 1, 'b-c': 2, 3: 4, 'with space': 5, _ok: 6, $: 7, ünï: 8, '1a': 9, class: 10 });
console.log(["it's", 'say "hi"', `both ' and "`, `all ' " \``, 'new\nline', 'tab\t', 'back\\slash', '\u0000\u001b\u007f', '\ud800', 'é😀']);
console.log({ f: () => 1, g: function named() { return 1; }, h() { return 2; }, async i() { await null; }, *j() { yield 1; }, k: class Foo {}, l: class extends Error {}, m: async () => 1, o: Symbol('x'), p: Symbol() });
console.log([undefined, null], { u: undefined, n: null }, [function () { return 1; }], [class {}], -0, [-0], { z: -0 }, 'top', ['nested']);
console.log({ long: 'a '.repeat(60), list: Array.from({ length: 3 }, () => 'b'.repeat(40)) }, 'multi\nline', ['multi\nline', 'x'.repeat(100)]);
console.log(Array.from({ length: 3 }, (_, i) => ({ id: i, name: `item ${i}`, tags: ['a', 'b'], nested: { deep: { deeper: i } } })));
console.log({ map: new Map([['a', { x: 1 }]]), set: new Set([[1, 2]]), date: new Date(0), re: /x/g, err: null, big: 1n, u8: new Uint8Array(2), buf: new ArrayBuffer(2) });
console.log('%s is %d years and %i, %f, %j %o %O %c %%', 'Bob', 42.5, 42.9, '3.5', { a: 1 }, [1], { b: { c: {} } }, 'css', 'extra', 1);
console.log('%s', null, undefined, 5n, Symbol('q'), { a: 1 }, [1, [2, [3]]], () => 1, class A {}, -0, new Date(0), new Error('e').message);
console.log('%d|%d|%d|%d', '12', 5n, {}, null, '%i', 'a%', '%');
console.log('%x %s'), console.log('100%', 5), console.log('%s'), console.log(''), console.log(), console.log(' ', 'a'), console.log('%%s', 1), console.log(5, '%s', 'x'), console.log('%s%s%s', 'a');
console.log(new Array(5), [null, [undefined]], { a: [] , b: {} });
class Animal {
  protected legs = 4;
  #secret = 1;
  constructor(public name: string) {}
  get loud(): string {
    return this.name.toUpperCase() + this.#secret;
  }
}
class Dog extends Animal {
  tricks: string[] = [];
}
console.log(new Dog('rex'), [new Dog('a'), new Animal('b')], { pet: new Dog('c') }, Dog, [Animal]);
class Empty {}
class Node1 {
  next: Node1 | null = null;
  constructor(readonly value: number) {}
}
const list = new Node1(1);
list.next = new Node1(2);
list.next.next = new Node1(3);
list.next.next.next = new Node1(4);
console.log(new Empty(), [new Empty()], list, { list });
list.next.next.next.next = list;
console.log(list);
const self: { me?: unknown; items: unknown[] } = { items: [] };
self.me = self;
self.items.push(self, { self });
console.log(self);
const tag = { [Symbol.toStringTag]: 'Tagged', x: 1 };
console.log(tag, { get only() { return 1; }, set only(v: number) {}, get g() { return 1; }, set s(v: number) {} });
console.log(Array.from({ length: 8 }, (_, i) => [i, i * i]), Array.from({ length: 3 }, (_, i) => Array.from({ length: 3 }, (_, j) => i * j)), [[1, 2, [3, 4, [5, [6]]]], { a: { b: { c: {} } } }]);
console.log([1.5, 22.25, 333.125, 4, 5, 6, 7], [-1, 10, -100, 1000, 5, 6, 7, 8], [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n], ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], [true, false, true, false, true, false, true]);
console.log(Promise.resolve(5), Promise.reject(new Error('x')).catch(() => 1) instanceof Promise, new Promise(() => {}), (function* () { yield 1; })(), [Promise.resolve([1])]);

// SPDX-License-Identifier: MIT
// What iterators, generators, collections and classes with Symbol.toStringTag are called, in text and when printed.
async function* ag() { yield 1; } function* g() { yield 1; }
console.log(ag(), g(), [1].values(), 'a'.matchAll(/a/g), new Map([[1, 2]]).entries(), new Set([1]).values(), new Set([1]).entries(), 'ab'[Symbol.iterator](), new Uint8Array(2).keys(), [g()]);
console.log([[[[g()]]]], [[[[new Map()]]]], [[[[new Map([[1, 2]]).keys(), ag(), [1].keys()]]]], [[[[[1].keys(), 'a'.matchAll(/a/g), new Set([1]).entries()]]]]);
class Tg { x = 1; get [Symbol.toStringTag]() { return 'Tg2'; } } class Same { get [Symbol.toStringTag]() { return 'Same'; } } class Bad { get [Symbol.toStringTag](): string { throw new Error('tag'); } }
console.log(new Tg(), new Same(), String(new Tg()), String(new Same()), `${new Tg()}`); try { console.log(String(new Bad())); } catch (e) { console.log(String(e)); }
console.log(String(g()), String(ag()), `${[1].keys()}`, 'a'.matchAll(/a/g) + '', [new Map().keys()].join(), String(new Set().values()), String(new Map()), String(new ArrayBuffer(1)), String({}));
class Tgz { val = 2; }
console.log(new (class { val = 2; })(), new (class {})(), new (class extends Tgz { b = 2; })(), [[[new (class { z = [1]; })()]]]);

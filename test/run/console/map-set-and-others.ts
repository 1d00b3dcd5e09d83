// SPDX-License-Identifier: MIT
// Map, Set, typed arrays, dates, buffers, symbols, boxed iterators.
console.log(new Map(), new Set(), new Map([['a', 1]]), new Set(['x', 1, null]));
console.log(new Map<unknown, unknown>([[{ k: 1 }, [1, 2]], [[1], new Map([[1, new Map([[2, new Map()]])]])]]));
console.log(new Set([[1], { a: 1 }, new Set([2])]), { map: new Map([[1, 'one']]), set: new Set('ab') });
console.log(new Map(Array.from({ length: 5 }, (_, i) => [`key number ${i}`, `value number ${i}`])));
console.log(new Set(Array.from({ length: 30 }, (_, i) => i)));
console.log(new Uint8Array(3), new Float64Array([1.5, -0]), new Uint16Array(0), { bytes: new Uint8Array([1, 2]) });
console.log(new Uint8Array(Array.from({ length: 30 }, (_, i) => i * 8)));
console.log(new ArrayBuffer(4), [new Date(0)], new Date(1e12), { d: new Date(NaN) });
console.log(new Map([['x', new Set([1])], ['y', new Set()]]), new WeakMap(), new WeakSet());
console.log([new Map([[1, { a: { b: { c: 1 } } }]])], new Map([['deep', [[[1]]]]]));
console.log(new DataView(new ArrayBuffer(2)));

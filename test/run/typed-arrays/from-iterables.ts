// SPDX-License-Identifier: MIT
// Typed arrays of whatever can be iterated over.
console.log(new Uint8Array(new Set([5, 300])), new Float64Array(new Map([[1.5, 2]]).keys()), new Int16Array((function* () { yield 1; yield 2; })()), new Uint8Array([1, 2]), new Uint8Array(new ArrayBuffer(2)), new Uint8Array(3), new Uint8Array(new Uint16Array([257])));
class R { *[Symbol.iterator]() { yield 7; } }
console.log(new Uint32Array(new R()), new Uint8Array([1, 2].values()));
const src: number[] | Uint8Array = [1]; console.log(new Uint8Array(src));

// SPDX-License-Identifier: MIT
// Typed arrays made of a length, of array-likes and of iterables.
const n = 4;
console.log(Uint8Array.from({ length: n }, (_, i) => i * 100));
console.log(Float64Array.from({ length: 3 }, (_, i) => i / 2), Int16Array.from({ length: n }));
console.log(Int32Array.from({ length: 2, 0: 7, 1: 8 }), Uint16Array.from([1.9, -1, 65536]));
console.log(Float32Array.from(new Set([1, 2]), (value) => value * 2), Uint8ClampedArray.from({ length: 2 }, () => 300));
const length = 2.9;
console.log(Uint8Array.from({ length }), Array.from({ length }, (value, i) => [value, i]));

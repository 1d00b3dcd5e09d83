// SPDX-License-Identifier: MIT
// Typed arrays of every kind: conversion on store, methods, views of one buffer, printing.
const values = [0, -0, 1, -1, 1.5, -1.5, 127, 128, 255, 256, -128, -129, 32767, 32768, 65535, 65536, 2 ** 31, 2 ** 32, 2 ** 53, 1e300, NaN, Infinity, -Infinity, 0.5, 254.5, 255.5];
console.log(Int8Array.from(values), Uint8Array.from(values), Uint8ClampedArray.from(values), Int16Array.from(values), Uint16Array.from(values), Int32Array.from(values), Uint32Array.from(values), Float32Array.from(values), Float64Array.from(values));
const f = new Float64Array([3, 1, NaN, -0, 0, -Infinity, 2]);
console.log(f.toSorted(), f.slice(1, -1), f.subarray(2, 4), f.toReversed(), f.indexOf(NaN), f.includes(NaN), f.join('/'), f.at(-1), f.with(0, 9), f.findLast((x) => x > 1), f.map((x) => x * 2), f.filter((x) => x > 0), f.reduce((a, b) => a + b), f.some(Number.isNaN), f.every((x) => x === x), [...f.entries()], f.lastIndexOf(0), f.fill(7, 1, 3), f.copyWithin(0, 4), f.sort((a, b) => b - a), f.find((x) => x < 0), f.findIndex((x) => x === 7), f.findLastIndex((x) => x === 7), String(f), f.toString());
const buffer = new ArrayBuffer(16);
const bytes = new Uint8Array(buffer);
const words = new Uint32Array(buffer, 4, 2);
words[0] = 0xdeadbeef;
words[1] = 1;
console.log(buffer, bytes, words, words.byteOffset, words.byteLength, words.length, words.buffer === buffer, bytes.BYTES_PER_ELEMENT, Uint32Array.BYTES_PER_ELEMENT, buffer.slice(4, 8), ArrayBuffer.isView(bytes), ArrayBuffer.isView(buffer), buffer.byteLength);
bytes.set([1, 2, 3], 13);
bytes.set(bytes.subarray(13), 0);
console.log(bytes, new Int16Array(bytes.buffer, 2, 3), new Uint8Array(bytes), new Uint8Array(new Set([5, 6])), new Uint8Array(3), new Float32Array([0.1, 0.2]), Uint8Array.of(1, 300), new Uint8Array([]), Int8Array.from('123', (c) => Number(c) * 2), Array.from(bytes.subarray(0, 3)), [...new Uint16Array(2)]);
const view = new DataView(buffer, 2, 10);
view.setInt16(0, -2);
view.setInt16(2, -2, true);
view.setFloat32(4, 1.1);
console.log(view.getInt16(0), view.getUint16(0), view.getUint16(0, true), view.getFloat32(4), view.getFloat32(4, true), view.getUint8(9), view.byteLength, view.byteOffset, view.getInt32(0), view.getUint32(1), view.getInt8(0));
for (const call of [() => view.getInt32(7), () => new Uint32Array(buffer, 1), () => new Uint32Array(new ArrayBuffer(5)), () => new Uint8Array(-1), () => new Uint8Array(buffer, 20), () => new DataView(buffer, 17), () => bytes.with(99, 1), () => new ArrayBuffer(-1), () => view.getInt8(-1)]) {
  try {
    console.log(call());
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
view.setBigInt64(0, -5n);
console.log(view.getBigInt64(0), view.getBigUint64(0), view.getBigUint64(0, true), new DataView(new ArrayBuffer(2)), Object.keys(new Uint8Array(3)), JSON.stringify({ a: new Uint8Array([1, 2]) }), new Uint8Array(120), [new Uint8Array(2), new Float32Array(1)], { b: new ArrayBuffer(3) });
for (const [i, b] of new Uint8Array([9, 8]).entries()) console.log(i, b);
const encoder = new TextEncoder();
console.log(encoder.encode('é😀\ud800'), new TextDecoder().decode(encoder.encode('héllo 😀')), new TextDecoder().decode(new Uint8Array([0xff, 0x61, 0xc3, 0xe2, 0x82])), encoder.encodeInto('añb', new Uint8Array(3)), new TextDecoder('utf-8').encoding);

// SPDX-License-Identifier: MIT
// Buffers and their views where their type is not known.
const b = new ArrayBuffer(8);
console.log(
  b instanceof ArrayBuffer,
  new Uint8Array(2).buffer instanceof ArrayBuffer,
  new Uint8Array([1]).slice().buffer instanceof ArrayBuffer,
);
const u: unknown = new Uint8Array(3).buffer;
console.log(u instanceof ArrayBuffer, u);
const dv = new DataView(b);
console.log(dv.buffer instanceof ArrayBuffer, dv.buffer === b);
console.log(new TextEncoder().encode('x').buffer instanceof ArrayBuffer, b.slice(1) instanceof ArrayBuffer);
const v: unknown = dv;
console.log(v instanceof DataView, ArrayBuffer.isView(v));
const t: unknown = new Float64Array(1);
console.log(t instanceof Float64Array, t instanceof Uint8Array);

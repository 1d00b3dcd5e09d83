// SPDX-License-Identifier: MIT
// Typed arrays of BigInts.
const signed = new BigInt64Array([1n, -1n, 2n ** 63n]);
const unsigned = new BigUint64Array(signed.buffer);
console.log(signed, unsigned, signed[1] + 1n, unsigned.length, BigInt64Array.BYTES_PER_ELEMENT);
unsigned[0] = 2n ** 64n + 5n;
console.log(unsigned[0], signed[0], [...signed].map(String), signed.reduce((a, b) => a + b), signed.indexOf(-1n));

// SPDX-License-Identifier: MIT
// Shift counts are taken modulo 32 and operands are converted to 32 bits first.
for (const count of [0, 1, 31, 32, 33, 63, -1, 1.9, 4294967296]) {
  console.log(count, 1 << count, -8 >> count, -8 >>> count);
}
console.log(1 << 31, (1 << 31) >>> 0, -1 >>> 0, -1 >>> 31, 0xffffffff >> 4, 0xffffffff | 0);
console.log(0xdeadbeef & 0xffff, 0xdeadbeef ^ 0x12345678, ~0xdeadbeef, ~~3.7, ~-1);
console.log(2 ** 32 >> 0, 2 ** 32 + 5 >>> 1, 2 ** 53 + 2 >> 1, -(2 ** 31) >> 31);

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193) >>> 0;
  }
  return h;
}
console.log(hash(''), hash('a'), hash('foobar'));

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
console.log(rotateLeft(0x80000001, 1), rotateLeft(0x12345678, 8).toString(16), rotateLeft(-2, 31));

let seed = 12345;
function next(): number {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return seed;
}
console.log(next(), next(), next() >>> 0);
let bits = 0;
bits |= 1 << 30;
bits <<= 1;
console.log(bits, (bits >>>= 1), (bits >>= 3), (bits &= ~0xff));

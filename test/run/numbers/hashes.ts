// SPDX-License-Identifier: MIT
// Integer algorithms that live at the edge of 32 bits: hashes, checksums, bit counts.
const fnv1a = (s: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return h >>> 0;
};
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
const crc32 = (bytes: Uint8Array): number => {
  let c = -1;
  for (const b of bytes) c = table[(c ^ b) & 255]! ^ (c >>> 8);
  return (c ^ -1) >>> 0;
};
const adler = (bytes: Uint8Array): number => {
  let [a, b] = [1, 0];
  for (const x of bytes) {
    a = (a + x) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
};
const djb2 = (s: string): number => [...s].reduce((h, c) => ((h << 5) + h + c.charCodeAt(0)) | 0, 5381);
const java = (s: string): number => {
  let h = 0;
  for (const c of s) h = (31 * h + c.charCodeAt(0)) | 0;
  return h;
};
function murmur(key: string, seed: number): number {
  let h = seed;
  for (const ch of key) {
    let k = Math.imul(ch.charCodeAt(0), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = ((h << 13) | (h >>> 19)) * 5 + 0xe6546b64;
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return (h ^ (h >>> 16)) >>> 0;
}
for (const text of ['', 'a', 'hello', 'The quick brown fox', '\uffff\u1234']) {
  const bytes = new TextEncoder().encode(text);
  console.log(fnv1a(text).toString(16), crc32(bytes).toString(16), adler(bytes), djb2(text), java(text), murmur(text, 42));
}
const popcount = (n: number): number => {
  let count = 0;
  for (let x = n >>> 0; x !== 0; x &= x - 1) count++;
  return count;
};
const swar = (n: number): number => {
  n -= (n >>> 1) & 0x55555555;
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
for (const n of [0, 1, 255, -1, 2 ** 31, 0x12345678, 1e10]) console.log(popcount(n), swar(n));
const reverse = (n: number): number => {
  let r = 0;
  for (let i = 0; i < 32; i++) r = (r << 1) | ((n >>> i) & 1);
  return r >>> 0;
};
console.log(reverse(1), reverse(0xf0), reverse(-1), (reverse(6) | 0).toString(2));
const isPowerOfTwo = (n: number): boolean => n > 0 && (n & (n - 1)) === 0;
console.log([1, 2, 3, 2 ** 30, 2 ** 31, 2 ** 32].map(isPowerOfTwo), 2 ** 31 & (2 ** 31 - 1));
let lcg = 12345;
console.log(Array.from({ length: 5 }, () => (lcg = (Math.imul(lcg, 1664525) + 1013904223) >>> 0)));
let big = 1;
console.log(Array.from({ length: 5 }, () => (big = (big * 48271) % 2147483647)));

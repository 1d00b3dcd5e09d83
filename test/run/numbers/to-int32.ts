// SPDX-License-Identifier: MIT
// ToInt32 and ToUint32 of doubles of every size.
const samples = [
  0.5, -0.5, 1.999, -1.999, 2147483647.9, 2147483648, 2147483649.5, -2147483648.9, -2147483649, 4294967295, 4294967296,
  4294967297.7, 1e10, -1e10, 9007199254740993, 1e15, 1e16 + 2, 1.5e17, 2 ** 62, 2 ** 63, 2 ** 64 + 4096, 1e20, -1e20,
  2 ** 83 + 2 ** 31, 2 ** 84, 1e300, -1e300, Infinity, -Infinity, NaN, 5e-324, Number.MAX_VALUE,
];
for (const sample of samples) {
  console.log(sample, sample | 0, sample >>> 0, ~sample, sample << 1);
}
const bytes = new Uint8Array(4);
const words = new Int32Array(4);
[256.7, -1.5, 1e10, NaN].forEach((value, i) => {
  bytes[i] = value;
  words[i] = value;
});
console.log(bytes, words);
console.log(Math.imul(0xffffffff, 5), Math.imul(2 ** 40 + 3, 3), Math.clz32(0.9), Math.clz32(-1), Math.clz32(2 ** 33 + 1));

// SPDX-License-Identifier: MIT
// Sieve, CRC-32, base64, and a ring buffer over typed arrays.
function sieve(limit: number): number[] {
  const composite = new Uint8Array(limit + 1);
  const primes: number[] = [];
  for (let n = 2; n <= limit; n++) {
    if (composite[n] === 1) continue;
    primes.push(n);
    for (let m = n * n; m <= limit; m += n) composite[m] = 1;
  }
  return primes;
}
const primes = sieve(1000);
console.log(primes.length, primes.slice(-5));
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = table[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
console.log(crc32(new TextEncoder().encode('123456789')).toString(16), crc32(new Uint8Array(0)));
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
function base64(data: Uint8Array): string {
  let out = '';
  for (let i = 0; i < data.length; i += 3) {
    const left = data.length - i;
    const bits = (data[i] << 16) | ((left > 1 ? data[i + 1] : 0) << 8) | (left > 2 ? data[i + 2] : 0);
    out += ALPHABET[bits >> 18] + ALPHABET[(bits >> 12) & 63];
    out += (left > 1 ? ALPHABET[(bits >> 6) & 63] : '=') + (left > 2 ? ALPHABET[bits & 63] : '=');
  }
  return out;
}
for (const text of ['', 'f', 'fo', 'foo', 'foobar', '€']) console.log(JSON.stringify(base64(new TextEncoder().encode(text))));
class Ring {
  readonly #data: Float64Array;
  #next = 0;
  #count = 0;
  constructor(size: number) {
    this.#data = new Float64Array(size);
  }
  push(x: number): void {
    this.#data[this.#next] = x;
    this.#next = (this.#next + 1) % this.#data.length;
    this.#count = Math.min(this.#count + 1, this.#data.length);
  }
  get mean(): number {
    let sum = 0;
    for (let i = 0; i < this.#count; i++) sum += this.#data[i];
    return this.#count === 0 ? NaN : sum / this.#count;
  }
}
const ring = new Ring(3);
console.log(ring.mean);
for (const x of [1, 2, 3, 10]) ring.push(x);
console.log(ring.mean);

// SPDX-License-Identifier: MIT
// Encodings and digests over bytes: base64 both ways, hex, base32, CRC-32, Adler-32, FNV, SHA-1, SHA-256, MD5, HMAC.
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const word = (a! << 16) | (b << 8) | c;
    out += [18, 12, 6, 0].map((shift, k) => (i + k > bytes.length ? '=' : ALPHABET[(word >> shift) & 63])).join('');
  }
  return out;
}
function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/=+$/, '');
  const out = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let [bits, value, at] = [0, 0, 0];
  for (const c of clean) {
    const digit = ALPHABET.indexOf(c);
    if (digit < 0) throw new RangeError(`bad character ${JSON.stringify(c)}`);
    value = (value << 6) | digit;
    if ((bits += 6) >= 8) out[at++] = (value >>> (bits -= 8)) & 255;
  }
  return out;
}
function base32(bytes: Uint8Array): string {
  const digits = [...bytes].map((b) => b.toString(2).padStart(8, '0')).join('').match(/.{1,5}/g) ?? [];
  const text = digits.map((d) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(d.padEnd(5, '0'), 2)]).join('');
  return text.padEnd(Math.ceil(text.length / 8) * 8, '=');
}
const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
const crc32 = (bytes: Uint8Array): number => (bytes.reduce((crc, b) => crcTable[(crc ^ b) & 255]! ^ (crc >>> 8), -1) ^ -1) >>> 0;
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) b = (b + (a = (a + byte) % 65521)) % 65521;
  return ((b << 16) | a) >>> 0;
}
const fnv1a = (bytes: Uint8Array): number => bytes.reduce((h, b) => Math.imul(h ^ b, 0x01000193), 0x811c9dc5) >>> 0;
const rotl = (x: number, n: number): number => (x << n) | (x >>> (32 - n));
/** The message with its padding: big-endian lengths for SHA, little-endian for MD5. */
function padded(message: Uint8Array, littleEndian: boolean): DataView {
  const view = new DataView(new ArrayBuffer(((message.length + 8) >> 6 << 6) + 64));
  new Uint8Array(view.buffer).set(message);
  view.setUint8(message.length, 0x80);
  view.setBigUint64(view.byteLength - 8, BigInt(message.length) * 8n, littleEndian);
  return view;
}
function sha1(message: Uint8Array): Uint8Array {
  const view = padded(message, false);
  const h = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const w = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 80; i++) w[i] = i < 16 ? view.getInt32(at + i * 4) : rotl(w[i - 3]! ^ w[i - 8]! ^ w[i - 14]! ^ w[i - 16]!, 1);
    let [a, b, c, d, e] = [...h] as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const [f, k] = i < 20 ? [(b & c) | (~b & d), 0x5a827999] : i < 40 ? [b ^ c ^ d, 0x6ed9eba1] : i < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
      [a, b, c, d, e] = [(rotl(a, 5) + f + e + k + w[i]!) | 0, a, rotl(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((x, i) => (h[i]! += x));
  }
  const out = new DataView(new ArrayBuffer(20));
  h.forEach((x, i) => out.setInt32(i * 4, x));
  return new Uint8Array(out.buffer);
}
const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
};
const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) | 0;
const K = primes(64).map((p) => fraction(Math.cbrt(p)));
const H = primes(8).map((p) => fraction(Math.sqrt(p)));
function sha256(message: Uint8Array): Uint8Array {
  const view = padded(message, false);
  const h = Int32Array.from(H);
  const rotr = (x: number, n: number): number => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < view.byteLength; at += 64) {
    const w: number[] = [];
    for (let i = 0; i < 64; i++) {
      if (i < 16) w.push(view.getInt32(at + 4 * i));
      else {
        const [x, y] = [w[i - 15]!, w[i - 2]!];
        w.push((w[i - 16]! + (rotr(x, 7) ^ rotr(x, 18) ^ (x >>> 3)) + w[i - 7]! + (rotr(y, 17) ^ rotr(y, 19) ^ (y >>> 10))) | 0);
      }
    }
    const s = [...h];
    w.forEach((word, i) => {
      const [a, b, c, , e, f, g] = s as [number, number, number, number, number, number, number];
      const t1 = s[7]! + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + word;
      const t2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      s.unshift((t1 + t2) | 0);
      s[4] = (s[4]! + t1) | 0;
      s.pop();
    });
    s.forEach((x, i) => (h[i] = (h[i]! + x) | 0));
  }
  const out = new DataView(new ArrayBuffer(32));
  for (const [i, x] of h.entries()) out.setInt32(i << 2, x);
  return new Uint8Array(out.buffer);
}
function md5(message: Uint8Array): Uint8Array {
  const view = padded(message, true);
  const shifts = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]] as const;
  const h = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d] = [...h] as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const f = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round]!;
      const g = [i, 5 * i + 1, 3 * i + 5, 7 * i][round]! % 16;
      const t = (a + f + Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) + view.getUint32(at + g * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotl(t, shifts[round]![i % 4]!)) | 0];
    }
    for (const [i, x] of [a, b, c, d].entries()) h[i] = h[i]! + x;
  }
  return new Uint8Array(h.buffer);
}
function hmac(hash: (m: Uint8Array) => Uint8Array, key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? hash(key) : key);
  const join = (pad: number, tail: Uint8Array): Uint8Array => hash(Uint8Array.from([...block.map((b) => b ^ pad), ...tail]));
  return join(0x5c, join(0x36, message));
}
for (const text of ['', 'f', 'fo', 'foo', 'foob', 'héllo wörld', '😀', 'The quick brown fox jumps over the lazy dog', 'x'.repeat(130)]) {
  const bytes = utf8(text);
  const encoded = toBase64(bytes);
  console.log(JSON.stringify(text.slice(0, 20)), encoded, new TextDecoder().decode(fromBase64(encoded)) === text, base32(bytes));
  console.log(crc32(bytes).toString(16), adler32(bytes), fnv1a(bytes), hex(sha1(bytes)), hex(sha256(bytes)), hex(md5(bytes)));
}
console.log(hex(hmac(sha256, utf8('key'), utf8('The quick brown fox jumps over the lazy dog'))), hex(hmac(md5, utf8('k'.repeat(70)), utf8('m'))));
try {
  fromBase64('a*b=');
} catch (error) {
  console.log(`${error}`);
}

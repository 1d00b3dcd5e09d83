// SPDX-License-Identifier: MIT
// Binary formats: CRC-32, Adler-32, chunks with big-endian lengths, run-length filtering, base64, hex dump.
const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};
function adler32(bytes: Uint8Array): number {
  let a = 1, b = 0;
  for (let i = 0; i < bytes.length; i++) {
    a = (a + bytes[i]!) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

class Writer {
  private bytes = new Uint8Array(8);
  private used = 0;
  private reserve(count: number): number {
    const at = this.used;
    this.used += count;
    while (this.used > this.bytes.length) {
      const bigger = new Uint8Array(this.bytes.length * 2);
      bigger.set(this.bytes);
      this.bytes = bigger;
    }
    return at;
  }
  u32(value: number): this {
    const at = this.reserve(4);
    new DataView(this.bytes.buffer).setUint32(at, value);
    return this;
  }
  raw(data: ArrayLike<number>): this {
    const at = this.reserve(data.length);
    this.bytes.set(data, at);
    return this;
  }
  chunk(type: string, data: Uint8Array): this {
    const body = new Writer().raw([...type].map((c) => c.charCodeAt(0))).raw(data).result();
    return this.u32(data.length).raw(body).u32(crc32(body));
  }
  result(): Uint8Array {
    return this.bytes.slice(0, this.used);
  }
}

function* chunks(file: Uint8Array): Generator<{ type: string; data: Uint8Array; ok: boolean }> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at < file.length; ) {
    const length = view.getUint32(at);
    const body = file.subarray(at + 4, at + 8 + length);
    yield { type: String.fromCharCode(...body.subarray(0, 4)), data: body.subarray(4), ok: crc32(body) === view.getUint32(at + 8 + length) };
    at += length + 12;
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const n = (a << 16) | (b << 8) | c;
    for (let k = 0; k < 4; k++) out += i + k > bytes.length ? '=' : alphabet[(n >> (18 - 6 * k)) & 63];
  }
  return out;
}
function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/=+$/, '');
  const out = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let bits = 0, value = 0, at = 0;
  for (const c of clean) {
    value = (value << 6) | alphabet.indexOf(c);
    bits += 6;
    if (bits >= 8) out[at++] = (value >> (bits -= 8)) & 255;
  }
  return out;
}
const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join(' ');

const text = new TextEncoder();
console.log(crc32(text.encode('123456789')).toString(16), adler32(text.encode('Wikipedia')).toString(16), crc32(new Uint8Array(0)));
const file = new Writer().chunk('HEAD', Uint8Array.of(1, 2, 3)).chunk('tEXt', text.encode('grüße')).chunk('IEND', new Uint8Array()).result();
console.log(hex(file));
for (const { type, data, ok } of chunks(file)) console.log(type, data, ok, new TextDecoder().decode(data).length);
file[9]! ^= 1;
console.log([...chunks(file)].map((c) => c.ok));
for (const sample of ['', 'f', 'fo', 'foo', 'foob', 'ÿ€😀']) {
  const encoded = toBase64(text.encode(sample));
  console.log(encoded.padEnd(14), new TextDecoder().decode(fromBase64(encoded)) === sample);
}
const floats = new Float32Array([1.1, -0, NaN, 3.4e38, 1e-45]);
console.log(floats, hex(new Uint8Array(floats.buffer, 0, 8)), new Int32Array(floats.buffer)[1]);
const view = new DataView(new ArrayBuffer(16));
view.setFloat64(0, Math.PI);
view.setInt16(8, -2, true);
view.setBigUint64(8, 0x1234567890abcdefn);
console.log(hex(new Uint8Array(view.buffer)), view.getInt8(15), view.getUint16(8, true), view.getBigInt64(8, true));

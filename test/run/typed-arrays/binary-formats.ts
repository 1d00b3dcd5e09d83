// SPDX-License-Identifier: MIT
// Binary formats: a writer and reader of tagged values, varints, zigzag, floats by their bits, UTF-8 by hand, a bit stream, BMP headers.
class Writer {
  #bytes = new Uint8Array(8);
  #length = 0;
  #room(n: number): DataView {
    if (this.#length + n > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + n));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#length += n;
    return new DataView(this.#bytes.buffer, this.#length - n, n);
  }
  u8(x: number): this {
    this.#room(1).setUint8(0, x);
    return this;
  }
  varint(x: number): this {
    for (; x >= 128; x = Math.floor(x / 128)) this.u8((x % 128) | 128);
    return this.u8(x);
  }
  f64(x: number): this {
    this.#room(8).setFloat64(0, x, true);
    return this;
  }
  text(s: string): this {
    const bytes = utf8(s);
    this.varint(bytes.length);
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length - bytes.length);
    return this;
  }
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
function utf8(s: string): number[] {
  return [...s].flatMap((c) => {
    const code = c.codePointAt(0)!;
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
    if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
    return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  });
}
type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
function encode(value: Value, out = new Writer()): Writer {
  if (value === null) return out.u8(0);
  if (typeof value === 'boolean') return out.u8(value ? 2 : 1);
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? out.u8(3).varint(value < 0 ? -2 * value - 1 : 2 * value) : out.u8(4).f64(value);
  if (typeof value === 'string') return out.u8(5).text(value);
  if (Array.isArray(value)) {
    out.u8(6).varint(value.length);
    for (const item of value) encode(item, out);
    return out;
  }
  const entries = Object.entries(value);
  out.u8(7).varint(entries.length);
  for (const [key, item] of entries) encode(item, out.text(key));
  return out;
}
function decode(bytes: Uint8Array): Value {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const varint = (): number => {
    for (let result = 0, scale = 1; ; scale *= 128) {
      const byte = view.getUint8(at++);
      result += (byte & 127) * scale;
      if (byte < 128) return result;
    }
  };
  const text = (): string => {
    const length = varint();
    at += length;
    return new TextDecoder().decode(bytes.subarray(at - length, at));
  };
  const read = (): Value => {
    const tag = view.getUint8(at++);
    switch (tag) {
      case 0:
        return null;
      case 1:
      case 2:
        return tag === 2;
      case 3: {
        const z = varint();
        return z % 2 === 0 ? z / 2 : -(z + 1) / 2;
      }
      case 4:
        at += 8;
        return view.getFloat64(at - 8, true);
      case 5:
        return text();
      case 6:
        return Array.from({ length: varint() }, read);
      case 7:
        return Object.fromEntries(Array.from({ length: varint() }, (): [string, Value] => [text(), read()]));
      default:
        throw new RangeError(`tag ${tag} at ${at - 1}`);
    }
  };
  return read();
}
const samples: Value[] = [null, true, 0, -1, 63, -64, 64, 300, 2 ** 31, -(2 ** 40), Number.MAX_SAFE_INTEGER, -0, 1.5, 1e300, 'héllo 😀', '', [1, [2, []]], { a: 1, nested: { list: [true, null, 'x'] }, 'ключ': -7 }];
for (const sample of samples) {
  const bytes = encode(sample).done();
  const back = decode(bytes);
  console.log(bytes.length, Array.from(bytes.subarray(0, 12), (b) => b.toString(16).padStart(2, '0')).join(''), back, JSON.stringify(back) === JSON.stringify(sample) && Object.is(back, -0) === Object.is(sample, -0));
}
for (const bad of [[9], [6, 2, 0], []]) {
  try {
    console.log(decode(Uint8Array.from(bad)));
  } catch (error) {
    console.log(error instanceof RangeError, (error as Error).message);
  }
}
const bitsOf = (x: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0).toString(2).padStart(64, '0');
  return `${bits[0]} ${parseInt(bits.slice(1, 12), 2) - 1023} ${BigInt(`0b${bits.slice(12)}`).toString(16)}`;
};
console.log([1, -2.5, 0.1, -0, 5e-324, Infinity, NaN].map(bitsOf));
function* bits(bytes: Iterable<number>): Generator<0 | 1> {
  for (const byte of bytes) for (let i = 7; i >= 0; i--) yield ((byte >> i) & 1) as 0 | 1;
}
console.log([...bits([0b10110010, 1])].join(''), [...bits('Hi'.split('').map((c) => c.charCodeAt(0)))].reduce<number>((n, b) => n * 2 + b, 0));
const header = new DataView(new ArrayBuffer(26));
[...'BM'].forEach((c, i) => header.setUint8(i, c.charCodeAt(0)));
header.setUint32(2, 70, true);
header.setUint32(10, 26, true);
header.setUint16(14, 12, true);
header.setInt16(18, -3, true);
header.setUint16(20, 0xffff);
console.log(new Uint8Array(header.buffer), header.getInt16(18, true), header.getInt16(18), header.getInt16(20), header);

// SPDX-License-Identifier: MIT
/** A byte-oriented Lempel-Ziv compressor with a hash table, and its inverse. */

const MIN_MATCH = 4;
const MAX_MATCH = 255 + MIN_MATCH;
const WINDOW = 65_535;

class ByteWriter {
  private bytes: Uint8Array = new Uint8Array(1024);
  length: i32 = 0;

  put(byte: i32): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = <u8>byte;
  }

  at(index: i32): i32 {
    return this.bytes[index];
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

function hashAt(data: Uint8Array, at: i32): i32 {
  const word: u32 =
    (<u32>data[at]) | ((<u32>data[at + 1]) << 8) | ((<u32>data[at + 2]) << 16) | ((<u32>data[at + 3]) << 24);
  return (word * 0x9e3779b1) >> 18;
}

/** Runs of literals and matches: a count of literals, the literals, then distance and length of a match. */
function flush(out: ByteWriter, data: Uint8Array, from: i32, end: i32): void {
  let literals = from;
  do {
    const count = min(255, end - literals);
    out.put(count);
    for (let i = 0; i < count; i++) out.put(data[literals + i]);
    literals += count;
    if (count === 255) {
      out.put(0);
      out.put(0);
    }
  } while (literals < end);
}

function compress(data: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  const table = new Int32Array(1 << 14).fill(-1);
  let literals = 0;
  let at = 0;
  while (at + MIN_MATCH <= data.length) {
    const hash = hashAt(data, at);
    const candidate = table[hash];
    table[hash] = at;
    let length = 0;
    if (candidate >= 0 && at - candidate <= WINDOW) {
      const limit = min(MAX_MATCH, data.length - at);
      while (length < limit && data[candidate + length] === data[at + length]) length++;
    }
    if (length < MIN_MATCH) {
      at++;
      continue;
    }
    flush(out, data, literals, at);
    const distance = at - candidate;
    out.put(distance & 0xff);
    out.put(distance >> 8);
    out.put(length - MIN_MATCH);
    at += length;
    literals = at;
  }
  flush(out, data, literals, data.length);
  return out.finish();
}

function expand(packed: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  let at = 0;
  while (at < packed.length) {
    const count = <i32>packed[at++];
    for (let i = 0; i < count; i++) out.put(packed[at++]);
    if (at >= packed.length) break;
    const distance = (<i32>packed[at]) | ((<i32>packed[at + 1]) << 8);
    at += 2;
    if (distance === 0) continue;
    const length = <i32>packed[at++] + MIN_MATCH;
    for (let i = 0; i < length; i++) out.put(out.at(out.length - distance));
  }
  return out.finish();
}

function makeData(size: i32): Uint8Array {
  const data = new Uint8Array(size);
  let seed = 1;
  for (let i = 0; i < size; i++) {
    seed = seed * 1664525 + 1013904223;
    const random: i32 = (<u32>seed) >> 16;
    data[i] = i > 4096 && random % 16 !== 0 ? data[i - 3000 + ((i >> 10) % 16)] : <u8>(97 + (random % 26));
  }
  return data;
}

export function work(): f64 {
  const data = makeData(1_500_000);
  let checksum = 0;
  for (let round = 0; round < 14; round++) {
    data[round * 1000] = <u8>round;
    const packed = compress(data);
    const unpacked = expand(packed);
    if (unpacked.length !== data.length) return -1;
    for (let i = 0; i < data.length; i++) if (unpacked[i] !== data[i]) return -1;
    checksum = (checksum * 31 + packed.length + packed[packed.length >> 1]) % 1_000_003;
  }
  return checksum;
}

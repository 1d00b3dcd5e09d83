// SPDX-License-Identifier: MIT
/** A byte-oriented Lempel-Ziv compressor with a hash table, and its inverse. */

const MIN_MATCH = 4;
const MAX_MATCH = 255 + MIN_MATCH;
const WINDOW = 65_535;

class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  put(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = byte;
  }

  at(index: number): number {
    return this.bytes[index];
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

function hashAt(data: Uint8Array, at: number): number {
  const word = data[at] | (data[at + 1] << 8) | (data[at + 2] << 16) | (data[at + 3] << 24);
  return Math.imul(word, 0x9e3779b1) >>> 18;
}

/** Runs of literals and matches: a count of literals, the literals, then distance and length of a match. */
function compress(data: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  const table = new Int32Array(1 << 14).fill(-1);
  let literals = 0;
  const flush = (end: number): void => {
    do {
      const count = Math.min(255, end - literals);
      out.put(count);
      for (let i = 0; i < count; i++) out.put(data[literals + i]);
      literals += count;
      if (count === 255) {
        out.put(0);
        out.put(0);
      }
    } while (literals < end);
  };
  let at = 0;
  while (at + MIN_MATCH <= data.length) {
    const hash = hashAt(data, at);
    const candidate = table[hash];
    table[hash] = at;
    let length = 0;
    if (candidate >= 0 && at - candidate <= WINDOW) {
      const limit = Math.min(MAX_MATCH, data.length - at);
      while (length < limit && data[candidate + length] === data[at + length]) length++;
    }
    if (length < MIN_MATCH) {
      at++;
      continue;
    }
    flush(at);
    const distance = at - candidate;
    out.put(distance & 0xff);
    out.put(distance >> 8);
    out.put(length - MIN_MATCH);
    at += length;
    literals = at;
  }
  flush(data.length);
  return out.finish();
}

function expand(packed: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  let at = 0;
  while (at < packed.length) {
    const count = packed[at++];
    for (let i = 0; i < count; i++) out.put(packed[at++]);
    if (at >= packed.length) break;
    const distance = packed[at] | (packed[at + 1] << 8);
    at += 2;
    if (distance === 0) continue;
    const length = packed[at++] + MIN_MATCH;
    for (let i = 0; i < length; i++) out.put(out.at(out.length - distance));
  }
  return out.finish();
}

function makeData(size: number): Uint8Array {
  const data = new Uint8Array(size);
  let seed = 1;
  for (let i = 0; i < size; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    const random = seed >>> 16;
    data[i] = i > 4096 && random % 16 !== 0 ? data[i - 3000 + ((i >> 10) % 16)] : 97 + (random % 26);
  }
  return data;
}

export function work(): number {
  const data = makeData(1_500_000);
  let checksum = 0;
  for (let round = 0; round < 14; round++) {
    data[round * 1000] = round;
    const packed = compress(data);
    const unpacked = expand(packed);
    if (unpacked.length !== data.length || unpacked.some((byte, i) => byte !== data[i])) return -1;
    checksum = (checksum * 31 + packed.length + packed[packed.length >> 1]) % 1_000_003;
  }
  return checksum;
}

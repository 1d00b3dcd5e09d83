// SPDX-License-Identifier: MIT
/** SHA-256 of a long message: 32-bit arithmetic on typed arrays. */

/** The first 32 bits behind the binary point of roots of the first primes. */
function fractionsOfPrimeRoots(count: i32, exponent: f64): StaticArray<u32> {
  const result = new StaticArray<u32>(count);
  let found = 0;
  for (let n = 2; found < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    const root = exponent === 0.5 ? Math.sqrt(n) : Math.cbrt(n);
    result[found++] = <u32>((root - Math.floor(root)) * 4294967296.0);
  }
  return result;
}

const ROUND_CONSTANTS = fractionsOfPrimeRoots(64, 1.0 / 3);
const START = fractionsOfPrimeRoots(8, 0.5);

function rotate(word: u32, by: u32): u32 {
  return (word >> by) | (word << (32 - by));
}

class Sha256 {
  private readonly state: StaticArray<u32> = StaticArray.fromArray(START.slice<u32[]>());
  private readonly schedule: StaticArray<u32> = new StaticArray<u32>(64);

  block(message: Uint8Array, offset: i32): void {
    const state = this.state;
    const schedule = this.schedule;
    for (let t = 0; t < 16; t++) {
      const at = offset + 4 * t;
      schedule[t] =
        ((<u32>message[at]) << 24) | ((<u32>message[at + 1]) << 16) | ((<u32>message[at + 2]) << 8) | message[at + 3];
    }
    for (let t = 16; t < 64; t++) {
      const early = schedule[t - 15];
      const late = schedule[t - 2];
      const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3);
      const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10);
      schedule[t] = schedule[t - 16] + low + schedule[t - 7] + high;
    }
    let a = state[0];
    let b = state[1];
    let c = state[2];
    let d = state[3];
    let e = state[4];
    let f = state[5];
    let g = state[6];
    let h = state[7];
    for (let t = 0; t < 64; t++) {
      const choice = (e & f) ^ (~e & g);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const first = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + ROUND_CONSTANTS[t] + schedule[t];
      const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
      h = g;
      g = f;
      f = e;
      e = d + first;
      d = c;
      c = b;
      b = a;
      a = first + second;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  get firstWord(): u32 {
    return this.state[0];
  }
}

function pad(length: i32, fill: (index: i32) => i32): Uint8Array {
  const padded = new Uint8Array((((length + 8) >> 6) << 6) + 64);
  for (let i = 0; i < length; i++) padded[i] = <u8>fill(i);
  padded[length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, length * 8);
  return padded;
}

export function work(): f64 {
  const message = pad(3_000_000, (i) => (i * 7 + (i >> 8)) & 0xff);
  let sum: f64 = 0;
  for (let round = 0; round < 12; round++) {
    message[round] = <u8>round;
    const hash = new Sha256();
    for (let offset = 0; offset < message.length; offset += 64) hash.block(message, offset);
    sum += hash.firstWord;
  }
  return sum;
}

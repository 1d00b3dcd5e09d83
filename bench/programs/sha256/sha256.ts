// SPDX-License-Identifier: MIT
/** SHA-256 of a long message: 32-bit arithmetic on typed arrays. */

const ROUND_CONSTANTS = Uint32Array.from(fractionsOfPrimeRoots(64, 1 / 3));
const START = Uint32Array.from(fractionsOfPrimeRoots(8, 1 / 2));

/** The first 32 bits behind the binary point of roots of the first primes. */
function fractionsOfPrimeRoots(count: number, exponent: number): number[] {
  const result: number[] = [];
  for (let n = 2; result.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    const root = exponent === 1 / 2 ? Math.sqrt(n) : Math.cbrt(n);
    result.push(Math.floor((root - Math.floor(root)) * 2 ** 32));
  }
  return result;
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

class Sha256 {
  private readonly state = START.slice();
  private readonly schedule = new Uint32Array(64);

  block(message: Uint8Array, offset: number): void {
    const { state, schedule } = this;
    for (let t = 0; t < 16; t++) {
      const at = offset + 4 * t;
      schedule[t] = (message[at] << 24) | (message[at + 1] << 16) | (message[at + 2] << 8) | message[at + 3];
    }
    for (let t = 16; t < 64; t++) {
      const early = schedule[t - 15];
      const late = schedule[t - 2];
      const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
      const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
      schedule[t] = (schedule[t - 16] + low + schedule[t - 7] + high) | 0;
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
      const first =
        (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + ROUND_CONSTANTS[t] + schedule[t]) | 0;
      const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
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

  hex(): string {
    return Array.from(this.state, (word) => word.toString(16).padStart(8, '0')).join('');
  }
}

function pad(length: number, fill: (index: number) => number): Uint8Array {
  const padded = new Uint8Array((((length + 8) >> 6) << 6) + 64);
  for (let i = 0; i < length; i++) padded[i] = fill(i);
  padded[length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, length * 8);
  return padded;
}

export function work(): number {
  const message = pad(3_000_000, (i) => (i * 7 + (i >> 8)) & 0xff);
  let sum = 0;
  for (let round = 0; round < 12; round++) {
    message[round] = round;
    const hash = new Sha256();
    for (let offset = 0; offset < message.length; offset += 64) hash.block(message, offset);
    sum += parseInt(hash.hex().slice(0, 8), 16);
  }
  return sum;
}

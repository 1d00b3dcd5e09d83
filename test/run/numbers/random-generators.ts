// SPDX-License-Identifier: MIT
// Pseudo-random generators rely on exact 32-bit and 53-bit arithmetic.
function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a |= 0;
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const random = mulberry32(12345);
console.log(random(), random(), random());
function* lcg(seed: number): Generator<number> {
  let state = seed;
  while (true) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    yield state;
  }
}
const values: number[] = [];
for (const v of lcg(1)) {
  values.push(v);
  if (values.length === 5) break;
}
console.log(values);
class XorShift128 {
  #s: [number, number, number, number] = [1, 2, 3, 4];
  next(): number {
    const [x, y, z, w] = this.#s;
    const t = x ^ (x << 11);
    const next = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    this.#s = [y, z, w, next];
    return next;
  }
}
const xs = new XorShift128();
console.log(Array.from({ length: 6 }, () => xs.next()));
const dice = [0, 0, 0, 0, 0, 0];
for (let i = 0; i < 6000; i++) dice[Math.floor(random() * 6)]++;
console.log(dice, dice.reduce((p, q) => p + q));
const shuffle = <T>(items: T[], next: () => number): T[] => {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
};
console.log(shuffle([1, 2, 3, 4, 5, 6, 7, 8], mulberry32(7)).join(' '), shuffle('abcdef'.split(''), random).join(''));
let inside = 0;
for (let i = 0; i < 10000; i++) if (Math.hypot(random(), random()) < 1) inside++;
console.log((4 * inside) / 10000);

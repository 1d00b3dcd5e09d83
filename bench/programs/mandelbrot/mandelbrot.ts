// SPDX-License-Identifier: MIT
/** Escape times of points of the plane, summed and packed into a bitmap. */

const LIMIT = 60;

function escapeTime(cr: number, ci: number): number {
  let zr = 0;
  let zi = 0;
  let rr = 0;
  let ii = 0;
  let n = 0;
  while (n < LIMIT && rr + ii <= 4) {
    zi = 2 * zr * zi + ci;
    zr = rr - ii + cr;
    rr = zr * zr;
    ii = zi * zi;
    n++;
  }
  return n;
}

export function work(): number {
  const size = 2200;
  const bitmap = new Uint8Array((size * size) >> 3);
  let total = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const n = escapeTime((2 * x) / size - 1.5, (2 * y) / size - 1);
      total += n;
      if (n === LIMIT) {
        const pixel = y * size + x;
        bitmap[pixel >> 3] |= 0x80 >> (pixel & 7);
      }
    }
  }
  let hash = 7;
  for (const byte of bitmap) hash = (Math.imul(hash, 31) + byte) | 0;
  return total + (hash >>> 0);
}

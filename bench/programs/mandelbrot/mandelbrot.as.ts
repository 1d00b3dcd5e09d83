// SPDX-License-Identifier: MIT
/** Escape times of points of the plane, summed and packed into a bitmap. */

const LIMIT = 60;

function escapeTime(cr: f64, ci: f64): i32 {
  let zr: f64 = 0;
  let zi: f64 = 0;
  let rr: f64 = 0;
  let ii: f64 = 0;
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

export function work(): f64 {
  const size = 2200;
  const bitmap = new Uint8Array((size * size) >> 3);
  let total = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const n = escapeTime((2.0 * x) / size - 1.5, (2.0 * y) / size - 1);
      total += n;
      if (n === LIMIT) {
        const pixel = y * size + x;
        bitmap[pixel >> 3] |= (<u8>0x80) >> (<u8>(pixel & 7));
      }
    }
  }
  let hash = 7;
  for (let i = 0; i < bitmap.length; i++) hash = hash * 31 + bitmap[i];
  return <f64>total + <u32>hash;
}

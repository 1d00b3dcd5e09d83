// SPDX-License-Identifier: MIT
// Module variables that never change are numbers like any other, and what they are computed from is known.
const BITS = 14;
const SIZE = 1 << BITS;
let step = 3;
let changed = 5;
const part = SIZE / 3;

function masked(x: number): number { // double: x
  const low = (x | 0) & (SIZE - 1); // int32: low
  const exact = SIZE * 100_000 - SIZE * 99_999; // int32: exact
  const moved = low * step; // int32: moved
  const other = moved * changed * 1e5; // int64: other
  const fraction = part + low; // double: fraction
  return exact + other + fraction;
}

if (masked(2.5) > 1) changed = 7;
console.log(masked(1e10), step, changed);

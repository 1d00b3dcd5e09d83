// SPDX-License-Identifier: MIT
// Module variables that never change, those that do, and those that are read before they have a value.
const SIZE = 1 << 4;
const LAST = SIZE - 1;
const NAME = 'ring';
const NOTHING = undefined;
const ZERO = -0;
const HUGE = 1e308 * 10;
const NONE = 0 / 0;
let counted = 0;
let once = 7;
const flags: Record<string, number> = { SIZE, LAST };

function early(): string {
  try {
    return `${LATE}`;
  } catch (error) {
    return (error as Error).name;
  }
}
console.log(early());
const LATE = 12;
console.log(early(), LATE * 2 ** 3);

class Ring {
  static readonly limit = SIZE * 4;
  static made = 0;
  private readonly cells = new Int32Array(SIZE);
  put(at: number, value: number): number {
    counted++;
    Ring.made += Ring.limit;
    return (this.cells[at & LAST] += value | 0);
  }
}
const ring = new Ring();
console.log(ring.put(17, 3), ring.put(1, -5), counted, Ring.made, flags, NAME + SIZE, `${NOTHING}`);
console.log(Object.is(ZERO, -0), Object.is(ZERO * 1, -0), 1 / ZERO, HUGE, NONE, HUGE - HUGE, LAST % 4, -LAST >>> 28);
switch (LAST) {
  case 15:
    console.log('fifteen');
    break;
  default:
    console.log('other');
}
if (SIZE === 16 && NAME.length < SIZE) console.log(once);
for (let i = LAST; i > SIZE - 3; i--) console.log(i, i === LAST);
const shadow = (): number => {
  const SIZE = 2;
  return SIZE + LAST;
};
console.log(shadow(), [SIZE, LAST, ~LAST, SIZE ^ LAST, SIZE | 1, SIZE >> 2]);
once += 0;

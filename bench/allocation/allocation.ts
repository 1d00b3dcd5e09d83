// SPDX-License-Identifier: MIT
/** Nothing but allocation: objects of three sizes replace others at random, so that a fixed number is alive. */

class Small {
  constructor(readonly id: number) {}
}

class Medium {
  constructor(
    readonly id: number,
    readonly small: Small,
    readonly total: number,
  ) {}
}

class Large {
  constructor(
    readonly id: number,
    readonly medium: Medium,
    readonly left: number,
    readonly top: number,
    readonly right: number,
    readonly bottom: number,
    readonly depth: number,
  ) {}
}

const SLOTS = 8192;

export function work(): number {
  const smalls = Array.from({ length: SLOTS }, (_, i) => new Small(i));
  const mediums = smalls.map((small, i) => new Medium(i, small, 0.5));
  const larges = mediums.map((medium, i) => new Large(i, medium, 0, 1, 2, 3, 4));
  let seed = 9;
  let checksum = 0;
  for (let i = 0; i < 5_000_000; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    const slot = (seed >>> 8) % SLOTS;
    checksum = (checksum + smalls[slot].id + mediums[slot].small.id + larges[slot].medium.id) % 1_000_003;
    const small = new Small(i % 1000);
    const medium = new Medium(i % 100, small, i * 0.5);
    smalls[slot] = small;
    mediums[slot] = medium;
    larges[slot] = new Large(i, medium, i, slot, i, slot, 1);
  }
  return checksum;
}

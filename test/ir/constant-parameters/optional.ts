// SPDX-License-Identifier: MIT
/** Parameters that are the same constant in every call, and some that are not. */

/** Nobody passes a step or a name: both tests are gone, and with them the loop. */
export function total(count: number, step?: number, names?: readonly string[]): number {
  let sum = step === undefined ? count : step;
  if (names !== undefined) for (const name of names) sum += name.length;
  return sum;
}

/** A call of itself passes on what it was given. */
export function down(n: number, isLoud: boolean): number {
  if (isLoud) console.log(n);
  return n <= 0 ? 0 : down(n - 1, isLoud);
}

/** Two different constants. */
export function signed(n: number, isNegative: boolean): number {
  return isNegative ? -n : n;
}

/** It is a function value too: nobody knows how often that is called, and with what. */
export function maybe(n: number, fallback?: number): number {
  if (fallback !== undefined) return fallback;
  return n;
}

/** What comes behind a test that always returns is gone. */
export function early(n: number, limit: number | null): number {
  if (limit === null) return n;
  return Math.min(n, limit);
}

export class Box {
  readonly items: number[] = [];

  constructor(from?: Iterable<number>) {
    if (from) for (const item of from) this.items.push(item);
  }
}

console.log(total(3), total(4), down(3, false), down(2, false), signed(1, true), signed(2, false), early(7, null));
console.log([1, 2].map(maybe), new Box().items.length, maybe(3));

// SPDX-License-Identifier: MIT
interface Box {
  n: number;
}

/** The object, then its old value, then the right side, then the store. */
export function compound(get: () => Box, value: () => number): void {
  get().n += value();
}

/** The right side runs only when the left one is missing. */
export function nullish(box: Box | undefined, fallback: number): number {
  return box?.n ?? fallback;
}

compound(() => ({ n: 1 }), () => 2);
nullish(undefined, 3);

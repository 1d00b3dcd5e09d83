// SPDX-License-Identifier: MIT
/** Defaults are evaluated only for undefined; the rest is a copy without what was named. */
export function patterns({ a, b = 2, ...rest }: { a: number; b?: number; c: string }): string {
  return `${a}${b}${rest.c}`;
}

/** for-of over an array needs no iterator. */
export function loop(values: readonly string[]): string {
  let text = '';
  for (const value of values) text += value;
  return text;
}

patterns({ a: 1, c: 'c' });
loop(['a']);

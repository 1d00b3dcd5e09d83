// SPDX-License-Identifier: MIT
/** The order in which an object lists its properties: ECMA-262, OrdinaryOwnPropertyKeys. */

/** Whether a name is an array index: an integer from 0 to 2^32 - 2, written as numbers are printed. */
export function isArrayIndex(name: string): boolean {
  return String(Number(name) >>> 0) === name && name !== '4294967295';
}

/** Array indices first, in ascending order, then all others as they were created. */
export function inKeyOrder<T extends { readonly name: string }>(properties: readonly T[]): T[] {
  const indices = properties.filter(({ name }) => isArrayIndex(name));
  const others = properties.filter(({ name }) => !isArrayIndex(name));
  return [...indices.sort((a, b) => Number(a.name) - Number(b.name)), ...others];
}

// SPDX-License-Identifier: MIT
/**
 * What functions of the library show of themselves as values: `Math.max.name` and `.length`. They are those of the
 * function that the compiler itself runs with, since the library's own have other names and parameters.
 */
export interface Face {
  readonly name: string;
  readonly length: number;
}

const OWNERS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['Global', globalThis],
  ['Console', console],
]);

/** The face of the function that the library exports by this name, such as `Math_max` or `StringConstructor_call$1`. */
export function faceOf(exported: string): Face | undefined {
  const [, owner = '', constructor, member = ''] =
    /^([A-Z]\w*?)(Constructor)?_([A-Za-z]\w*?)(?:\$\d+)?$/.exec(exported) ?? [];
  const holder = OWNERS.get(owner) ?? property(globalThis, owner);
  if (member === 'call' && constructor !== undefined) return faceOfValue(holder);
  return faceOfValue(property(holder, member)) ?? faceOfValue(property(property(holder, 'prototype'), member));
}

function faceOfValue(value: unknown): Face | undefined {
  return typeof value === 'function' ? { name: value.name, length: value.length } : undefined;
}

/** Without running a getter: those of prototypes need an object. */
function property(holder: unknown, name: string): unknown {
  if ((typeof holder !== 'object' && typeof holder !== 'function') || holder === null) return undefined;
  return Object.getOwnPropertyDescriptor(holder, name)?.value;
}

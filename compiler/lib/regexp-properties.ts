// SPDX-License-Identifier: MIT
/** The Unicode properties that the texts of the program name: the compiler has found out which code points have them. */
import { Map } from './map';
import { $CharSet } from './regexp-charset';

let tables: Map<string, string> | undefined = undefined;

/**
 * Called when the program starts. `packed` holds first and last code points of ranges, each number as its distance from
 * the one before, in one unit or, from 0x8000 on, in two. It is empty when Unicode has no such property.
 */
export function $addUnicodeProperty(name: string, packed: string): void {
  tables ??= new Map<string, string>();
  tables.set(name, packed);
}

/** The code points with a property; undefined when there is none of this name. */
export function $unicodeProperty(name: string): $CharSet | undefined {
  const packed = tables?.get(name);
  if (packed === undefined) rt_panic('\\p{' + name + '} in a pattern, which no text of the program names');
  if (packed === undefined || packed === '') return undefined;
  const set = new $CharSet();
  let last = 0;
  for (let i = 0; i < packed.length;) {
    const first = last + distanceAt(packed, i);
    i += widthAt(packed, i);
    last = first + distanceAt(packed, i);
    i += widthAt(packed, i);
    set.add(first, last);
  }
  return set;
}

function widthAt(packed: string, index: number): number {
  return rt_str_code(packed, index) < 0x8000 ? 1 : 2;
}

function distanceAt(packed: string, index: number): number {
  const unit = rt_str_code(packed, index);
  return unit < 0x8000 ? unit : ((unit - 0x8000) << 15) + rt_str_code(packed, index + 1);
}

// SPDX-License-Identifier: MIT
/** What a tagged template hands to its tag: the cooked strings, from which the raw ones can be found. */
import { Map } from './map';
import { ObjectConstructor_freeze } from './object';

/** One entry for each tagged template of the program that has run; made when it is first needed. */
let raws: Map<string[], string[]> | undefined = undefined;

export function TemplateStringsArray_make(cooked: string[], raw: string[]): string[] {
  raws ??= new Map<string[], string[]>();
  raws.set(cooked, raw);
  ObjectConstructor_freeze(raw);
  return ObjectConstructor_freeze(cooked);
}

/** The strings as they are written in the source, escapes and all. */
export function TemplateStringsArray_raw(self: string[]): string[] {
  return raws?.get(self) ?? self;
}

// SPDX-License-Identifier: MIT
/**
 * String.prototype and String, without what needs ICU or regular expressions. Positions are UTF-16 units.
 * `m$n` is the form for a call with n arguments, where that saves optional parameters.
 */
import { RangeError } from './error';
import { $StringIterator } from './iterator';
import { TemplateStringsArray_raw } from './template';

export function String_at(self: string, index: number): string | undefined {
  const wanted = rt_to_integer(index);
  const position = wanted < 0 ? self.length + wanted : wanted;
  return position >= 0 && position < self.length ? rt_str_at(self, position) : undefined;
}

export function String_charAt(self: string, index: number = 0): string {
  const position = rt_to_integer(index);
  return position >= 0 && position < self.length ? rt_str_at(self, position) : '';
}

export function String_charCodeAt$1(self: string, index: number): number {
  const position = rt_to_integer(index);
  return position >= 0 && position < self.length ? rt_str_code(self, position) : NaN;
}

export function String_charCodeAt(self: string, index: number = 0): number {
  return String_charCodeAt$1(self, index);
}

export function String_codePointAt(self: string, index: number = 0): number | undefined {
  const position = rt_to_integer(index);
  return position >= 0 && position < self.length ? rt_str_code_point(self, position) : undefined;
}

export function String_concat(self: string, ...parts: string[]): string {
  let text = self;
  for (let i = 0; i < $filled(parts); i++) text += $load(parts, i);
  return text;
}

export function String_endsWith(self: string, needle: string, end: number = Infinity): boolean {
  const start = rt_clamp_index(end, self.length) - needle.length;
  return start >= 0 && rt_str_matches_at(self, needle, start);
}

export function String_includes(self: string, needle: string, start: number = 0): boolean {
  return rt_str_index_of(self, needle, rt_clamp_index(start, self.length)) >= 0;
}

export function String_indexOf(self: string, needle: string, start: number = 0): number {
  return rt_str_index_of(self, needle, rt_clamp_index(start, self.length));
}

export function String_lastIndexOf(self: string, needle: string, start: number = Infinity): number {
  // NaN means from the end, unlike everywhere else.
  return rt_str_last_index_of(self, needle, start !== start ? self.length : rt_clamp_index(start, self.length));
}

export function String_startsWith(self: string, needle: string, start: number = 0): boolean {
  return rt_str_matches_at(self, needle, rt_clamp_index(start, self.length));
}

export function String_isWellFormed(self: string): boolean {
  return rt_str_is_well_formed(self);
}

export function String_toWellFormed(self: string): string {
  return rt_str_to_well_formed(self);
}

export function String_padStart(self: string, length: number, fill: string = ' '): string {
  return padding(self, length, fill) + self;
}

export function String_padEnd(self: string, length: number, fill: string = ' '): string {
  return self + padding(self, length, fill);
}

/** V8's greatest string length. */
const MAX_LENGTH = 536870888;

/** What brings `self` to the wanted length. */
function padding(self: string, length: number, fill: string): string {
  const missing = rt_to_integer(length) - self.length;
  if (missing <= 0 || fill === '') return '';
  if (missing + self.length > MAX_LENGTH) throw new RangeError('Invalid string length');
  const whole = Math.ceil(missing / fill.length);
  return rt_str_substring(rt_str_repeat(fill, whole), 0, missing);
}

export function String_repeat(self: string, count: number): string {
  const times = rt_to_integer(count);
  if (times < 0 || times === Infinity) throw new RangeError('Invalid count value: ' + count);
  if (self === '' || times === 0) return '';
  if (times * self.length > MAX_LENGTH) throw new RangeError('Invalid string length');
  return rt_str_repeat(self, times);
}

export function String_replace(
  self: string,
  needle: string,
  replacement: string | ((match: string, ...rest: unknown[]) => string),
): string {
  const at = rt_str_index_of(self, needle, 0);
  if (at < 0) return self;
  return (
    rt_str_substring(self, 0, at) +
    replacementFor(self, needle, at, replacement) +
    rt_str_substring(self, at + needle.length, self.length)
  );
}

export function String_replaceAll(
  self: string,
  needle: string,
  replacement: string | ((match: string, ...rest: unknown[]) => string),
): string {
  let text = '';
  let done = 0;
  let at = rt_str_index_of(self, needle, 0);
  while (at >= 0) {
    text += rt_str_substring(self, done, at) + replacementFor(self, needle, at, replacement);
    done = at + needle.length;
    // An empty needle matches between all units.
    const next = needle === '' ? at + 1 : done;
    at = next > self.length ? -1 : rt_str_index_of(self, needle, next);
  }
  return text + rt_str_substring(self, done, self.length);
}

function replacementFor(
  self: string,
  needle: string,
  at: i32,
  replacement: string | ((match: string, ...rest: unknown[]) => string),
): string {
  if (typeof replacement !== 'string') return $toString(replacement(needle, at, self));
  return rt_str_index_of(replacement, '$', 0) < 0 ? replacement : rt_str_expand(replacement, self, at, needle.length);
}

export function String_slice$1(self: string, start: number): string {
  return rt_str_substring(self, rt_relative_index(start, self.length), self.length);
}

export function String_slice$2(self: string, start: number, end: number): string {
  const from = rt_relative_index(start, self.length);
  const to = rt_relative_index(end, self.length);
  return from < to ? rt_str_substring(self, from, to) : '';
}

export function String_slice(self: string, start: number = 0, end: number = Infinity): string {
  return String_slice$2(self, start, end);
}

export function String_substring$1(self: string, start: number): string {
  return rt_str_substring(self, rt_clamp_index(start, self.length), self.length);
}

export function String_substring(self: string, start: number, end: number = Infinity): string {
  const from = rt_clamp_index(start, self.length);
  const to = rt_clamp_index(end, self.length);
  return from < to ? rt_str_substring(self, from, to) : rt_str_substring(self, to, from);
}

export function String_substr(self: string, start: number, length: number = Infinity): string {
  const from = rt_relative_index(start, self.length);
  return rt_str_substring(self, from, from + rt_clamp_index(length, self.length - from));
}

export function String_split(self: string, separator: string, limit: number = 4294967295): string[] {
  return rt_str_split(self, separator, rt_to_uint32(limit));
}

export function String_toUpperCase(self: string): string {
  return rt_str_to_upper(self);
}

export function String_toLowerCase(self: string): string {
  return rt_str_to_lower(self);
}

export function String_trim(self: string): string {
  return rt_str_trim(self, 3);
}

export function String_trimStart(self: string): string {
  return rt_str_trim(self, 1);
}

export function String_trimEnd(self: string): string {
  return rt_str_trim(self, 2);
}

export function String_toString(self: string): string {
  return self;
}

export function String_valueOf(self: string): string {
  return self;
}

/** `[Symbol.iterator]`: code points. */
export function String_$iterator(self: string): $StringIterator {
  return new $StringIterator(self);
}

export function StringConstructor_call$0(): string {
  return '';
}

/** `String(value)`: unlike a template it takes symbols too. */
export function StringConstructor_call$1<T>(value: T): string {
  const any: unknown = value;
  if (typeof any === 'symbol') return Symbol_toString(any);
  return $toString(value);
}

export function Symbol_toString(self: symbol): string {
  const description = rt_symbol_description(self);
  return 'Symbol(' + (description === undefined ? '' : $cast<string>(description)) + ')';
}

export function StringConstructor_fromCharCode$1(unit: number): string {
  return rt_str_from_code(unit & 0xffff);
}

export function StringConstructor_fromCharCode(...units: number[]): string {
  return rt_str_from_codes(units);
}

export function StringConstructor_fromCodePoint$1(codePoint: number): string {
  if (!(codePoint >= 0 && codePoint <= 0x10ffff && Math.floor(codePoint) === codePoint)) {
    throw new RangeError('Invalid code point ' + codePoint);
  }
  return rt_str_from_code_point(codePoint);
}

export function StringConstructor_fromCodePoint(...codePoints: number[]): string {
  let text = '';
  for (let i = 0; i < $filled(codePoints); i++) text += StringConstructor_fromCodePoint$1($load(codePoints, i));
  return text;
}

/** `String.raw`, as a tag or called with an object that has the raw strings. */
export function StringConstructor_raw(template: string[] | { readonly raw: string[] }, ...values: unknown[]): string {
  const raw = Array.isArray(template) ? TemplateStringsArray_raw(template) : template.raw;
  const count = $filled(raw);
  let text = '';
  for (let i = 0; i < count; i++) {
    text += $load(raw, i);
    if (i + 1 < count && i < $filled(values)) text += $toString($load(values, i));
  }
  return text;
}

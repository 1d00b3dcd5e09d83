// SPDX-License-Identifier: MIT
/**
 * Array.prototype: the methods without callbacks. Each takes the array first.
 *
 * An array may end in holes (`new Array(n)`), and nowhere else: methods that would leave a hole in the middle throw a
 * RangeError. `m$n` is the form for a call with n arguments, where that saves optional parameters.
 */
import { RangeError } from './error';
import { $ArrayEntries, $ArrayKeys, $ArrayValues } from './iterator';

/** The element, or undefined as a T where there is only a hole: a TypeError when T has no undefined. */
export function $elementOrHole<T>(self: readonly T[], index: i32): T {
  return index < $filled(self) ? $load(self, index) : $cast<T>(undefined);
}

/** For methods that move elements: says so when there are holes to move. */
function mustBeDense<T>(self: readonly T[]): i32 {
  const length = $length(self);
  if ($filled(self) !== length) throw new RangeError('this operation would leave holes inside an array');
  return length;
}

/** A copy of the elements from..to, which are 0 <= from <= to <= length. Holes stay holes. */
export function $sliceRange<T>(self: readonly T[], from: i32, to: i32): T[] {
  const filled = $filled(self);
  const end = to < filled ? to : filled;
  const count = end > from ? end - from : 0;
  const result = $alloc<T>(count);
  if (count > 0) $move(result, 0, self, from, count);
  if (to - from > count) $setLength(result, to - from);
  return result;
}

export function Array_at<T>(self: T[], index: number): T | undefined {
  const length = $length(self);
  const wanted = rt_to_integer(index);
  const position = wanted < 0 ? length + wanted : wanted;
  return position >= 0 && position < $filled(self) ? $load(self, position) : undefined;
}

export function Array_concat$0<T>(self: T[]): T[] {
  return $sliceRange(self, 0, $length(self));
}

export function Array_concat$1<T>(self: T[], item: unknown): T[] {
  const result = $sliceRange(self, 0, $length(self));
  appendSpreading(result, item);
  return result;
}

export function Array_concat<T>(self: T[], ...items: unknown[]): T[] {
  const result = $sliceRange(self, 0, $length(self));
  for (let i = 0; i < $filled(items); i++) appendSpreading(result, $load(items, i));
  return result;
}

/** Appends a value, or the elements of an array. */
function appendSpreading<T>(result: T[], item: unknown): void {
  mustBeDense(result);
  if (!$isArray(item)) {
    $push(result, $cast<T>(item));
    return;
  }
  const count = rt_array_any_filled(item);
  for (let i = 0; i < count; i++) $push(result, $cast<T>(rt_array_any(item, i)));
  const holes = rt_array_any_length(item) - count;
  if (holes > 0) $setLength(result, $filled(result) + holes);
}

export function Array_copyWithin$2<T>(self: T[], target: number, start: number): T[] {
  return Array_copyWithin$3(self, target, start, Infinity);
}

export function Array_copyWithin$3<T>(self: T[], target: number, start: number, end: number): T[] {
  const length = mustBeDense(self);
  const to = rt_relative_index(target, length);
  const from = rt_relative_index(start, length);
  const final = rt_relative_index(end, length);
  const count = Math.min(final - from, length - to);
  if (count > 0) {
    $change(self, to, count, count);
    $move(self, to, self, from, count);
  }
  return self;
}

export function Array_copyWithin<T>(self: T[], target: number, start: number, end: number = Infinity): T[] {
  return Array_copyWithin$3(self, target, start, end);
}

export function Array_entries<T>(self: T[]): $ArrayEntries<T> {
  return new $ArrayEntries(self);
}

export function Array_keys<T>(self: T[]): $ArrayKeys<T> {
  return new $ArrayKeys(self);
}

export function Array_values<T>(self: T[]): $ArrayValues<T> {
  return new $ArrayValues(self);
}

/** `[Symbol.iterator]`. */
export function Array_$iterator<T>(self: T[]): $ArrayValues<T> {
  return new $ArrayValues(self);
}

export function Array_fill$1<T>(self: T[], value: T): T[] {
  return fillRange(self, value, 0, $length(self));
}

export function Array_fill$2<T>(self: T[], value: T, start: number): T[] {
  const length = $length(self);
  return fillRange(self, value, rt_relative_index(start, length), length);
}

export function Array_fill<T>(self: T[], value: T, start: number = 0, end: number = Infinity): T[] {
  const length = $length(self);
  return fillRange(self, value, rt_relative_index(start, length), rt_relative_index(end, length));
}

function fillRange<T>(self: T[], value: T, from: i32, to: i32): T[] {
  if (to > from) $change(self, from, 1, 1);
  const filled = $filled(self);
  const stop = to < filled ? to : filled;
  for (let i = from; i < stop; i++) $store(self, i, value);
  if (to > filled && to > from) {
    // Trailing holes: take them away, append what fills them, and put back the rest.
    if (from > filled) throw new RangeError('this operation would leave holes inside an array');
    const length = $length(self);
    $setLength(self, filled);
    for (let i = filled; i < to; i++) $push(self, value);
    if (length > to) $setLength(self, length);
  }
  return self;
}

export function Array_includes$1<T>(self: T[], item: T): boolean {
  return includesFrom(self, item, 0);
}

export function Array_includes<T>(self: T[], item: T, start: number = 0): boolean {
  return includesFrom(self, item, rt_relative_index(start, $length(self)));
}

function includesFrom<T>(self: T[], item: T, start: i32): boolean {
  const filled = $filled(self);
  for (let i = start; i < filled; i++) if ($same($load(self, i), item)) return true;
  return item === undefined && Math.max(filled, start) < $length(self);
}

export function Array_indexOf$1<T>(self: T[], item: T): number {
  return indexOfFrom(self, item, 0);
}

export function Array_indexOf<T>(self: T[], item: T, start: number = 0): number {
  return indexOfFrom(self, item, rt_relative_index(start, $length(self)));
}

function indexOfFrom<T>(self: T[], item: T, start: i32): i32 {
  const filled = $filled(self);
  for (let i = start; i < filled; i++) if ($load(self, i) === item) return i;
  return -1;
}

export function Array_lastIndexOf$1<T>(self: T[], item: T): number {
  return lastIndexOfFrom(self, item, $filled(self) - 1);
}

export function Array_lastIndexOf<T>(self: T[], item: T, start: number): number {
  const length = $length(self);
  const wanted = rt_to_integer(start);
  const from = wanted < 0 ? length + wanted : wanted;
  return lastIndexOfFrom(self, item, Math.min(from, $filled(self) - 1));
}

function lastIndexOfFrom<T>(self: T[], item: T, start: number): number {
  for (let i = start; i >= 0; i--) if ($load(self, i) === item) return i;
  return -1;
}

export function Array_join$0<T>(self: T[]): string {
  return Array_join$1(self, ',');
}

/** Arrays that are being joined: one that contains itself contributes an empty string. */
const joining: object[] = [];

export function Array_join$1<T>(self: T[], separator: string): string {
  if (joining.includes(self)) return '';
  joining.push(self);
  let text = '';
  try {
    const length = $length(self);
    for (let i = 0; i < length; i++) {
      if (i > 0) text += separator;
      if (i >= $filled(self)) continue;
      const value = $load(self, i);
      if (value !== undefined && value !== null) text += $toString(value);
    }
  } finally {
    joining.pop();
  }
  return text;
}

export function Array_join<T>(self: T[], separator: string = ','): string {
  return Array_join$1(self, separator);
}

export function Array_toString<T>(self: T[]): string {
  return Array_join$1(self, ',');
}

export function Array_toLocaleString<T>(self: T[]): string {
  return Array_join$1(self, ',');
}

export function Array_pop<T>(self: T[]): T | undefined {
  const length = $length(self);
  $change(self, length - 1, 1, 0);
  if (length === 0) return undefined;
  if ($filled(self) === length) return $pop(self);
  $setLength(self, length - 1);
  return undefined;
}

export function Array_push$1<T>(self: T[], item: T): number {
  $push(self, item);
  return $length(self);
}

export function Array_push<T>(self: T[], ...items: T[]): number {
  $append(self, items);
  return $length(self);
}

/** Appends all elements of another array (`target.push(...source)`, spread in array literals). */
export function $append<T>(target: T[], source: readonly T[]): void {
  const count = $filled(source);
  for (let i = 0; i < count; i++) $push(target, $load(source, i));
  const length = $length(source);
  // Spreading reads holes as undefined.
  for (let i = count; i < length; i++) $push(target, $cast<T>(undefined));
}

export function Array_reverse<T>(self: T[]): T[] {
  let low = 0;
  let high = mustBeDense(self) - 1;
  if (high > 0) $change(self, 0, 1, 1);
  while (low < high) {
    const value = $load(self, low);
    $store(self, low, $load(self, high));
    $store(self, high, value);
    low++;
    high--;
  }
  return self;
}

export function Array_shift<T>(self: T[]): T | undefined {
  const length = $length(self);
  $change(self, 0, 1, 0);
  if (length === 0) return undefined;
  const filled = $filled(self);
  if (filled === 0) {
    $setLength(self, length - 1);
    return undefined;
  }
  const first = $load(self, 0);
  rt_array_drop_first(self);
  return first;
}

export function Array_unshift$1<T>(self: T[], item: T): number {
  const filled = $filled(self);
  const length = $length(self);
  if (length > filled) $setLength(self, filled);
  $push(self, item);
  if (filled > 0) {
    $move(self, 1, self, 0, filled);
    $store(self, 0, item);
  }
  if (length > filled) $setLength(self, length + 1);
  return length + 1;
}

export function Array_unshift<T>(self: T[], ...items: T[]): number {
  Array_splice(self, 0, 0, ...items);
  return $length(self);
}

export function Array_slice$0<T>(self: T[]): T[] {
  return $sliceRange(self, 0, $length(self));
}

export function Array_slice$1<T>(self: T[], start: number): T[] {
  const length = $length(self);
  return $sliceRange(self, rt_relative_index(start, length), length);
}

export function Array_slice$2<T>(self: T[], start: number, end: number): T[] {
  const length = $length(self);
  const from = rt_relative_index(start, length);
  const to = rt_relative_index(end, length);
  return $sliceRange(self, from, to < from ? from : to);
}

export function Array_slice<T>(self: T[], start: number = 0, end: number = Infinity): T[] {
  return Array_slice$2(self, start, end);
}

export function Array_splice$1<T>(self: T[], start: number): T[] {
  const length = $length(self);
  const from = rt_relative_index(start, length);
  $change(self, from, length - from, 0);
  const removed = $sliceRange(self, from, length);
  $setLength(self, from);
  return removed;
}

export function Array_splice$2<T>(self: T[], start: number, deleteCount: number): T[] {
  const length = mustBeDense(self);
  const from = rt_relative_index(start, length);
  const count = rt_clamp_index(deleteCount, length - from);
  $change(self, from, count, 0);
  const removed = $sliceRange(self, from, from + count);
  $move(self, from, self, from + count, length - from - count);
  $setLength(self, length - count);
  return removed;
}

export function Array_splice<T>(self: T[], start: number, deleteCount: number, ...items: T[]): T[] {
  const length = mustBeDense(self);
  const from = rt_relative_index(start, length);
  const count = rt_clamp_index(deleteCount, length - from);
  $change(self, from, count, $filled(items));
  const removed = $sliceRange(self, from, from + count);
  replaceRange(self, from, count, items);
  return removed;
}

/** Puts `items` in the place of `count` elements at `from`. */
function replaceRange<T>(self: T[], from: i32, count: i32, items: T[]): void {
  const length = $filled(self);
  const added = $filled(items);
  const tail = length - from - count;
  // Growing: append that many elements, whichever, so that the array has room; they are overwritten below.
  for (let i = count; i < added; i++) $push(self, $load(items, 0));
  if (added !== count) $move(self, from + added, self, from + count, tail);
  $move(self, from, items, 0, added);
  if (added < count) $setLength(self, length - count + added);
}

export function Array_toReversed<T>(self: T[]): T[] {
  return Array_reverse($sliceRange(self, 0, $length(self)));
}

export function Array_toSpliced$1<T>(self: T[], start: number): T[] {
  const copy = $sliceRange(self, 0, $length(self));
  Array_splice$1(copy, start);
  return copy;
}

export function Array_toSpliced$2<T>(self: T[], start: number, skipCount: number): T[] {
  const copy = $sliceRange(self, 0, $length(self));
  Array_splice$2(copy, start, skipCount);
  return copy;
}

export function Array_toSpliced<T>(self: T[], start: number, skipCount: number, ...items: T[]): T[] {
  const copy = $sliceRange(self, 0, $length(self));
  Array_splice(copy, start, skipCount, ...items);
  return copy;
}

export function Array_with<T>(self: T[], index: number, value: T): T[] {
  const length = $length(self);
  const wanted = rt_to_integer(index);
  const position = wanted < 0 ? length + wanted : wanted;
  if (position < 0 || position >= length) throw new RangeError('Invalid index : ' + index);
  const copy = $sliceRange(self, 0, length);
  $store(copy, position, value);
  return copy;
}

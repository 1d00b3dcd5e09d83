// SPDX-License-Identifier: MIT
/**
 * Array.prototype.sort and toSorted. `undefined` goes last without being compared, holes after it. As in V8 the elements
 * are copied out before the first comparison, so a comparator that changes the array does no harm.
 */
import { $sliceRange } from './array';
import { $timSort } from './tim-sort';

export function Array_sort$0<T>(self: T[]): T[] {
  const items = takeDefined(self);
  if (areTexts(items)) {
    $timSort(items, (a: T, b: T) => rt_str_compare($cast<string>(a), $cast<string>(b)));
    putBack(self, items);
    return self;
  }
  const count = $filled(items);
  const texts = $alloc<string>(count);
  for (let i = 0; i < count; i++) $push(texts, $toString($load(items, i)));
  const order = $alloc<number>(count);
  for (let i = 0; i < count; i++) $push(order, i);
  $timSort(order, (a: number, b: number) => rt_str_compare($load(texts, a), $load(texts, b)));
  const sorted = $alloc<T>(count);
  for (let i = 0; i < count; i++) $push(sorted, $load(items, $load(order, i)));
  putBack(self, sorted);
  return self;
}

export function Array_sort$1<T>(self: T[], compare: (a: T, b: T) => number): T[] {
  const items = takeDefined(self);
  $timSort(items, compare);
  putBack(self, items);
  return self;
}

export function Array_sort<T>(self: T[], compare?: (a: T, b: T) => number): T[] {
  return compare === undefined ? Array_sort$0(self) : Array_sort$1(self, compare);
}

export function Array_toSorted$0<T>(self: T[]): T[] {
  return Array_sort$0($sliceRange(self, 0, $length(self)));
}

export function Array_toSorted$1<T>(self: T[], compare: (a: T, b: T) => number): T[] {
  return Array_sort$1($sliceRange(self, 0, $length(self)), compare);
}

export function Array_toSorted<T>(self: T[], compare?: (a: T, b: T) => number): T[] {
  return Array_sort($sliceRange(self, 0, $length(self)), compare);
}

/** Whether they need not be made strings to be compared. */
function areTexts<T>(items: T[]): boolean {
  const count = $filled(items);
  for (let i = 0; i < count; i++) if (typeof $load(items, i) !== 'string') return false;
  return true;
}

/** A copy of the elements that are not undefined. */
function takeDefined<T>(self: T[]): T[] {
  const count = $filled(self);
  const items = $alloc<T>(count);
  for (let i = 0; i < count; i++) {
    const value = $load(self, i);
    if (value !== undefined) $push(items, value);
  }
  return items;
}

/** Writes the sorted elements to the front and undefined behind them, as far as the array still has elements. */
function putBack<T>(self: T[], sorted: T[]): void {
  const count = $filled(sorted);
  const filled = $filled(self);
  if ($length(self) > 1) $change(self, 0, 1, 1);
  for (let i = 0; i < count; i++) {
    if (i < filled) $store(self, i, $load(sorted, i));
    else $push(self, $load(sorted, i));
  }
  for (let i = count; i < filled; i++) $store(self, i, $cast<T>(undefined));
}

// SPDX-License-Identifier: MIT
/**
 * Array.prototype.sort and toSorted: a stable merge sort. `undefined` goes last without being compared, holes after it.
 * As in V8 the elements are copied out before the first comparison, so a comparator that changes the array does no harm.
 */
import { $sliceRange } from './array';

export function Array_sort$0<T>(self: T[]): T[] {
  const items = takeDefined(self);
  const count = $filled(items);
  const texts = $alloc<string>(count);
  for (let i = 0; i < count; i++) $push(texts, $toString($load(items, i)));
  const order = $alloc<number>(count);
  for (let i = 0; i < count; i++) $push(order, i);
  mergeSort(order, (a: number, b: number) => rt_str_compare($load(texts, a), $load(texts, b)));
  const sorted = $alloc<T>(count);
  for (let i = 0; i < count; i++) $push(sorted, $load(items, $load(order, i)));
  putBack(self, sorted);
  return self;
}

export function Array_sort$1<T>(self: T[], compare: (a: T, b: T) => number): T[] {
  const items = takeDefined(self);
  mergeSort(items, compare);
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

/** Runs this short are sorted by insertion. */
const RUN = 8;

/** Sorts in place, stably. The `| 0` say that positions cannot leave the int32 range. */
function mergeSort<T>(items: T[], compare: (a: T, b: T) => number): void {
  const count = $filled(items);
  for (let start = 0; start < count; start = (start + RUN) | 0) {
    insertionSort(items, start, Math.min(start + RUN, count) | 0, compare);
  }
  if (count <= RUN) return;
  let from = items;
  let to = $sliceRange(items, 0, count);
  for (let width = RUN; width < count; width = (width * 2) | 0) {
    for (let low = 0; low < count; low = (low + 2 * width) | 0) {
      const middle = Math.min(low + width, count) | 0;
      const high = Math.min(low + 2 * width, count) | 0;
      merge(from, to, low, middle, high, compare);
    }
    const swap = from;
    from = to;
    to = swap;
  }
  if (from !== items) $move(items, 0, from, 0, count);
}

function insertionSort<T>(items: T[], low: i32, high: i32, compare: (a: T, b: T) => number): void {
  for (let i = low + 1; i < high; i++) {
    const value = $load(items, i);
    let at = i;
    while (at > low && compare($load(items, at - 1), value) > 0) {
      $store(items, at, $load(items, at - 1));
      at--;
    }
    $store(items, at, value);
  }
}

/** Merges the sorted runs low..middle and middle..high of `from` into `to`. */
function merge<T>(from: T[], to: T[], low: i32, middle: i32, high: i32, compare: (a: T, b: T) => number): void {
  let left = low;
  let right = middle;
  for (let out = low; out < high; out++) {
    if (left < middle && (right >= high || !(compare($load(from, left), $load(from, right)) > 0))) {
      $store(to, out, $load(from, left));
      left = (left + 1) | 0;
    } else {
      $store(to, out, $load(from, right));
      right = (right + 1) | 0;
    }
  }
}

// SPDX-License-Identifier: MIT
/**
 * Array.prototype: the methods that call back. As in JavaScript the length is read once, before the first call; an
 * element that a callback removed is skipped (or seen as undefined by the find family).
 *
 * A callback's result type is a type parameter, so that the caller's function is called as it is.
 */
import { $elementOrHole } from './array';
import { RangeError, TypeError } from './error';

export function Array_every<T, B>(self: T[], predicate: (value: T, index: number, array: T[]) => B): boolean {
  const length = $length(self);
  for (let i = 0; i < length; i++) {
    if (i < $filled(self) && !predicate($load(self, i), i, self)) return false;
  }
  return true;
}

export function Array_some<T, B>(self: T[], predicate: (value: T, index: number, array: T[]) => B): boolean {
  const length = $length(self);
  for (let i = 0; i < length; i++) {
    if (i < $filled(self) && predicate($load(self, i), i, self)) return true;
  }
  return false;
}

export function Array_forEach<T, R>(self: T[], callback: (value: T, index: number, array: T[]) => R): void {
  const length = $length(self);
  for (let i = 0; i < length; i++) {
    if (i < $filled(self)) callback($load(self, i), i, self);
  }
}

/** S is T, or what a type predicate narrows it to. */
export function Array_filter<T, S, B>(self: T[], predicate: (value: T, index: number, array: T[]) => B): S[] {
  const result = $alloc<S>(0);
  const length = $length(self);
  for (let i = 0; i < length; i++) {
    if (i >= $filled(self)) continue;
    const value = $load(self, i);
    if (predicate(value, i, self)) $push(result, $cast<S>(value));
  }
  return result;
}

export function Array_map<T, U>(self: T[], callback: (value: T, index: number, array: T[]) => U): U[] {
  const length = $length(self);
  const result = $alloc<U>($filled(self));
  for (let i = 0; i < length; i++) {
    if (i >= $filled(self)) continue;
    const value = callback($load(self, i), i, self);
    if ($filled(result) !== i) throw new RangeError('this operation would leave holes inside an array');
    $push(result, value);
  }
  if ($length(result) !== length) $setLength(result, length);
  return result;
}

export function Array_flatMap<T, U>(self: T[], callback: (value: T, index: number, array: T[]) => unknown): U[] {
  const result = $alloc<U>($filled(self));
  const length = $length(self);
  for (let i = 0; i < length; i++) {
    if (i < $filled(self)) appendFlat(result, callback($load(self, i), i, self), 1);
  }
  return result;
}

export function Array_flat$0<T, U>(self: T[]): U[] {
  return Array_flat$1<T, U>(self, 1);
}

export function Array_flat$1<T, U>(self: T[], depth: number): U[] {
  const result = $alloc<U>($filled(self));
  appendFlat(result, self, rt_to_integer(depth) + 1);
  return result;
}

/** Appends a value, or while `depth` lasts the elements of an array; holes are left out. */
function appendFlat<U>(result: U[], value: unknown, depth: number): void {
  if (depth < 1 || !$isArray(value)) {
    $push(result, $cast<U>(value));
    return;
  }
  const length = rt_array_any_length(value);
  for (let i = 0; i < length; i++) {
    if (i < rt_array_any_filled(value)) appendFlat(result, rt_array_any(value, i), depth - 1);
  }
}

export function Array_find<T, B>(self: T[], predicate: (value: T, index: number, array: T[]) => B): T | undefined {
  const length = $length(self);
  for (let i = 0; i < length; i++) {
    const value = $elementOrHole(self, i);
    if (predicate(value, i, self)) return value;
  }
  return undefined;
}

export function Array_findIndex<T, B>(self: T[], predicate: (value: T, index: number, array: T[]) => B): number {
  const length = $length(self);
  for (let i = 0; i < length; i++) {
    if (predicate($elementOrHole(self, i), i, self)) return i;
  }
  return -1;
}

export function Array_findLast<T, B>(self: T[], predicate: (value: T, index: number, array: T[]) => B): T | undefined {
  for (let i = $length(self) - 1; i >= 0; i--) {
    const value = $elementOrHole(self, i);
    if (predicate(value, i, self)) return value;
  }
  return undefined;
}

export function Array_findLastIndex<T, B>(self: T[], predicate: (value: T, index: number, array: T[]) => B): number {
  for (let i = $length(self) - 1; i >= 0; i--) {
    if (predicate($elementOrHole(self, i), i, self)) return i;
  }
  return -1;
}

export function Array_reduce$1<T>(self: T[], callback: (sum: T, value: T, index: number, array: T[]) => T): T {
  const length = $length(self);
  if ($filled(self) === 0) throw new TypeError('Reduce of empty array with no initial value');
  let sum = $load(self, 0);
  for (let i = 1; i < length; i++) {
    if (i < $filled(self)) sum = callback(sum, $load(self, i), i, self);
  }
  return sum;
}

export function Array_reduce$2<T, U>(
  self: T[],
  callback: (sum: U, value: T, index: number, array: T[]) => U,
  initial: U,
): U {
  const length = $length(self);
  let sum = initial;
  for (let i = 0; i < length; i++) {
    if (i < $filled(self)) sum = callback(sum, $load(self, i), i, self);
  }
  return sum;
}

export function Array_reduceRight$1<T>(self: T[], callback: (sum: T, value: T, index: number, array: T[]) => T): T {
  const last = $filled(self) - 1;
  if (last < 0) throw new TypeError('Reduce of empty array with no initial value');
  let sum = $load(self, last);
  for (let i = last - 1; i >= 0; i--) {
    if (i < $filled(self)) sum = callback(sum, $load(self, i), i, self);
  }
  return sum;
}

export function Array_reduceRight$2<T, U>(
  self: T[],
  callback: (sum: U, value: T, index: number, array: T[]) => U,
  initial: U,
): U {
  let sum = initial;
  for (let i = $length(self) - 1; i >= 0; i--) {
    if (i < $filled(self)) sum = callback(sum, $load(self, i), i, self);
  }
  return sum;
}

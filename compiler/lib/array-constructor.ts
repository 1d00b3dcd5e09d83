// SPDX-License-Identifier: MIT
/** The Array function itself: `Array.from`, `Array.of`, `Array.isArray`, `new Array(n)`. */
import { RangeError } from './error';

/** RT_MAX_LENGTH of the runtime. */
const MAX_LENGTH = 1073741823;

export function ArrayConstructor_isArray(value: unknown): boolean {
  return $isArray(value);
}

export function ArrayConstructor_of<T>(...items: T[]): T[] {
  return items;
}

/** `new Array(n)`: n trailing holes. */
export function ArrayConstructor_new$1<T>(length: number): T[] {
  const result = $alloc<T>(0);
  result.length = length;
  return result;
}

/** The length that `new Array(n)` makes, or its RangeError. */
export function ArrayConstructor_sizeOf(length: number): i32 {
  const size = rt_clamp_index(length, MAX_LENGTH);
  if (size !== length) throw new RangeError('Invalid array length');
  return size;
}

/** `new Array(n).fill(value)`. */
export function ArrayConstructor_filled<T>(length: i32, value: T): T[] {
  const result = $alloc<T>(length);
  for (let i = 0; i < length; i++) $push(result, value);
  return result;
}

export function ArrayConstructor_new<T>(...items: T[]): T[] {
  return items;
}

export function ArrayConstructor_call$1<T>(length: number): T[] {
  return ArrayConstructor_new$1<T>(length);
}

export function ArrayConstructor_call<T>(...items: T[]): T[] {
  return items;
}

/** Of an iterable: S is its static type, so that each kind gets a loop of its own. */
export function ArrayConstructor_from$1<T, S extends Iterable<T>>(source: S): T[] {
  const result = $alloc<T>(0);
  for (const value of source) $push(result, value);
  return result;
}

export function ArrayConstructor_from$2<T, U, S extends Iterable<T>>(
  source: S,
  map: (value: T, index: number) => U,
): U[] {
  const result = $alloc<U>(0);
  let index = 0;
  for (const value of source) {
    $push(result, map(value, index));
    index++;
  }
  return result;
}

/** Of an object that has a length and perhaps indices, but is not iterable: `Array.from({ length: n })`. */
export function ArrayConstructor_fromArrayLike$1<T>(source: { readonly length: number }): T[] {
  const length = lengthOf(source.length);
  const result = $alloc<T>(length);
  for (let i = 0; i < length; i++) $push(result, $cast<T>(rt_dyn_get(source, $toString(i))));
  return result;
}

export function ArrayConstructor_fromArrayLike$2<T, U>(
  source: { readonly length: number },
  map: (value: T, index: number) => U,
): U[] {
  const length = lengthOf(source.length);
  const result = $alloc<U>(length);
  for (let i = 0; i < length; i++) $push(result, map($cast<T>(rt_dyn_get(source, $toString(i))), i));
  return result;
}

/** Of a literal that has a length and nothing else. */
export function ArrayConstructor_fromLength$1<T>(source: { readonly length: number }): T[] {
  return ArrayConstructor_fromLength$2<T, T>(source, (value) => value);
}

export function ArrayConstructor_fromLength$2<T, U>(
  source: { readonly length: number },
  map: (value: T, index: number) => U,
): U[] {
  const length = lengthOf(source.length);
  const result = $alloc<U>(length);
  for (let i = 0; i < length; i++) $push(result, map($cast<T>(undefined), i));
  return result;
}

/** ToLength, as far as arrays can be that long. */
export function lengthOf(length: number): i32 {
  if (length > MAX_LENGTH) throw new RangeError('Invalid array length');
  return rt_clamp_index(length, MAX_LENGTH);
}

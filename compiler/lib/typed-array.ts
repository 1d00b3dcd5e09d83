// SPDX-License-Identifier: MIT
/**
 * The methods of typed arrays. A is the static type of the receiver, so each kind gets code of its own; what only moves
 * bytes is the runtime's.
 */
import { RangeError, TypeError } from './error';
import { $Iterator } from './iterator';

export function TypedArray_length(self: $TypedArray): number {
  return $length(self);
}

export function TypedArray_buffer(self: $TypedArray): ArrayBuffer {
  return rt_typed_buffer(self);
}

export function TypedArray_byteOffset(self: $TypedArray): number {
  return rt_typed_byte_offset(self);
}

export function TypedArray_byteLength(self: $TypedArray): number {
  return $length(self) * rt_typed_element_size(self);
}

export function TypedArray_BYTES_PER_ELEMENT(self: $TypedArray): number {
  return rt_typed_element_size(self);
}

export function TypedArray_at<A extends $TypedArray>(self: A, index: number): number | undefined {
  const length = $length(self);
  const wanted = rt_to_integer(index);
  const position = wanted < 0 ? length + wanted : wanted;
  return position >= 0 && position < length ? $load<number>(self, position) : undefined;
}

export function TypedArray_set<A extends $TypedArray>(self: A, source: unknown, offset: number = 0): void {
  rt_typed_write(self, rt_to_integer(offset), source);
}

export function TypedArray_fill<A extends $TypedArray>(
  self: A,
  value: number,
  start: number = 0,
  end: number = Infinity,
): A {
  const length = $length(self);
  const from = rt_relative_index(start, length);
  const to = rt_relative_index(end, length);
  if (from < to) rt_typed_fill(self, value, from, to);
  return self;
}

export function TypedArray_copyWithin<A extends $TypedArray>(
  self: A,
  target: number,
  start: number,
  end: number = Infinity,
): A {
  const length = $length(self);
  const to = rt_relative_index(target, length);
  const from = rt_relative_index(start, length);
  const count = Math.min(rt_relative_index(end, length) - from, length - to);
  if (count > 0) rt_typed_move(self, to, from, count);
  return self;
}

export function TypedArray_subarray<A extends $TypedArray>(self: A, start: number = 0, end: number = Infinity): A {
  const length = $length(self);
  const from = rt_relative_index(start, length);
  const to = rt_relative_index(end, length);
  const offset = rt_typed_byte_offset(self) + from * rt_typed_element_size(self);
  return $cast<A>(rt_typed_view(rt_typed_kind(self), rt_typed_buffer(self), offset, to > from ? to - from : 0));
}

export function TypedArray_slice<A extends $TypedArray>(self: A, start: number = 0, end: number = Infinity): A {
  return $cast<A>(rt_typed_copy(rt_typed_kind(self), TypedArray_subarray(self, start, end)));
}

export function TypedArray_reverse<A extends $TypedArray>(self: A): A {
  let low = 0;
  let high = $length(self) - 1;
  while (low < high) {
    const value = $load<number>(self, low);
    $store<number>(self, low, $load<number>(self, high));
    $store<number>(self, high, value);
    low++;
    high--;
  }
  return self;
}

export function TypedArray_toReversed<A extends $TypedArray>(self: A): A {
  return TypedArray_reverse(TypedArray_slice(self));
}

export function TypedArray_sort<A extends $TypedArray>(self: A, compare?: (a: number, b: number) => number): A {
  if (compare === undefined) {
    rt_typed_sort(self);
    return self;
  }
  const length = $length(self);
  const numbers = $alloc<number>(length);
  for (let i = 0; i < length; i++) $push(numbers, $load<number>(self, i));
  numbers.sort(compare);
  for (let i = 0; i < length; i++) $store<number>(self, i, $load(numbers, i));
  return self;
}

export function TypedArray_toSorted<A extends $TypedArray>(self: A, compare?: (a: number, b: number) => number): A {
  return TypedArray_sort(TypedArray_slice(self), compare);
}

export function TypedArray_with<A extends $TypedArray>(self: A, index: number, value: number): A {
  const length = $length(self);
  const wanted = rt_to_integer(index);
  const position = wanted < 0 ? length + wanted : wanted;
  if (position < 0 || position >= length) throw new RangeError('Invalid typed array index');
  const copy = TypedArray_slice(self);
  $store<number>(copy, position, value);
  return copy;
}

export function TypedArray_indexOf<A extends $TypedArray>(self: A, value: number, start: number = 0): number {
  const length = $length(self);
  for (let i = rt_relative_index(start, length); i < length; i++) if ($load<number>(self, i) === value) return i;
  return -1;
}

export function TypedArray_lastIndexOf<A extends $TypedArray>(
  self: A,
  value: number,
  start: number = Infinity,
): number {
  const length = $length(self);
  const wanted = rt_to_integer(start);
  for (let i = Math.min(wanted < 0 ? length + wanted : wanted, length - 1); i >= 0; i--) {
    if ($load<number>(self, i) === value) return i;
  }
  return -1;
}

export function TypedArray_includes<A extends $TypedArray>(self: A, value: number, start: number = 0): boolean {
  const length = $length(self);
  for (let i = rt_relative_index(start, length); i < length; i++) if ($same($load<number>(self, i), value)) return true;
  return false;
}

export function TypedArray_join<A extends $TypedArray>(self: A, separator: string = ','): string {
  let text = '';
  const length = $length(self);
  for (let i = 0; i < length; i++) {
    if (i > 0) text += separator;
    text += $load<number>(self, i);
  }
  return text;
}

export function TypedArray_toString<A extends $TypedArray>(self: A): string {
  return TypedArray_join(self, ',');
}

export function TypedArray_every<A extends $TypedArray, B>(
  self: A,
  predicate: (value: number, index: number, array: A) => B,
): boolean {
  const length = $length(self);
  for (let i = 0; i < length; i++) if (!predicate($load<number>(self, i), i, self)) return false;
  return true;
}

export function TypedArray_some<A extends $TypedArray, B>(
  self: A,
  predicate: (value: number, index: number, array: A) => B,
): boolean {
  const length = $length(self);
  for (let i = 0; i < length; i++) if (predicate($load<number>(self, i), i, self)) return true;
  return false;
}

export function TypedArray_forEach<A extends $TypedArray, R>(
  self: A,
  callback: (value: number, index: number, array: A) => R,
): void {
  const length = $length(self);
  for (let i = 0; i < length; i++) callback($load<number>(self, i), i, self);
}

export function TypedArray_map<A extends $TypedArray>(
  self: A,
  callback: (value: number, index: number, array: A) => number,
): A {
  const length = $length(self);
  const result = $cast<A>(rt_typed_new(rt_typed_kind(self), length));
  for (let i = 0; i < length; i++) $store<number>(result, i, callback($load<number>(self, i), i, self));
  return result;
}

export function TypedArray_filter<A extends $TypedArray, B>(
  self: A,
  predicate: (value: number, index: number, array: A) => B,
): A {
  const kept: number[] = [];
  const length = $length(self);
  for (let i = 0; i < length; i++) {
    const value = $load<number>(self, i);
    if (predicate(value, i, self)) $push(kept, value);
  }
  return $cast<A>(rt_typed_copy(rt_typed_kind(self), kept));
}

export function TypedArray_find<A extends $TypedArray, B>(
  self: A,
  predicate: (value: number, index: number, array: A) => B,
): number | undefined {
  const length = $length(self);
  for (let i = 0; i < length; i++) {
    const value = $load<number>(self, i);
    if (predicate(value, i, self)) return value;
  }
  return undefined;
}

export function TypedArray_findIndex<A extends $TypedArray, B>(
  self: A,
  predicate: (value: number, index: number, array: A) => B,
): number {
  const length = $length(self);
  for (let i = 0; i < length; i++) if (predicate($load<number>(self, i), i, self)) return i;
  return -1;
}

export function TypedArray_findLast<A extends $TypedArray, B>(
  self: A,
  predicate: (value: number, index: number, array: A) => B,
): number | undefined {
  for (let i = $length(self) - 1; i >= 0; i--) {
    const value = $load<number>(self, i);
    if (predicate(value, i, self)) return value;
  }
  return undefined;
}

export function TypedArray_findLastIndex<A extends $TypedArray, B>(
  self: A,
  predicate: (value: number, index: number, array: A) => B,
): number {
  for (let i = $length(self) - 1; i >= 0; i--) if (predicate($load<number>(self, i), i, self)) return i;
  return -1;
}

export function TypedArray_reduce$1<A extends $TypedArray>(
  self: A,
  callback: (sum: number, value: number, index: number, array: A) => number,
): number {
  const length = $length(self);
  if (length === 0) throw new TypeError('Reduce of empty array with no initial value');
  let sum = $load<number>(self, 0);
  for (let i = 1; i < length; i++) sum = callback(sum, $load<number>(self, i), i, self);
  return sum;
}

export function TypedArray_reduce$2<A extends $TypedArray, U>(
  self: A,
  callback: (sum: U, value: number, index: number, array: A) => U,
  initial: U,
): U {
  const length = $length(self);
  let sum = initial;
  for (let i = 0; i < length; i++) sum = callback(sum, $load<number>(self, i), i, self);
  return sum;
}

export function TypedArray_reduceRight$1<A extends $TypedArray>(
  self: A,
  callback: (sum: number, value: number, index: number, array: A) => number,
): number {
  const last = $length(self) - 1;
  if (last < 0) throw new TypeError('Reduce of empty array with no initial value');
  let sum = $load<number>(self, last);
  for (let i = last - 1; i >= 0; i--) sum = callback(sum, $load<number>(self, i), i, self);
  return sum;
}

export function TypedArray_reduceRight$2<A extends $TypedArray, U>(
  self: A,
  callback: (sum: U, value: number, index: number, array: A) => U,
  initial: U,
): U {
  let sum = initial;
  for (let i = $length(self) - 1; i >= 0; i--) sum = callback(sum, $load<number>(self, i), i, self);
  return sum;
}

export class $TypedArrayValues<A extends $TypedArray> extends $Iterator<number> {
  $index: i32 = 0;

  constructor(private readonly $array: A) {
    super();
  }

  $advance(): boolean {
    if (this.$index >= $length(this.$array)) return false;
    this.$current = $load<number>(this.$array, this.$index);
    this.$index++;
    return true;
  }
}

export class $TypedArrayKeys extends $Iterator<number> {
  $index: i32 = 0;

  constructor(private readonly $count: i32) {
    super();
  }

  $advance(): boolean {
    if (this.$index >= this.$count) return false;
    this.$current = this.$index;
    this.$index++;
    return true;
  }
}

export class $TypedArrayEntries<A extends $TypedArray> extends $Iterator<[number, number]> {
  $index: i32 = 0;

  constructor(private readonly $array: A) {
    super();
  }

  $advance(): boolean {
    if (this.$index >= $length(this.$array)) return false;
    this.$current = [this.$index, $load<number>(this.$array, this.$index)];
    this.$index++;
    return true;
  }
}

export function TypedArray_values<A extends $TypedArray>(self: A): $TypedArrayValues<A> {
  return new $TypedArrayValues<A>(self);
}

export function TypedArray_$iterator<A extends $TypedArray>(self: A): $TypedArrayValues<A> {
  return new $TypedArrayValues<A>(self);
}

export function TypedArray_keys<A extends $TypedArray>(self: A): $TypedArrayKeys {
  return new $TypedArrayKeys($length(self));
}

export function TypedArray_entries<A extends $TypedArray>(self: A): $TypedArrayEntries<A> {
  return new $TypedArrayEntries<A>(self);
}

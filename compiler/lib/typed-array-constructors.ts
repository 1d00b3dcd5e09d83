// SPDX-License-Identifier: MIT
/**
 * The typed array functions: `new Uint8Array(...)`, `Uint8Array.from`, `.of`, one set for each kind. Each only names its
 * kind; `create` and `collect` do the work, so the length of this file is nine times the same.
 */
import { lengthOf } from './array-constructor';
import { RangeError } from './error';

/**
 * `new Kind(source)`: a length, a buffer, or numbers to copy. A typed array or array of numbers is copied by the
 * runtime; other iterables come through `from`.
 */
function create(kind: i32, source: unknown): $TypedArray {
  if (typeof source === 'number') {
    const length = rt_to_integer(source);
    if (length < 0 || length > 1073741823) throw new RangeError('Invalid typed array length: ' + source);
    return rt_typed_new(kind, length);
  }
  return source instanceof ArrayBuffer ? view(kind, source, 0, undefined) : rt_typed_copy(kind, source);
}

/** Sizes of elements, by kind. */
function sizeOf(kind: i32): i32 {
  return kind < 3 ? 1 : kind < 5 ? 2 : kind < 8 ? 4 : 8;
}

/** `new Kind(buffer, byteOffset, length)`. */
function view(kind: i32, buffer: ArrayBuffer, byteOffset: number, length: number | undefined): $TypedArray {
  const size = sizeOf(kind);
  const name = nameOf(kind);
  const offset = rt_to_integer(byteOffset);
  const bytes = buffer.byteLength;
  if (offset % size !== 0) throw new RangeError('start offset of ' + name + ' should be a multiple of ' + size);
  if (length === undefined) {
    if (bytes % size !== 0) throw new RangeError('byte length of ' + name + ' should be a multiple of ' + size);
    if (offset < 0 || offset > bytes)
      throw new RangeError('Start offset ' + offset + ' is outside the bounds of the buffer');
    return rt_typed_view(kind, buffer, offset, (bytes - offset) / size);
  }
  const count = rt_to_integer(length);
  if (offset < 0 || count < 0 || offset + count * size > bytes) {
    throw new RangeError('Invalid typed array length: ' + count);
  }
  return rt_typed_view(kind, buffer, offset, count);
}

/** By kind, in the order of `typedArrayKinds` (ir/types.ts), which compiled code cannot import. */
function nameOf(kind: i32): string {
  const names = [
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Int32Array',
    'Uint32Array',
    'Float32Array',
    'Float64Array',
  ];
  return $load(names, kind);
}

/** An element of an array-like as it is stored. */
function numberOf(value: unknown): number {
  return rt_val_to_number(value);
}

/** The numbers of an iterable whose static type is S. */
function collect<S extends Iterable<number>>(source: S): number[] {
  const numbers: number[] = [];
  for (const value of source) numbers.push(value);
  return numbers;
}

export const Int8ArrayConstructor_BYTES_PER_ELEMENT = 1;

export function Int8ArrayConstructor_new$0(): Int8Array {
  return $cast<Int8Array>(rt_typed_new(0, 0));
}

export function Int8ArrayConstructor_new$1(source: unknown): Int8Array {
  return $cast<Int8Array>(create(0, source));
}

export function Int8ArrayConstructor_new(buffer: ArrayBuffer, byteOffset: number = 0, length?: number): Int8Array {
  return $cast<Int8Array>(view(0, buffer, byteOffset, length));
}

export function Int8ArrayConstructor_of(...numbers: number[]): Int8Array {
  return $cast<Int8Array>(rt_typed_copy(0, numbers));
}

export function Int8ArrayConstructor_from$1<S extends Iterable<number>>(source: S): Int8Array {
  return $cast<Int8Array>(rt_typed_copy(0, collect(source)));
}

export function Int8ArrayConstructor_from<T, S extends Iterable<T>>(
  source: S,
  map: (value: T, index: number) => number,
): Int8Array {
  const numbers: number[] = [];
  for (const value of source) numbers.push(map(value, numbers.length));
  return $cast<Int8Array>(rt_typed_copy(0, numbers));
}

export function Int8ArrayConstructor_fromArrayLike(
  source: { readonly length: number },
  map: (value: unknown, index: number) => number = numberOf,
): Int8Array {
  const numbers: number[] = [];
  const length = lengthOf(source.length);
  for (let i = 0; i < length; i++) numbers.push(map(rt_dyn_get(source, $toString(i)), i));
  return $cast<Int8Array>(rt_typed_copy(0, numbers));
}

export const Uint8ArrayConstructor_BYTES_PER_ELEMENT = 1;

export function Uint8ArrayConstructor_new$0(): Uint8Array {
  return $cast<Uint8Array>(rt_typed_new(1, 0));
}

export function Uint8ArrayConstructor_new$1(source: unknown): Uint8Array {
  return $cast<Uint8Array>(create(1, source));
}

export function Uint8ArrayConstructor_new(buffer: ArrayBuffer, byteOffset: number = 0, length?: number): Uint8Array {
  return $cast<Uint8Array>(view(1, buffer, byteOffset, length));
}

export function Uint8ArrayConstructor_of(...numbers: number[]): Uint8Array {
  return $cast<Uint8Array>(rt_typed_copy(1, numbers));
}

export function Uint8ArrayConstructor_from$1<S extends Iterable<number>>(source: S): Uint8Array {
  return $cast<Uint8Array>(rt_typed_copy(1, collect(source)));
}

export function Uint8ArrayConstructor_from<T, S extends Iterable<T>>(
  source: S,
  map: (value: T, index: number) => number,
): Uint8Array {
  const numbers: number[] = [];
  for (const value of source) numbers.push(map(value, numbers.length));
  return $cast<Uint8Array>(rt_typed_copy(1, numbers));
}

export function Uint8ArrayConstructor_fromArrayLike(
  source: { readonly length: number },
  map: (value: unknown, index: number) => number = numberOf,
): Uint8Array {
  const numbers: number[] = [];
  const length = lengthOf(source.length);
  for (let i = 0; i < length; i++) numbers.push(map(rt_dyn_get(source, $toString(i)), i));
  return $cast<Uint8Array>(rt_typed_copy(1, numbers));
}

export const Uint8ClampedArrayConstructor_BYTES_PER_ELEMENT = 1;

export function Uint8ClampedArrayConstructor_new$0(): Uint8ClampedArray {
  return $cast<Uint8ClampedArray>(rt_typed_new(2, 0));
}

export function Uint8ClampedArrayConstructor_new$1(source: unknown): Uint8ClampedArray {
  return $cast<Uint8ClampedArray>(create(2, source));
}

export function Uint8ClampedArrayConstructor_new(
  buffer: ArrayBuffer,
  byteOffset: number = 0,
  length?: number,
): Uint8ClampedArray {
  return $cast<Uint8ClampedArray>(view(2, buffer, byteOffset, length));
}

export function Uint8ClampedArrayConstructor_of(...numbers: number[]): Uint8ClampedArray {
  return $cast<Uint8ClampedArray>(rt_typed_copy(2, numbers));
}

export function Uint8ClampedArrayConstructor_from$1<S extends Iterable<number>>(source: S): Uint8ClampedArray {
  return $cast<Uint8ClampedArray>(rt_typed_copy(2, collect(source)));
}

export function Uint8ClampedArrayConstructor_from<T, S extends Iterable<T>>(
  source: S,
  map: (value: T, index: number) => number,
): Uint8ClampedArray {
  const numbers: number[] = [];
  for (const value of source) numbers.push(map(value, numbers.length));
  return $cast<Uint8ClampedArray>(rt_typed_copy(2, numbers));
}

export function Uint8ClampedArrayConstructor_fromArrayLike(
  source: { readonly length: number },
  map: (value: unknown, index: number) => number = numberOf,
): Uint8ClampedArray {
  const numbers: number[] = [];
  const length = lengthOf(source.length);
  for (let i = 0; i < length; i++) numbers.push(map(rt_dyn_get(source, $toString(i)), i));
  return $cast<Uint8ClampedArray>(rt_typed_copy(2, numbers));
}

export const Int16ArrayConstructor_BYTES_PER_ELEMENT = 2;

export function Int16ArrayConstructor_new$0(): Int16Array {
  return $cast<Int16Array>(rt_typed_new(3, 0));
}

export function Int16ArrayConstructor_new$1(source: unknown): Int16Array {
  return $cast<Int16Array>(create(3, source));
}

export function Int16ArrayConstructor_new(buffer: ArrayBuffer, byteOffset: number = 0, length?: number): Int16Array {
  return $cast<Int16Array>(view(3, buffer, byteOffset, length));
}

export function Int16ArrayConstructor_of(...numbers: number[]): Int16Array {
  return $cast<Int16Array>(rt_typed_copy(3, numbers));
}

export function Int16ArrayConstructor_from$1<S extends Iterable<number>>(source: S): Int16Array {
  return $cast<Int16Array>(rt_typed_copy(3, collect(source)));
}

export function Int16ArrayConstructor_from<T, S extends Iterable<T>>(
  source: S,
  map: (value: T, index: number) => number,
): Int16Array {
  const numbers: number[] = [];
  for (const value of source) numbers.push(map(value, numbers.length));
  return $cast<Int16Array>(rt_typed_copy(3, numbers));
}

export function Int16ArrayConstructor_fromArrayLike(
  source: { readonly length: number },
  map: (value: unknown, index: number) => number = numberOf,
): Int16Array {
  const numbers: number[] = [];
  const length = lengthOf(source.length);
  for (let i = 0; i < length; i++) numbers.push(map(rt_dyn_get(source, $toString(i)), i));
  return $cast<Int16Array>(rt_typed_copy(3, numbers));
}

export const Uint16ArrayConstructor_BYTES_PER_ELEMENT = 2;

export function Uint16ArrayConstructor_new$0(): Uint16Array {
  return $cast<Uint16Array>(rt_typed_new(4, 0));
}

export function Uint16ArrayConstructor_new$1(source: unknown): Uint16Array {
  return $cast<Uint16Array>(create(4, source));
}

export function Uint16ArrayConstructor_new(buffer: ArrayBuffer, byteOffset: number = 0, length?: number): Uint16Array {
  return $cast<Uint16Array>(view(4, buffer, byteOffset, length));
}

export function Uint16ArrayConstructor_of(...numbers: number[]): Uint16Array {
  return $cast<Uint16Array>(rt_typed_copy(4, numbers));
}

export function Uint16ArrayConstructor_from$1<S extends Iterable<number>>(source: S): Uint16Array {
  return $cast<Uint16Array>(rt_typed_copy(4, collect(source)));
}

export function Uint16ArrayConstructor_from<T, S extends Iterable<T>>(
  source: S,
  map: (value: T, index: number) => number,
): Uint16Array {
  const numbers: number[] = [];
  for (const value of source) numbers.push(map(value, numbers.length));
  return $cast<Uint16Array>(rt_typed_copy(4, numbers));
}

export function Uint16ArrayConstructor_fromArrayLike(
  source: { readonly length: number },
  map: (value: unknown, index: number) => number = numberOf,
): Uint16Array {
  const numbers: number[] = [];
  const length = lengthOf(source.length);
  for (let i = 0; i < length; i++) numbers.push(map(rt_dyn_get(source, $toString(i)), i));
  return $cast<Uint16Array>(rt_typed_copy(4, numbers));
}

export const Int32ArrayConstructor_BYTES_PER_ELEMENT = 4;

export function Int32ArrayConstructor_new$0(): Int32Array {
  return $cast<Int32Array>(rt_typed_new(5, 0));
}

export function Int32ArrayConstructor_new$1(source: unknown): Int32Array {
  return $cast<Int32Array>(create(5, source));
}

export function Int32ArrayConstructor_new(buffer: ArrayBuffer, byteOffset: number = 0, length?: number): Int32Array {
  return $cast<Int32Array>(view(5, buffer, byteOffset, length));
}

export function Int32ArrayConstructor_of(...numbers: number[]): Int32Array {
  return $cast<Int32Array>(rt_typed_copy(5, numbers));
}

export function Int32ArrayConstructor_from$1<S extends Iterable<number>>(source: S): Int32Array {
  return $cast<Int32Array>(rt_typed_copy(5, collect(source)));
}

export function Int32ArrayConstructor_from<T, S extends Iterable<T>>(
  source: S,
  map: (value: T, index: number) => number,
): Int32Array {
  const numbers: number[] = [];
  for (const value of source) numbers.push(map(value, numbers.length));
  return $cast<Int32Array>(rt_typed_copy(5, numbers));
}

export function Int32ArrayConstructor_fromArrayLike(
  source: { readonly length: number },
  map: (value: unknown, index: number) => number = numberOf,
): Int32Array {
  const numbers: number[] = [];
  const length = lengthOf(source.length);
  for (let i = 0; i < length; i++) numbers.push(map(rt_dyn_get(source, $toString(i)), i));
  return $cast<Int32Array>(rt_typed_copy(5, numbers));
}

export const Uint32ArrayConstructor_BYTES_PER_ELEMENT = 4;

export function Uint32ArrayConstructor_new$0(): Uint32Array {
  return $cast<Uint32Array>(rt_typed_new(6, 0));
}

export function Uint32ArrayConstructor_new$1(source: unknown): Uint32Array {
  return $cast<Uint32Array>(create(6, source));
}

export function Uint32ArrayConstructor_new(buffer: ArrayBuffer, byteOffset: number = 0, length?: number): Uint32Array {
  return $cast<Uint32Array>(view(6, buffer, byteOffset, length));
}

export function Uint32ArrayConstructor_of(...numbers: number[]): Uint32Array {
  return $cast<Uint32Array>(rt_typed_copy(6, numbers));
}

export function Uint32ArrayConstructor_from$1<S extends Iterable<number>>(source: S): Uint32Array {
  return $cast<Uint32Array>(rt_typed_copy(6, collect(source)));
}

export function Uint32ArrayConstructor_from<T, S extends Iterable<T>>(
  source: S,
  map: (value: T, index: number) => number,
): Uint32Array {
  const numbers: number[] = [];
  for (const value of source) numbers.push(map(value, numbers.length));
  return $cast<Uint32Array>(rt_typed_copy(6, numbers));
}

export function Uint32ArrayConstructor_fromArrayLike(
  source: { readonly length: number },
  map: (value: unknown, index: number) => number = numberOf,
): Uint32Array {
  const numbers: number[] = [];
  const length = lengthOf(source.length);
  for (let i = 0; i < length; i++) numbers.push(map(rt_dyn_get(source, $toString(i)), i));
  return $cast<Uint32Array>(rt_typed_copy(6, numbers));
}

export const Float32ArrayConstructor_BYTES_PER_ELEMENT = 4;

export function Float32ArrayConstructor_new$0(): Float32Array {
  return $cast<Float32Array>(rt_typed_new(7, 0));
}

export function Float32ArrayConstructor_new$1(source: unknown): Float32Array {
  return $cast<Float32Array>(create(7, source));
}

export function Float32ArrayConstructor_new(
  buffer: ArrayBuffer,
  byteOffset: number = 0,
  length?: number,
): Float32Array {
  return $cast<Float32Array>(view(7, buffer, byteOffset, length));
}

export function Float32ArrayConstructor_of(...numbers: number[]): Float32Array {
  return $cast<Float32Array>(rt_typed_copy(7, numbers));
}

export function Float32ArrayConstructor_from$1<S extends Iterable<number>>(source: S): Float32Array {
  return $cast<Float32Array>(rt_typed_copy(7, collect(source)));
}

export function Float32ArrayConstructor_from<T, S extends Iterable<T>>(
  source: S,
  map: (value: T, index: number) => number,
): Float32Array {
  const numbers: number[] = [];
  for (const value of source) numbers.push(map(value, numbers.length));
  return $cast<Float32Array>(rt_typed_copy(7, numbers));
}

export function Float32ArrayConstructor_fromArrayLike(
  source: { readonly length: number },
  map: (value: unknown, index: number) => number = numberOf,
): Float32Array {
  const numbers: number[] = [];
  const length = lengthOf(source.length);
  for (let i = 0; i < length; i++) numbers.push(map(rt_dyn_get(source, $toString(i)), i));
  return $cast<Float32Array>(rt_typed_copy(7, numbers));
}

export const Float64ArrayConstructor_BYTES_PER_ELEMENT = 8;

export function Float64ArrayConstructor_new$0(): Float64Array {
  return $cast<Float64Array>(rt_typed_new(8, 0));
}

export function Float64ArrayConstructor_new$1(source: unknown): Float64Array {
  return $cast<Float64Array>(create(8, source));
}

export function Float64ArrayConstructor_new(
  buffer: ArrayBuffer,
  byteOffset: number = 0,
  length?: number,
): Float64Array {
  return $cast<Float64Array>(view(8, buffer, byteOffset, length));
}

export function Float64ArrayConstructor_of(...numbers: number[]): Float64Array {
  return $cast<Float64Array>(rt_typed_copy(8, numbers));
}

export function Float64ArrayConstructor_from$1<S extends Iterable<number>>(source: S): Float64Array {
  return $cast<Float64Array>(rt_typed_copy(8, collect(source)));
}

export function Float64ArrayConstructor_from<T, S extends Iterable<T>>(
  source: S,
  map: (value: T, index: number) => number,
): Float64Array {
  const numbers: number[] = [];
  for (const value of source) numbers.push(map(value, numbers.length));
  return $cast<Float64Array>(rt_typed_copy(8, numbers));
}

export function Float64ArrayConstructor_fromArrayLike(
  source: { readonly length: number },
  map: (value: unknown, index: number) => number = numberOf,
): Float64Array {
  const numbers: number[] = [];
  const length = lengthOf(source.length);
  for (let i = 0; i < length; i++) numbers.push(map(rt_dyn_get(source, $toString(i)), i));
  return $cast<Float64Array>(rt_typed_copy(8, numbers));
}

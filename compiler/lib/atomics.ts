// SPDX-License-Identifier: MIT
/**
 * Atomics on typed arrays of integers: sequentially consistent, so each one is also the memory barrier between this
 * program and whoever shares the memory.
 */
import { RangeError, TypeError } from './error';

// What rt_atomic_update does.
const ADD = 0;
const SUB = 1;
const AND = 2;
const OR = 3;
const XOR = 4;
const EXCHANGE = 5;

function checkedIndex<A extends $TypedArray>(array: A, index: number): i32 {
  const kind = rt_typed_kind(array);
  if (kind === 2 || kind > 6) throw new TypeError('[object Array] is not an integer typed array.');
  const position = rt_to_integer(index);
  if (position < 0 || position >= $length(array)) throw new RangeError('Invalid atomic access index');
  return position;
}

export function Atomics_load<A extends $TypedArray>(array: A, index: number): number {
  return rt_atomic_load(array, checkedIndex(array, index));
}

export function Atomics_store<A extends $TypedArray>(array: A, index: number, value: number): number {
  const integer = rt_to_integer(value);
  rt_atomic_store(array, checkedIndex(array, index), integer);
  return integer;
}

export function Atomics_add<A extends $TypedArray>(array: A, index: number, value: number): number {
  return rt_atomic_update(array, ADD, checkedIndex(array, index), rt_to_integer(value));
}

export function Atomics_sub<A extends $TypedArray>(array: A, index: number, value: number): number {
  return rt_atomic_update(array, SUB, checkedIndex(array, index), rt_to_integer(value));
}

export function Atomics_and<A extends $TypedArray>(array: A, index: number, value: number): number {
  return rt_atomic_update(array, AND, checkedIndex(array, index), rt_to_integer(value));
}

export function Atomics_or<A extends $TypedArray>(array: A, index: number, value: number): number {
  return rt_atomic_update(array, OR, checkedIndex(array, index), rt_to_integer(value));
}

export function Atomics_xor<A extends $TypedArray>(array: A, index: number, value: number): number {
  return rt_atomic_update(array, XOR, checkedIndex(array, index), rt_to_integer(value));
}

export function Atomics_exchange<A extends $TypedArray>(array: A, index: number, value: number): number {
  return rt_atomic_update(array, EXCHANGE, checkedIndex(array, index), rt_to_integer(value));
}

export function Atomics_compareExchange<A extends $TypedArray>(
  array: A,
  index: number,
  expected: number,
  value: number,
): number {
  return rt_atomic_compare_exchange(array, checkedIndex(array, index), rt_to_integer(expected), rt_to_integer(value));
}

export function Atomics_isLockFree(size: number): boolean {
  return size === 1 || size === 2 || size === 4 || size === 8;
}

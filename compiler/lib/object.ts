// SPDX-License-Identifier: MIT
/** Object: its functions, and what every object inherits. Properties are reached by name, through the runtime. */
import { TypeError } from './error';

export function ObjectConstructor_keys(object: unknown): string[] {
  return rt_dyn_keys(object);
}

export function ObjectConstructor_getOwnPropertyNames(object: unknown): string[] {
  return rt_dyn_keys(object);
}

export function ObjectConstructor_values<T>(object: unknown): T[] {
  const keys = rt_dyn_keys(object);
  const count = $filled(keys);
  const result = $alloc<T>(count);
  for (let i = 0; i < count; i++) $push(result, $cast<T>(rt_dyn_get(object, $load(keys, i))));
  return result;
}

export function ObjectConstructor_entries<T>(object: unknown): [string, T][] {
  const keys = rt_dyn_keys(object);
  const count = $filled(keys);
  const result = $alloc<[string, T]>(count);
  for (let i = 0; i < count; i++) {
    const key = $load(keys, i);
    $push(result, [key, $cast<T>(rt_dyn_get(object, key))]);
  }
  return result;
}

/** Copies the own enumerable properties of `source`, which may be null or undefined. */
function assignFrom<T>(target: T, source: unknown): void {
  if (source === undefined || source === null) return;
  const keys = rt_dyn_keys(source);
  for (let i = 0; i < $filled(keys); i++) {
    const key = $load(keys, i);
    rt_dyn_set(target, key, rt_dyn_get(source, key));
  }
}

export function ObjectConstructor_assign<T>(target: T, ...sources: unknown[]): T {
  for (let i = 0; i < $filled(sources); i++) assignFrom(target, $load(sources, i));
  return target;
}

/** How far an object is locked: lock.c has the same numbers. */
const noMore = 1;
const sealed = 2;
const frozen = 3;

export function ObjectConstructor_preventExtensions<T>(object: T): T {
  rt_lock(object, noMore);
  return object;
}

export function ObjectConstructor_seal<T>(object: T): T {
  rt_lock(object, sealed);
  return object;
}

export function ObjectConstructor_freeze<T>(object: T): T {
  rt_lock(object, frozen);
  return object;
}

export function ObjectConstructor_isExtensible(object: unknown): boolean {
  return rt_lock_level(object) === 0;
}

export function ObjectConstructor_isSealed(object: unknown): boolean {
  return rt_lock_level(object) >= sealed;
}

export function ObjectConstructor_isFrozen(object: unknown): boolean {
  return rt_lock_level(object) === frozen;
}

/** Of an iterable of pairs whose static type is S. */
export function ObjectConstructor_fromEntries<T, S extends Iterable<readonly [string | number, T]>>(
  entries: S,
): Record<string, T> {
  const result: Record<string, T> = {};
  for (const [key, value] of entries) result[$toString(key)] = value;
  return result;
}

export function ObjectConstructor_hasOwn(object: unknown, key: string | number): boolean {
  return rt_dyn_has_own(object, $toString(key));
}

export function Object_hasOwnProperty(self: unknown, key: string | number): boolean {
  if (rt_dyn_is_bare(self) || rt_dyn_has_own(self, 'hasOwnProperty')) {
    throw new TypeError('hasOwnProperty is not a function');
  }
  return rt_dyn_has_own(self, $toString(key));
}

/** `Object.create(null)` */
export function ObjectConstructor_createBare<T>(): Record<string, T> {
  const none: [string, T][] = [];
  const result = ObjectConstructor_fromEntries<T, [string, T][]>(none);
  rt_dict_set_bare(result);
  return result;
}

/** `Object.prototype.toString.call(value)` */
export function Object_tag(value: unknown): string {
  return '[object ' + rt_object_tag(value) + ']';
}

/** SameValue: like `===`, but NaN is NaN and 0 is not -0. */
export function ObjectConstructor_is(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number' && a === 0 && b === 0) return 1 / a === 1 / b;
  return $same(a, b);
}

/** `value.toString()` of any kind of value. */
export function Object_toString(self: unknown): string {
  return typeof self === 'symbol' ? self.toString() : rt_call_to_string(self);
}

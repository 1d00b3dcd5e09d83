// SPDX-License-Identifier: MIT
/**
 * Layouts: the concrete kinds of object that the program can make, one for each class instance type, each shape of
 * object literal and each generator or async function's frame. An access through a static type is resolved against the
 * layouts that can stand behind it.
 */
import { withoutTypeArguments, type ClassInfo, type MethodInfo, type ObjectType, type Type } from '../ir/types';
import type { HirFunction } from '../ir/hir';

/** Methods that the runtime calls by name: conversions of objects. */
export const conversions: ReadonlySet<string> = new Set(['toString', 'toJSON', 'valueOf', '@@toPrimitive']);

/** Those of them that get an argument, a string: the key, the kind of primitive that is wanted. */
export const conversionsWithArgument: ReadonlySet<string> = new Set(['toJSON', '@@toPrimitive']);

/**
 * A place in objects or arrays that holds a value: everything that is ever stored there has one of `types`. All places
 * that may be the same memory share one slot.
 */
export interface Slot {
  readonly id: number;
  readonly name: string;
  /** Static types of what is stored. */
  readonly types: Set<Type>;
  /** Static types as which it is read. */
  readonly readers: Set<Type>;
}

export interface Field {
  readonly name: string;
  readonly slot: Slot;
  readonly declared: Type;
  readonly hidden: boolean;
  readonly isReadonly: boolean;
  /** The object may not have the property (yet): the slot can hold RT_ABSENT. */
  optional: boolean;
}

export interface Layout {
  readonly kind: 'class' | 'plain' | 'frame';
  /** Readable and unique: base of the C struct's name. */
  readonly key: string;
  readonly name: string;
  readonly cls: ClassInfo | undefined;
  /** Plain: the literal's static type. */
  readonly type: ObjectType | undefined;
  /** Frame: the function that it is a frame of. */
  readonly fn: HirFunction | undefined;
  /** Inherited fields first; the Field objects are shared with the base class's layout. */
  readonly fields: Field[];
}

/** How a property name is served by a layout. */
export type Member =
  | { readonly kind: 'field'; readonly field: Field; readonly index: number }
  | { readonly kind: 'method'; readonly method: MethodInfo }
  /** A class's accessors; either may be missing. */
  | { readonly kind: 'accessor'; readonly get: MethodInfo | undefined; readonly set: MethodInfo | undefined }
  /** An object literal's accessors: closures in hidden fields. */
  | { readonly kind: 'closures'; readonly get: Field | undefined; readonly set: Field | undefined };

export function memberOf(layout: Layout, name: string): Member | undefined {
  const index = layout.fields.findIndex((field) => field.name === name);
  const field = layout.fields[index];
  if (field) return { kind: 'field', field, index };
  for (let cls = layout.cls; cls; cls = cls.base) {
    const method = cls.methods.get(name);
    if (method) return { kind: 'method', method };
    const own = cls.methods.get(`get ${name}`) ?? cls.methods.get(`set ${name}`);
    if (own) return { kind: 'accessor', get: cls.methods.get(`get ${name}`), set: cls.methods.get(`set ${name}`) };
  }
  const get = layout.fields.find((f) => f.name === `get ${name}`);
  const set = layout.fields.find((f) => f.name === `set ${name}`);
  return get || set ? { kind: 'closures', get, set } : undefined;
}

/**
 * What answers a call of `name`. An instance of a generic method, `map<number>`, may stand for a function that serves every
 * type: the method of an object literal, or one that needs no type parameters where the interface has them.
 */
export function calleeOf(layout: Layout, name: string): Member | undefined {
  const plain = withoutTypeArguments(name);
  if (plain !== name) {
    for (let cls = layout.cls; cls; cls = cls.base) {
      // The nearest class that has either decides: an override may be generic where what it overrides is not.
      const method = cls.methods.get(name) ?? cls.methods.get(plain);
      if (method) return { kind: 'method', method };
    }
  }
  return memberOf(layout, name) ?? memberOf(layout, plain);
}

/** All methods and accessors that instances of a class answer to, the most derived first. */
export function methodsOf(cls: ClassInfo | undefined): Map<string, MethodInfo> {
  const found = new Map<string, MethodInfo>();
  for (let c = cls; c; c = c.base) {
    for (const [key, method] of c.methods) if (!found.has(key)) found.set(key, method);
  }
  return found;
}

/**
 * Whether instances of a class are instances of another one, whatever the type arguments: `Stack<number>` is a
 * `Stack<unknown>`, since what is read from it is checked against what was stored.
 */
export function isSubclassOf(cls: ClassInfo | undefined, base: ClassInfo): boolean {
  for (let c = cls; c; c = c.base) if (c === base || c.family === base.family) return true;
  return false;
}

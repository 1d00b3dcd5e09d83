// SPDX-License-Identifier: MIT
/** Which kinds of object can have which static types. */
import type { HirProgram } from '../../ir/hir';
import type { ClassInfo, ObjectType, Type } from '../../ir/types';
import type { Atom } from '../flow';
import { isSubclassOf, memberOf, methodsOf, type Layout } from '../layouts';

/** What the answer depends on besides the object and the type. */
export interface World {
  readonly extensions: HirProgram['extensions'];
  isGivenToFunctions(name: string): boolean;
}

/** Whether an object of this kind can have this static type. */
export function matches(world: World, type: Type, atom: Atom): boolean {
  switch (type.kind) {
    case 'unknown':
    case 'void':
      return true;
    case 'union':
      return type.members.some((member) => matches(world, member, atom));
    case 'array':
    case 'tuple':
      return atom.kind === 'array';
    case 'typedarray':
      return atom.kind === 'typedarray' && atom.type === type;
    case 'function':
      return atom.kind === 'closure';
    case 'class':
      if (atom.kind === 'dict') return !type.cls.nominal && methodsOf(type.cls).size === 0;
      if (atom.kind !== 'layout') return false;
      if (isSubclassOf(atom.layout.cls, sameShape(type.cls))) return true;
      return !type.cls.nominal && hasMembersOfClass(atom.layout, type.cls);
    case 'object':
      return hasMembers(world, atom, type);
    default:
      return false;
  }
}

function hasMembersOfClass(layout: Layout, cls: ClassInfo): boolean {
  for (let c: ClassInfo | undefined = cls; c; c = c.base) {
    if (c.nominal || c.builtin) return false;
    if (!c.fields.every((field) => field.hidden || memberOf(layout, field.name))) return false;
    for (const method of c.methods.values()) if (!memberOf(layout, method.name)) return false;
  }
  return true;
}

function hasMembers(world: World, atom: Atom, type: ObjectType): boolean {
  for (const property of type.properties.values()) {
    if (property.optional) continue;
    if (!hasMember(world, atom, property.name)) return false;
  }
  return true;
}

function hasMember(world: World, atom: Atom, name: string): boolean {
  switch (atom.kind) {
    case 'layout':
      return memberOf(atom.layout, name) !== undefined;
    case 'dict':
      return true;
    case 'array':
    case 'typedarray':
      return (
        name === 'length' ||
        /^\d+$/.test(name) ||
        atom.kind === 'typedarray' ||
        (world.extensions.get(atom.type)?.has(name) ?? false)
      );
    case 'closure':
      return name === 'length' || name === 'name' || world.isGivenToFunctions(name);
  }
}

/**
 * RangeError and its kin have no members beyond those of Error, so to the checker they are one type, and it may call an
 * array of several of them by the name of any.
 */
function sameShape(cls: ClassInfo): ClassInfo {
  let at = cls;
  while (at.builtin !== undefined && at.base?.builtin !== undefined && at.fields.length === 0) at = at.base;
  return at;
}

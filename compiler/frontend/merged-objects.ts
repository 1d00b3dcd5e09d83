// SPDX-License-Identifier: MIT
/**
 * Objects whose properties depend on which member of a union something was: `{ ...shape, id: 1 }`, and the rest of a
 * pattern over a union. They are made with one type that has the properties of all members; what only some have is
 * optional there. A coercion to the union then says which member it is.
 */
import { membersOf } from '../ir/types';
import type { ObjectType, Property, Type } from '../ir/types';
import type { FunctionContext } from './context';

/** The object type that `object.new` can make for `type`; undefined when some member is no object type. */
export function makeableType(type: Type, cx: FunctionContext): ObjectType | undefined {
  if (type.kind === 'object') return type;
  const members = membersOf(type);
  const objects = members.filter((m): m is ObjectType => m.kind === 'object');
  if (objects.length !== members.length || objects.length === 0) return undefined;
  return cx.types.object(`merged:${type.id}`, 'merged', () => merge(objects, cx));
}

function merge(
  objects: readonly ObjectType[],
  cx: FunctionContext,
): { properties: ReadonlyMap<string, Property>; index: Type | undefined } {
  const properties = new Map<string, Property>();
  for (const name of new Set(objects.flatMap((o) => [...o.properties.keys()]))) {
    const found = objects.flatMap((o) => o.properties.get(name) ?? []);
    const optional = found.length < objects.length || found.some((p) => p.optional);
    const types = found.map((p) => p.type);
    const type = cx.types.union(optional ? [...types, cx.types.undefined] : types);
    properties.set(name, { name, type, optional, readonly: false });
  }
  const indexes = objects.flatMap((o) => o.index ?? []);
  return { properties, index: indexes.length > 0 ? cx.types.union(indexes) : undefined };
}

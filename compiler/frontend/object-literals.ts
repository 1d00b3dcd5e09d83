// SPDX-License-Identifier: MIT
/**
 * Object literals. Where the context wants a record, the object is one. Otherwise its type has exactly the properties of
 * the literal, in their order, but with the wider types that the context has for them, so that later writes through
 * the context's type find room for the values that it allows.
 */
import { ts } from 'ts-morph';
import type { ObjectPart, Operand } from '../ir/hir';
import { membersOf } from '../ir/types';
import type { ObjectType, Property, Type } from '../ir/types';
import type { FunctionContext } from './context';
import { makeableType } from './merged-objects';
import { staticName } from './property-name';
import { fits, functionIn, isDead } from './type-tests';

export function visitObjectLiteral(node: ts.ObjectLiteralExpression, cx: FunctionContext, expected?: Type): Operand {
  const declared = cx.typeOf(node);
  const own = declared.kind === 'unknown' ? anyKeys(cx) : makeableType(declared, cx);
  if (!own) return cx.refuse(node, 'unsupportedType');
  const unfinished = isCast(node) ? unfinishedType(own, expected) : undefined;
  const type = unfinished ?? literalType(own, expected, cx);
  const parts: ObjectPart[] = [];
  for (const property of node.properties) {
    const part = visitProperty(property, type, cx);
    if (part) parts.push(part);
  }
  if (parts.some((p) => isDead(p.value))) return { kind: 'const', type: cx.types.never, value: undefined };
  const accessor = node.properties.find((p) => ts.isAccessor(p));
  const isRecord =
    type.index !== undefined || unfinished || parts.some((p) => p.kind === 'computed' || isRecordSpread(p));
  if (accessor && isRecord) return cx.refuse(accessor, 'unsupportedSyntax', 'An accessor in a record');
  const isUnfinished = unfinished !== undefined;
  const made = cx.builder.value(cx.locOf(node), type, { op: 'object.new', type, parts, isUnfinished });
  return declared.kind === 'union' && type === own
    ? cx.builder.coerce(cx.locOf(node), made, declared, 'library')
    : made;
}

/** What `{ ...source }` makes of a source of type `object`: nothing says which properties it has. */
function anyKeys({ types }: FunctionContext): ObjectType {
  const index = types.unknown;
  return types.object(`{,[]:${index.id}}`, 'Record<string, unknown>', () => ({ properties: new Map(), index }));
}

/** Whether the literal is what a cast is applied to. */
function isCast(node: ts.Expression): boolean {
  let at: ts.Expression = node;
  while (ts.isParenthesizedExpression(at.parent)) at = at.parent;
  return ts.isAsExpression(at.parent) || ts.isTypeAssertionExpression(at.parent);
}

/** The T of `{} as T`, a literal that has not yet all that a T has. */
function unfinishedType(own: ObjectType, expected: Type | undefined): ObjectType | undefined {
  if (expected?.kind !== 'object' || expected === own || expected.index) return undefined;
  const isPart = [...own.properties.keys()].every((name) => expected.properties.has(name));
  return isPart && !covers(expected, own) ? expected : undefined;
}

function isRecordSpread(part: ObjectPart): boolean {
  return part.kind === 'spread' && membersOf(part.value.type).some((m) => m.kind === 'object' && m.index !== undefined);
}

function literalType(own: ObjectType, expected: Type | undefined, cx: FunctionContext): ObjectType {
  if (!expected || membersOf(expected).includes(own)) return own;
  const candidates = membersOf(expected).filter((m): m is ObjectType => m.kind === 'object');
  const records = candidates.filter((c) => c.index);
  const [record] = records;
  if (record && records.length === 1 && covers(record, own)) return record;
  const suitable = candidates.filter((c) => covers(c, own));
  const wanted = suitable.find((c) => agrees(c, own)) ?? suitable[0] ?? candidates.find((c) => shares(c, own));
  return wanted ? widened(own, wanted, cx) : own;
}

function shares(wanted: ObjectType, own: ObjectType): boolean {
  return [...wanted.properties.keys()].some((name) => own.properties.has(name));
}

/** Whether an object with the properties of `own` can be made as a `wanted`: none is unknown there, none is missing. */
function covers(wanted: ObjectType, own: ObjectType): boolean {
  for (const name of own.properties.keys()) if (!wanted.properties.has(name) && !wanted.index) return false;
  for (const property of wanted.properties.values()) {
    if (!property.optional && !own.properties.has(property.name)) return false;
  }
  return true;
}

function agrees(wanted: ObjectType, own: ObjectType): boolean {
  for (const property of own.properties.values()) {
    const type = wanted.properties.get(property.name)?.type ?? wanted.index;
    if (type && !fits(property.type, type)) return false;
  }
  return true;
}

/** `own` with the wider types that `wanted` has for the properties they share. */
function widened(own: ObjectType, wanted: ObjectType, cx: FunctionContext): ObjectType {
  const properties = new Map<string, Property>();
  let isWider = false;
  for (const property of own.properties.values()) {
    const type = wanted.properties.get(property.name)?.type ?? property.type;
    const chosen = fits(property.type, type) ? type : property.type;
    if (chosen !== property.type) isWider = true;
    properties.set(property.name, { ...property, type: chosen });
  }
  // The same properties in the same order: the context's own type, which other places may share.
  const names = [...wanted.properties.keys()];
  const isSame =
    names.length === properties.size &&
    [...properties.values()].every((p, i) => {
      const other = wanted.properties.get(p.name);
      return names[i] === p.name && other?.type === p.type && other.optional === p.optional;
    });
  if (isSame && !wanted.index) return wanted;
  if (!isWider) return own;
  return cx.types.object(`${own.key}<:${wanted.key}`, own.name, () => ({ properties, index: own.index }));
}

function visitProperty(
  property: ts.ObjectLiteralElementLike,
  type: ObjectType,
  cx: FunctionContext,
): ObjectPart | undefined {
  if (ts.isSpreadAssignment(property)) {
    if (cx.program.checker.getTypeAtLocation(property.expression).getConstructSignatures().length > 0) {
      cx.refuse(property, 'unsupportedSyntax', 'a class that is spread');
    }
    return { kind: 'spread', value: cx.expression(property.expression), without: [] };
  }
  const name = staticName(property.name, cx);
  if (name === '__proto__' && !ts.isShorthandPropertyAssignment(property)) {
    cx.refuse(property, 'prototype', '__proto__');
    return undefined;
  }
  const wanted = name === undefined ? type.index : (type.properties.get(name)?.type ?? type.index);
  if (ts.isShorthandPropertyAssignment(property)) {
    return {
      kind: 'property',
      name: property.name.text,
      value: inSlot(cx.expression(property.name, wanted), wanted, property, cx),
    };
  }
  if (ts.isGetAccessor(property) || ts.isSetAccessor(property)) {
    return visitAccessor(property, name, wanted, cx);
  }
  const key =
    name === undefined && ts.isComputedPropertyName(property.name)
      ? cx.expression(property.name.expression)
      : undefined;
  const value = ts.isMethodDeclaration(property)
    ? method(property, wanted, cx)
    : cx.expression(property.initializer, wanted);
  const stored = inSlot(value, wanted, property, cx);
  if (key) return { kind: 'computed', key, value: stored };
  return { kind: 'property', name: name ?? '', value: stored };
}

/** The value with the type that the property has in the object. */
function inSlot(value: Operand, wanted: Type | undefined, node: ts.Node, cx: FunctionContext): Operand {
  return wanted && !isDead(value) ? cx.builder.coerce(cx.locOf(node), value, wanted) : value;
}

function method(node: ts.MethodDeclaration, wanted: Type | undefined, cx: FunctionContext): Operand {
  const type = functionIn(wanted) ?? functionIn(cx.typeOf(node));
  return type ? cx.closure(node, type) : cx.refuse(node, 'unsupportedType');
}

function visitAccessor(
  node: ts.AccessorDeclaration,
  name: string | undefined,
  wanted: Type | undefined,
  cx: FunctionContext,
): ObjectPart | undefined {
  if (name === undefined) {
    cx.refuse(node, 'unsupportedSyntax', 'a computed accessor');
    return undefined;
  }
  const { types } = cx;
  const type = wanted ?? cx.typeOf(node);
  const isGetter = ts.isGetAccessor(node);
  const signature = isGetter
    ? types.function([], 0, undefined, type)
    : types.function([type], 1, undefined, types.void);
  return { kind: isGetter ? 'get' : 'set', name, value: cx.closure(node, signature) };
}

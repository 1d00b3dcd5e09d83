// SPDX-License-Identifier: MIT
/** Element accesses: by index, by a key that is known, by a key of a record. */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { type Type, typeName, membersOf } from '../ir/types';
import type { FunctionContext } from './context';
import { literalKeys, mayBeOnClass, readByName } from './keyed-access';
import { isTolerant, isIndexed, narrowed, readProperty, nonNullish, memberType } from './members';
import { staticKey } from './property-name';
import { FunctionScope } from './scope';
import { readStatic } from './static-members';
import { isDead } from './type-tests';
import { dispatch } from './union-dispatch';

export function visitElementAccess(node: ts.ElementAccessExpression, cx: FunctionContext, expected?: Type): Operand {
  const constant = cx.program.checker.getConstantValue(node);
  if (typeof constant === 'number') return cx.builder.number(constant);
  if (typeof constant === 'string') return cx.builder.string(constant);
  const fixed = readStatic(node, cx);
  if (fixed) return fixed;
  return visitElementAccessOn(node, cx.expression(node.expression), cx, expected);
}

export function visitElementAccessOn(
  node: ts.ElementAccessExpression,
  object: Operand,
  cx: FunctionContext,
  expected?: Type,
): Operand {
  const tolerant = isTolerant(node, expected);
  const key = staticKey(node.argumentExpression, cx);
  const { type } = object;
  if (isMemberName(key, type, node, cx)) return narrowed(readProperty(object, key, node, cx), node, cx, tolerant);
  const index = cx.expression(node.argumentExpression);
  const value = readElement(object, index, node, cx, tolerant);
  // Where anything is welcome the value needs no narrowing, which a key of a cast type might not stand.
  return expected?.kind === 'unknown' ? value : narrowed(value, node, cx, tolerant);
}

/**
 * Whether a constant key is the name of a member. Numbers are elements of what is indexed; and a key that a type
 * argument gives may name a property of another instance of the class, which is looked for when the program runs.
 */
export function isMemberName(
  key: string | undefined,
  type: Type,
  node: ts.ElementAccessExpression,
  cx: FunctionContext,
): key is string {
  if (key === undefined) return false;
  if (isIndexed(type)) return Number.isNaN(Number(key));
  if (type.kind !== 'object' && type.kind !== 'class') return true;
  const declared = cx.program.checker.getTypeAtLocation(node.argumentExpression);
  return (declared.flags & ts.TypeFlags.TypeParameter) === 0 || memberType(type, key, cx) !== undefined;
}

/** `object[key]`; the type is the declared one, before narrowing. `tolerant`: out of range gives undefined. */
export function readElement(
  given: Operand,
  key: Operand,
  node: ts.Node,
  cx: FunctionContext,
  tolerant = false,
): Operand {
  if (isDead(given) || isDead(key)) return { kind: 'const', type: cx.types.never, value: undefined };
  const object = nonNullish(given, node, cx);
  const { type } = object;
  if (type.kind === 'unknown') return cx.refuse(node, 'anyOperation', 'Element');
  if (type.kind === 'object' || type.kind === 'class') return readKey(object, key, node, cx);
  const index = isIndexed(type) ? toIndex(key, node, cx) : undefined;
  if (index) return readIndexed(object, index, node, cx, tolerant);
  if (type.kind === 'union') return readUnionElement(object, type.members, key, node, cx);
  return cx.refuse(node, 'unsupportedAccess', `${typeName(type)}[${typeName(key.type)}]`);
}

/** An element of an array, tuple, string or typed array. */
function readIndexed(object: Operand, index: Operand, node: ts.Node, cx: FunctionContext, tolerant: boolean): Operand {
  const { type } = object;
  const loc = cx.locOf(node);
  const unchecked = tolerant || FunctionScope.of(cx).program.options.noUncheckedIndexedAccess === true;
  const resultOf = (element: Type, may: boolean): Type =>
    may ? cx.types.union([element, cx.types.undefined]) : element;
  if (type.kind === 'string') {
    const spec = { op: 'str.get', string: object, index, orUndefined: unchecked } as const;
    return cx.builder.value(loc, resultOf(cx.types.string, unchecked), spec);
  }
  if (type.kind === 'typedarray') {
    const spec = { op: 'typed.get', array: object, index, orUndefined: unchecked } as const;
    return cx.builder.value(loc, resultOf(cx.types.number, unchecked), spec);
  }
  if (type.kind === 'array' || type.kind === 'tuple') {
    const at = index.kind === 'const' && typeof index.value === 'number' ? index.value : -1;
    const position = type.kind === 'tuple' ? type.elements[at] : undefined;
    const element = position ?? type.element;
    const may =
      position && type.kind === 'tuple'
        ? at >= type.required
        : unchecked || membersOf(element).some((m) => m.kind === 'undefined' || m.kind === 'unknown');
    const spec = { op: 'array.get', array: object, index, orUndefined: may } as const;
    return cx.builder.value(loc, resultOf(element, may), spec);
  }
  const members = membersOf(type);
  if (members.every((m) => m.kind === 'array' || m.kind === 'tuple')) {
    // Arrays of different kinds of elements: which one it is shows at run time.
    const element = cx.types.union(members.map((m) => (m.kind === 'array' || m.kind === 'tuple' ? m.element : m)));
    return cx.builder.value(loc, resultOf(element, true), { op: 'dyn.get', object, key: index });
  }
  return dispatch(object, members, node, cx, (one) => readIndexed(one, index, node, cx, true));
}

/** A key that is a number; `for (const i in array)` gives strings, which are converted. */
export function toIndex(key: Operand, node: ts.Node, cx: FunctionContext): Operand | undefined {
  if (key.type.kind === 'number') return key;
  if (key.type.kind === 'string') return cx.callLibrary(node, 'NumberConstructor_call', [key], cx.types.number);
  return undefined;
}

/** A key that is known only at run time, of an object: the type is the union of what there is to find. */
export function readKey(object: Operand, key: Operand, node: ts.Node, cx: FunctionContext): Operand {
  const { type } = object;
  if (membersOf(key.type).some((m) => m.kind !== 'string' && m.kind !== 'number')) {
    return cx.refuse(node, 'unsupportedAccess', `Key of type ${typeName(key.type)}`);
  }
  const names = key.kind === 'const' ? undefined : literalKeys(node, cx);
  if (names && mayBeOnClass(object) && names.every((name) => memberType(type, name, cx) !== undefined)) {
    return readByName(names, object, key, node, cx, (name) => readProperty(object, name, node, cx));
  }
  const types = cx.types;
  let found: Type;
  if (type.kind === 'object') {
    const known = key.kind === 'const' ? type.properties.get(String(key.value)) : undefined;
    if (known) found = known.type;
    else if (type.index)
      found = types.union([type.index, ...[...type.properties.values()].map((p) => p.type), types.undefined]);
    else found = types.union([...[...type.properties.values()].map((p) => p.type), types.undefined]);
  } else found = types.unknown;
  return cx.builder.value(cx.locOf(node), found, { op: 'dyn.get', object, key });
}

/** An element of one of several kinds of array or record: tests which one it is. */
function readUnionElement(
  object: Operand,
  members: readonly Type[],
  key: Operand,
  node: ts.Node,
  cx: FunctionContext,
): Operand {
  if (members.every((m) => m.kind === 'object' || m.kind === 'class')) {
    const names = literalKeys(node, cx);
    if (names && mayBeOnClass(object) && names.every((name) => memberType(object.type, name, cx) !== undefined)) {
      return readByName(names, object, key, node, cx, (name) => readProperty(object, name, node, cx));
    }
    return cx.builder.value(cx.locOf(node), cx.types.unknown, { op: 'dyn.get', object, key });
  }
  return dispatch(object, members, node, cx, (one) => readElement(one, key, node, cx, true));
}

// SPDX-License-Identifier: MIT
/**
 * Destructuring, in declarations and in assignments. A pattern reads one position or property after the other, in the
 * order of the source, and each read is followed by its default and its binding before the next one.
 *
 *     const { a, b = f() } = x       t = x.a; a = t; u = x.b; if (u === undefined) u = f(); b = u
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { ObjectType, Type } from '../ir/types';
import { assignmentTarget } from './assignments';
import type { FunctionContext, Target } from './context';
import { destructureIterator } from './destructure-iterator';
import { makeableType } from './merged-objects';
import { readProperty } from './members';
import { readElement } from './elements';
import { strictEquals } from './comparisons';
import { staticName } from './property-name';
import { declareName, initialise } from './scopes';
import { readFromLibraryObject } from './static-members';
import { dummy, isArrayLike, isDead, mayBeUndefined, orUndefined, withoutNullish } from './type-tests';

/** Declares what a name or pattern binds, and takes the value apart into it. */
export function bindPattern(cx: FunctionContext, name: ts.BindingName, value: Operand, isConst: boolean): void {
  if (ts.isIdentifier(name)) {
    const binding = declareName(name, isConst, cx);
    if (!isDead(value)) initialise(binding, value, name, cx);
  } else if (ts.isObjectBindingPattern(name)) {
    objectPattern(
      name,
      name.elements.map((e) => bindingElement(e, isConst, cx)),
      value,
      cx,
    );
  } else {
    const elements = name.elements.map((e) => (ts.isOmittedExpression(e) ? undefined : bindingElement(e, isConst, cx)));
    arrayPattern(name, elements, value, cx);
  }
}

/** `let [a, b] = [0, 1]` needs no array, `const { floor } = Math` no object; false when the pattern or the literal is not that simple. */
export function bindElements(
  cx: FunctionContext,
  pattern: ts.BindingPattern,
  initializer: ts.Expression,
  isConst: boolean,
): boolean {
  if (ts.isObjectBindingPattern(pattern)) return bindLibraryMembers(cx, pattern, initializer, isConst);
  if (!ts.isArrayLiteralExpression(initializer)) return false;
  const names = pattern.elements.flatMap((e) => {
    return ts.isOmittedExpression(e) || e.initializer || e.dotDotDotToken || !ts.isIdentifier(e.name) ? [] : [e.name];
  });
  const isSimple =
    names.length === pattern.elements.length &&
    names.length === initializer.elements.length &&
    initializer.elements.every((e) => !ts.isSpreadElement(e) && !ts.isOmittedExpression(e));
  if (!isSimple) return false;
  const values = initializer.elements.map((e, i) => cx.expression(e, cx.declaredType(names[i] ?? e)));
  names.forEach((name, i) => bindPattern(cx, name, values[i] ?? dummy(cx), isConst));
  return true;
}

/** `const { floor, PI: pi } = Math`: such an object exists only as the names of its members. */
function bindLibraryMembers(
  cx: FunctionContext,
  pattern: ts.ObjectBindingPattern,
  initializer: ts.Expression,
  isConst: boolean,
): boolean {
  const isSimple = pattern.elements.every((e) => !e.dotDotDotToken && !e.initializer && ts.isIdentifier(e.name));
  if (!isSimple || !ts.isIdentifier(initializer)) return false;
  for (const element of pattern.elements) {
    const key = staticName(element.propertyName ?? (element.name as ts.Identifier), cx);
    const value = key === undefined ? undefined : readFromLibraryObject(initializer, key, element.name, cx);
    if (!value) return false;
    bindPattern(cx, element.name, value, isConst);
  }
  return pattern.elements.length > 0;
}

/** The value, or the default when it is undefined; its type is `type`. */
export function withDefault(cx: FunctionContext, value: Operand, initializer: ts.Expression, type: Type): Operand {
  const { builder } = cx;
  const loc = cx.locOf(initializer);
  if (isDead(value)) return value;
  if (!mayBeUndefined(value.type)) return builder.coerce(loc, value, type);
  const result = builder.local('default', type);
  builder.if(
    loc,
    strictEquals(value, builder.undefined(), loc, cx),
    () => builder.set(loc, result, cx.expressionTo(initializer, type), true),
    () => builder.set(loc, result, builder.coerce(loc, value, type, 'narrow'), true),
  );
  return builder.get(loc, result);
}

/** `[a, b] = ...` and `({ a, b } = ...)`. */
export function visitDestructuringAssignment(
  node: ts.BinaryExpression,
  pattern: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  cx: FunctionContext,
): Operand {
  if (isPlainSwap(node, pattern)) {
    const { elements } = node.left;
    const values = node.right.elements.map((e, i) => {
      const target = elements[i];
      return cx.expression(e, target && cx.typeOf(target));
    });
    elements.forEach((element, i) => {
      const value = values[i];
      const target = assignmentTarget(element, cx);
      if (value && !isDead(value)) target.set(value);
    });
    return cx.builder.undefined();
  }
  const value = cx.expression(node.right);
  if (!isDead(value)) assignPattern(pattern, value, cx);
  return value;
}

/** `[a, b] = [b, a]` as a statement needs no array. */
function isPlainSwap(
  node: ts.BinaryExpression,
  pattern: ts.Expression,
): node is ts.BinaryExpression & {
  readonly left: ts.ArrayLiteralExpression;
  readonly right: ts.ArrayLiteralExpression;
} {
  const isSimple = (e: ts.Expression): boolean =>
    ts.isIdentifier(e) || ts.isPropertyAccessExpression(e) || ts.isElementAccessExpression(e);
  return (
    ts.isExpressionStatement(node.parent) &&
    ts.isArrayLiteralExpression(pattern) &&
    ts.isArrayLiteralExpression(node.right) &&
    pattern.elements.length === node.right.elements.length &&
    pattern.elements.every(isSimple) &&
    node.right.elements.every((e) => !ts.isSpreadElement(e) && !ts.isOmittedExpression(e))
  );
}

/** Takes a value apart into the targets of an assignment pattern (also the head of a `for-of`). */
export function assignPattern(
  pattern: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  value: Operand,
  cx: FunctionContext,
): void {
  if (ts.isArrayLiteralExpression(pattern)) {
    const elements = pattern.elements.map((e) => (ts.isOmittedExpression(e) ? undefined : assignmentElement(e, cx)));
    arrayPattern(pattern, elements, value, cx);
    return;
  }
  const parts: Part[] = [];
  for (const property of pattern.properties) {
    const part = assignmentProperty(property, cx);
    if (part) parts.push(part);
    else cx.refuse(property, 'unsupportedPattern', ts.SyntaxKind[property.kind]);
  }
  objectPattern(pattern, parts, value, cx);
}

/** One element of a pattern, whether it declares or assigns. */
export interface Part {
  readonly node: ts.Node;
  readonly isRest: boolean;
  /** In object patterns: which property. */
  readonly key: ts.PropertyName | undefined;
  readonly initializer: ts.Expression | undefined;
  /** Evaluates the target, which JavaScript does before it reads the value; what it gives stores the value. */
  open(): Slot;
}

export interface Slot {
  /** The type that the stored value must have, where it is known; a nested pattern takes what there is. */
  readonly type: Type | undefined;
  store(value: Operand): void;
}

function bindingElement(element: ts.BindingElement, isConst: boolean, cx: FunctionContext): Part {
  const { name } = element;
  return {
    node: element,
    isRest: element.dotDotDotToken !== undefined,
    key: element.propertyName ?? (ts.isIdentifier(name) ? name : undefined),
    initializer: element.initializer,
    open: () => ({
      type: ts.isIdentifier(name) ? cx.declaredType(name) : undefined,
      store: (value) => bindPattern(cx, name, value, isConst),
    }),
  };
}

function assignmentElement(element: ts.Expression, cx: FunctionContext): Part {
  const isRest = ts.isSpreadElement(element);
  return { ...assigned(isRest ? element.expression : element, cx), node: element, isRest, key: undefined };
}

function assignmentProperty(property: ts.ObjectLiteralElementLike, cx: FunctionContext): Part | undefined {
  if (ts.isPropertyAssignment(property)) {
    return { ...assigned(property.initializer, cx), node: property, isRest: false, key: property.name };
  }
  if (ts.isShorthandPropertyAssignment(property)) {
    const { name, objectAssignmentInitializer: initializer } = property;
    return { node: property, isRest: false, key: name, initializer, open: () => slotOf(assignmentTarget(name, cx)) };
  }
  if (ts.isSpreadAssignment(property)) {
    return { ...assigned(property.expression, cx), node: property, isRest: true, key: undefined };
  }
  return undefined;
}

/** The target in an assignment pattern, with its default: `a`, `a.b`, `a = 1`, `[a, b] = []`. */
function assigned(node: ts.Expression, cx: FunctionContext): Pick<Part, 'initializer' | 'open'> {
  const isDefault = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  const target = isDefault ? node.left : node;
  return {
    initializer: isDefault ? node.right : undefined,
    open: () => {
      if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
        return { type: undefined, store: (value) => assignPattern(target, value, cx) };
      }
      return slotOf(assignmentTarget(target, cx));
    },
  };
}

function slotOf(target: Target): Slot {
  return { type: target.type, store: (value) => target.set(value) };
}

/** Stores what was read, or the default. */
export function storePart(part: Part, slot: Slot, value: Operand, cx: FunctionContext): void {
  if (isDead(value)) return;
  const { initializer } = part;
  if (!initializer) slot.store(value);
  else slot.store(withDefault(cx, value, initializer, slot.type ?? nestedType(value.type, initializer, cx)));
}

/** What a nested pattern with a default takes apart: the value without undefined, or the default. */
function nestedType(type: Type, initializer: ts.Expression, cx: FunctionContext): Type {
  const defined = withoutNullish(type, cx, true);
  if (defined.kind === 'never') return cx.typeOf(initializer);
  return defined.kind === 'object' && ts.isObjectLiteralExpression(initializer)
    ? withoutDemands(defined, initializer, cx)
    : defined;
}

/** `{ size: { width = 1 } = {} }`: the default need not have what the type has, since its parts have defaults of their own. */
function withoutDemands(type: ObjectType, literal: ts.ObjectLiteralExpression, cx: FunctionContext): ObjectType {
  const given = new Set<string | undefined>();
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) return type;
    given.add(staticName(property.name, cx));
  }
  const missing = [...type.properties.values()].filter(({ name, optional }) => !optional && !given.has(name));
  if (missing.length === 0) return type;
  const names = missing.map(({ name }) => name);
  return cx.types.object(`${type.id} without ${JSON.stringify(names)}`, type.name, () => {
    const properties = new Map(type.properties);
    for (const property of missing) {
      properties.set(property.name, { ...property, type: orUndefined(property.type, cx), optional: true });
    }
    return { properties, index: type.index };
  });
}

function objectPattern(node: ts.Node, parts: readonly Part[], value: Operand, cx: FunctionContext): void {
  if (isDead(value)) return;
  const taken: string[] = [];
  for (const part of parts) {
    if (part.isRest) {
      const slot = part.open();
      slot.store(objectRest(part, slot.type, taken, value, cx));
      continue;
    }
    if (!part.key) {
      cx.refuse(part.node, 'unsupportedPattern');
      continue;
    }
    const name = staticName(part.key, cx);
    if (name !== undefined) taken.push(name);
    const key =
      name === undefined && ts.isComputedPropertyName(part.key) ? cx.expression(part.key.expression) : undefined;
    if (key && parts.some((p) => p.isRest)) cx.refuse(part.node, 'unsupportedPattern');
    const slot = part.open();
    storePart(part, slot, readPart(part, part.key, key, name ?? '', value, slot.type, cx), cx);
  }
}

/** `value[key]`, `value.name`, or an element of an array, whose index may be a name here: `const { 0: first } = list`. */
function readPart(
  part: Part,
  node: ts.Node,
  key: Operand | undefined,
  name: string,
  value: Operand,
  type: Type | undefined,
  cx: FunctionContext,
): Operand {
  if (key) return readElement(value, key, node, cx);
  const index = Number(name);
  if (isArrayLike(value.type) && String(index) === name) return arrayElement(part, value, index, type, cx);
  return readProperty(value, name, node, cx);
}

function objectRest(
  part: Part,
  type: Type | undefined,
  without: readonly string[],
  value: Operand,
  cx: FunctionContext,
): Operand {
  // Where the pattern names all properties the rest is `{}`, which as a type is anything.
  const nothing = cx.types.object('{}', '{}', () => ({ properties: new Map(), index: undefined }));
  const makeable = type?.kind === 'unknown' ? nothing : type && makeableType(type, cx);
  if (!type || !makeable) return cx.refuse(part.node, 'unsupportedPattern');
  const loc = cx.locOf(part.node);
  const parts = [{ kind: 'spread', value, without }] as const;
  return cx.builder.coerce(
    loc,
    cx.builder.value(loc, makeable, { op: 'object.new', type: makeable, parts }),
    type,
    'library',
  );
}

function arrayPattern(node: ts.Node, parts: readonly (Part | undefined)[], given: Operand, cx: FunctionContext): void {
  if (isDead(given)) return;
  const type = withoutNullish(given.type, cx);
  // What is missing altogether cannot be taken apart, whatever the type of its elements.
  const value = type.kind === 'never' ? given : cx.builder.coerce(cx.locOf(node), given, type, 'nonnull');
  if (!isArrayLike(value.type)) {
    destructureIterator(node, parts, value, cx);
    return;
  }
  parts.forEach((part, index) => {
    if (!part) return;
    const slot = part.open();
    if (part.isRest) slot.store(arrayRest(part, value, index, slot.type, cx));
    else storePart(part, slot, arrayElement(part, value, index, slot.type, cx), cx);
  });
}

/** `value[index]`; undefined past the end where the pattern can take that. */
function arrayElement(part: Part, value: Operand, index: number, type: Type | undefined, cx: FunctionContext): Operand {
  if (!isArrayLike(value.type)) return cx.refuse(part.node, 'unsupportedPattern');
  const missing = part.initializer !== undefined || (type !== undefined && mayBeUndefined(type));
  const position = value.type.kind === 'tuple' ? (value.type.elements[index] ?? value.type.rest) : undefined;
  const element = position ?? value.type.element;
  const read = { op: 'array.get', array: value, index: cx.builder.number(index), orUndefined: missing } as const;
  return cx.builder.value(cx.locOf(part.node), missing ? orUndefined(element, cx) : element, read);
}

function arrayRest(part: Part, value: Operand, index: number, type: Type | undefined, cx: FunctionContext): Operand {
  if (!isArrayLike(value.type)) return cx.refuse(part.node, 'unsupportedPattern');
  const rest = type && isArrayLike(type) ? type : cx.types.array(value.type.element);
  return cx.builder.coerce(
    cx.locOf(part.node),
    cx.callLibrary(part.node, 'Array_slice$1', [value, cx.builder.number(index)]),
    rest,
    'library',
  );
}

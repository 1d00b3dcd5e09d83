// SPDX-License-Identifier: MIT
/** Property accesses: what members types have, and reading and writing them. */
import { ts } from 'ts-morph';
import type { Loc, Operand } from '../ir/hir';
import type { ClassInfo, FunctionType, Type } from '../ir/types';
import { membersOf, typeName } from '../ir/types';
import { classNameOf } from './constructor-property';
import type { FunctionContext } from './context';
import { libraryProperty } from './library-calls';
import { chainTypeOf, isChainLink } from './optional-chain';
import { memberName } from './property-name';
import { FunctionScope } from './scope';
import { readStatic } from './static-members';
import { isFromLibrary } from './subset-check';
import { functionIn, isDead, mayBeUndefined, orUndefined, withoutNullish } from './type-tests';
import { readElement, readKey } from './elements';

/** What a member of a type is, by HIR's view of the type. */
export type Member =
  | { readonly kind: 'property'; readonly type: Type; readonly writeType: Type }
  | { readonly kind: 'method'; readonly type: FunctionType };

/** The member of that name of an object or class type; undefined when it has none. */
export function memberOf(type: Type, name: string, cx: FunctionContext): Member | undefined {
  if (type.kind === 'class') {
    const { classes } = FunctionScope.of(cx).program;
    const field = classes.field(type.cls, name);
    if (field) return { kind: 'property', type: field.type, writeType: field.type };
    const method = classes.method(type.cls, name);
    if (method) return { kind: 'method', type: method.type };
    const promised = classes.abstractProperty(type.cls, name);
    if (promised) return { kind: 'property', type: promised, writeType: promised };
    const getter = classes.method(type.cls, `get ${name}`);
    const setter = classes.method(type.cls, `set ${name}`);
    if (!getter && !setter) return undefined;
    const written = setter?.type.params[0] ?? cx.types.never;
    return { kind: 'property', type: getter?.type.result ?? cx.types.undefined, writeType: written };
  }
  if (type.kind === 'object') {
    const property = type.properties.get(name);
    if (property) return { kind: 'property', type: property.type, writeType: property.type };
    if (type.index)
      return { kind: 'property', type: cx.types.union([type.index, cx.types.undefined]), writeType: type.index };
    return undefined;
  }
  const own = type.kind === 'function' ? type.own?.properties.get(name) : undefined;
  if (own) return plain(own.type);
  if (type.kind === 'function' && name === 'name') return plain(cx.types.string);
  if ((type.kind === 'function' || type.kind === 'string') && name === 'length') return plain(cx.types.number);
  if ((type.kind === 'array' || type.kind === 'tuple' || type.kind === 'typedarray') && name === 'length') {
    return plain(cx.types.number);
  }
  return undefined;
}

function plain(type: Type): Member {
  return { kind: 'property', type, writeType: type };
}

/** The type of a property or method of any type; undefined when there is none. */
export function memberType(type: Type, name: string, cx: FunctionContext): Type | undefined {
  const found: Type[] = [];
  for (const member of membersOf(type)) {
    const one = memberOf(member, name, cx);
    if (!one) return undefined;
    found.push(one.type);
  }
  return cx.types.union(found);
}

/** The object without undefined and null, which control flow has excluded. */
export function nonNullish(object: Operand, node: ts.Node, cx: FunctionContext): Operand {
  const type = withoutNullish(object.type, cx);
  return type === object.type || type.kind === 'never'
    ? object
    : cx.builder.coerce(cx.locOf(node), object, type, 'narrow');
}

/** Reads `object.name`; the type is the declared one, before narrowing. */
/** `object.name`. `tolerant`: a field that was promised a value by `!` may still be undefined. */
export function readProperty(
  given: Operand,
  name: string,
  node: ts.Node,
  cx: FunctionContext,
  tolerant = false,
): Operand {
  if (isDead(given)) return given;
  const object = nonNullish(given, node, cx);
  const { type } = object;
  const loc = cx.locOf(node);
  if (type.kind === 'unknown') {
    return readOfFunction(object, name, node, cx) ?? cx.refuse(node, 'anyOperation', `Property ${name}`);
  }
  if ((type.kind === 'array' || type.kind === 'tuple' || type.kind === 'typedarray') && name === 'length') {
    return cx.builder.value(loc, cx.types.number, { op: 'array.length', array: object });
  }
  if (isIndexed(type) && /^(0|[1-9]\d*)$/.test(name))
    return readElement(object, cx.builder.number(Number(name)), node, cx);
  const found = memberType(type, name, cx);
  if (found) {
    if (type.kind === 'object' && !type.properties.has(name)) return readKey(object, cx.builder.string(name), node, cx);
    if (functionIn(found)) FunctionScope.of(cx).program.classes.generic.requestPlain(name, type);
    const result = tolerant && isPromised(node, cx) ? orUndefined(found, cx) : found;
    return cx.builder.value(loc, result, { op: 'prop.get', object, name });
  }
  return libraryProperty(object, name, node, cx) ?? cx.refuse(node, 'missingLibrary', `${typeName(type)}.${name}`);
}

/** `name` and `length` of what is known to be a function, though not of which type: after `typeof f === 'function'`. */
function readOfFunction(object: Operand, name: string, node: ts.Node, cx: FunctionContext): Operand | undefined {
  if (!ts.isPropertyAccessExpression(node) || (name !== 'name' && name !== 'length')) return undefined;
  const { checker } = cx.program;
  const type = checker.getTypeAtLocation(node.expression);
  const parts = type.isIntersection() ? type.types : [type];
  if (!parts.some((part) => part.symbol?.name === 'Function' && isFromLibrary(part.symbol))) return undefined;
  const key = cx.builder.string(name);
  const value = cx.builder.value(cx.locOf(node), cx.types.unknown, { op: 'dyn.get', object, key });
  return cx.builder.coerce(cx.locOf(node), value, name === 'name' ? cx.types.string : cx.types.number, 'library');
}

/** `field!: T` */
function isPromised(node: ts.Node, cx: FunctionContext): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  const declaration = cx.program.checker.getSymbolAtLocation(node.name)?.valueDeclaration;
  return (
    declaration !== undefined && ts.isPropertyDeclaration(declaration) && declaration.exclamationToken !== undefined
  );
}

/** Whether `[0]` of such a value is an element, not a property; the members of a union must agree. */
export function isIndexed(type: Type): boolean {
  return membersOf(type).every(
    (m) => m.kind === 'array' || m.kind === 'tuple' || m.kind === 'string' || m.kind === 'typedarray',
  );
}

/** Writes `object.name`. */
export function writeProperty(object: Operand, name: string, value: Operand, node: ts.Node, cx: FunctionContext): void {
  const loc = cx.locOf(node);
  const { type } = object;
  if ((type.kind === 'array' || type.kind === 'tuple') && name === 'length') {
    const mayGrow = value.kind !== 'const' || value.value !== 0;
    cx.builder.effect(loc, { op: 'array.setLength', array: object, length: value, mayGrow });
  } else if (type.kind === 'object' && !type.properties.has(name)) {
    cx.builder.effect(loc, { op: 'dyn.set', object, key: cx.builder.string(name), value });
  } else cx.builder.effect(loc, { op: 'prop.set', object, name, value });
}

/** What may be written to a property: what every member of a union accepts. */
export function writeType(type: Type, name: string, cx: FunctionContext): Type | undefined {
  const types = membersOf(type).map((member) => {
    const found = memberOf(member, name, cx);
    return found?.kind === 'property' ? found.writeType : undefined;
  });
  const [first] = types;
  if (types.some((t) => t === undefined) || !first) return undefined;
  return types.every((t) => t === first) ? first : undefined;
}

/** The result of a read, with the type that control flow gives it here. */
export function narrowed(value: Operand, node: ts.Expression, cx: FunctionContext, tolerant = false): Operand {
  if (isDead(value)) return value;
  const checked = chainTypeOf(node, cx);
  // Who can do with undefined gets it instead of a check that would throw.
  const type = tolerant && mayBeUndefined(value.type) ? orUndefined(checked, cx) : checked;
  if (type.kind === 'void' || type === value.type) return value;
  if (!isChainLink(node) && cx.isAtLeast(value.type, node)) return value;
  return cx.builder.coerce(cx.locOf(node), value, type, 'narrow');
}

/** Whether the consumer of a read can do with undefined: it says so by the type that it wants, or is the end of a chain. */
export function isTolerant(node: ts.Expression, expected: Type | undefined): boolean {
  if (expected) return mayBeUndefined(expected);
  const { parent } = node;
  if (!isChainLink(node)) return beginsChain(node);
  const goesOn = isChainLink(parent) && parent.expression === node;
  return !goesOn || (!ts.isNonNullExpression(parent) && parent.questionDotToken !== undefined);
}

/** `handlers[name]?.(x)`: what the chain begins with may be missing. */
function beginsChain(node: ts.Expression): boolean {
  const { parent } = node;
  const isLink =
    ts.isCallExpression(parent) || ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
  return isLink && parent.expression === node && parent.questionDotToken !== undefined;
}

export function visitPropertyAccess(node: ts.PropertyAccessExpression, cx: FunctionContext, expected?: Type): Operand {
  const constant = cx.program.checker.getConstantValue(node);
  if (typeof constant === 'number') return cx.builder.number(constant);
  if (typeof constant === 'string') return cx.builder.string(constant);
  const fixed = classNameOf(node, cx) ?? readStatic(node, cx);
  if (fixed) return fixed;
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return readSuper(node, cx);
  return visitPropertyAccessOn(node, cx.expression(node.expression), cx, expected);
}

export function visitPropertyAccessOn(
  node: ts.PropertyAccessExpression,
  object: Operand,
  cx: FunctionContext,
  expected?: Type,
): Operand {
  if (isUnboundMethod(node, cx)) {
    if (!isDead(object)) cx.refuse(node, 'unboundMethod', node.name.text);
    return { kind: 'const', type: cx.types.never, value: undefined };
  }
  const tolerant = isTolerant(node, expected);
  return narrowed(readProperty(object, memberName(node.name), node, cx, tolerant), node, cx, tolerant);
}

/** Whether the property is a method whose object would be lost: one that uses `this`, or may be implemented so. */
export function isUnboundMethod(node: ts.PropertyAccessExpression, cx: FunctionContext): boolean {
  const symbol = cx.program.checker.getSymbolAtLocation(node.name);
  if (!symbol || symbol.flags & ts.SymbolFlags.Optional) return false;
  const declaration = symbol.valueDeclaration;
  if (!declaration || !(symbol.flags & ts.SymbolFlags.Method)) return false;
  if (ts.isMethodDeclaration(declaration) && ts.isObjectLiteralExpression(declaration.parent)) {
    return usesThisKeyword(declaration);
  }
  return true;
}

function usesThisKeyword(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.ThisKeyword || (ts.forEachChild(node, usesThisKeyword) ?? false);
}

/** `super.x`: an accessor of the base class, or the field of this object. */
export function readSuper(node: ts.PropertyAccessExpression, cx: FunctionContext): Operand {
  const { thisLocal } = cx;
  const base = thisLocal?.type.kind === 'class' ? thisLocal.type.cls.base : undefined;
  if (!thisLocal || !base) return cx.refuse(node, 'looseThis');
  const { classes } = FunctionScope.of(cx).program;
  const loc = cx.locOf(node);
  const getter = classes.method(base, `get ${memberName(node.name)}`);
  if (!getter) return cx.refuse(node, 'unsupportedAccess', `super.${node.name.text}`);
  const self = superReceiver(base, `get ${memberName(node.name)}`, cx.builder.get(loc, thisLocal), loc, cx);
  return narrowed(cx.builder.value(loc, getter.type.result, { op: 'call', fn: getter.fn, args: [self] }), node, cx);
}

/** `this` as the class that declares what `super.name` means. */
export function superReceiver(base: ClassInfo, name: string, self: Operand, loc: Loc, cx: FunctionContext): Operand {
  const { classes } = FunctionScope.of(cx).program;
  return cx.builder.coerce(loc, self, classes.dataOf(classes.declaring(base, name) ?? base).type);
}

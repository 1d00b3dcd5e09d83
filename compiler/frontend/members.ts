// SPDX-License-Identifier: MIT
/** Property and element accesses, as values and as targets of assignments. */
import { ts } from 'ts-morph';
import type { Loc, Operand } from '../ir/hir';
import type { ClassInfo, FunctionType, Type } from '../ir/types';
import { membersOf, typeName } from '../ir/types';
import { classNameOf } from './constructor-property';
import type { FunctionContext, Target } from './context';
import { literalKeys, mayBeOnClass, readByName, writeByName } from './keyed-access';
import { dispatch } from './union-dispatch';
import { libraryProperty } from './library-calls';
import { chainTypeOf, isChainLink } from './optional-chain';
import { memberName, staticKey } from './property-name';
import { FunctionScope } from './scope';
import { readStatic, staticTarget } from './static-members';
import { isFromLibrary } from './subset-check';
import { functionIn, isDead, mayBeUndefined, orUndefined, withoutNullish } from './type-tests';

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
    if (functionIn(found)) FunctionScope.of(cx).program.classes.requestPlain(name, type);
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
function writeProperty(object: Operand, name: string, value: Operand, node: ts.Node, cx: FunctionContext): void {
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
function writeType(type: Type, name: string, cx: FunctionContext): Type | undefined {
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
function isTolerant(node: ts.Expression, expected: Type | undefined): boolean {
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
function readSuper(node: ts.PropertyAccessExpression, cx: FunctionContext): Operand {
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
  if (key !== undefined && !isIndexed(type)) return narrowed(readProperty(object, key, node, cx), node, cx, tolerant);
  const index = cx.expression(node.argumentExpression);
  const value = readElement(object, index, node, cx, tolerant);
  // Where anything is welcome the value needs no narrowing, which a key of a cast type might not stand.
  return expected?.kind === 'unknown' ? value : narrowed(value, node, cx, tolerant);
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
function toIndex(key: Operand, node: ts.Node, cx: FunctionContext): Operand | undefined {
  if (key.type.kind === 'number') return key;
  if (key.type.kind === 'string') return cx.callLibrary(node, 'NumberConstructor_call', [key], cx.types.number);
  return undefined;
}

/** A key that is known only at run time, of an object: the type is the union of what there is to find. */
function readKey(object: Operand, key: Operand, node: ts.Node, cx: FunctionContext): Operand {
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

/** The place that an assignment to a property or element writes to. */
export function memberTarget(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  cx: FunctionContext,
): Target {
  const fixed = staticTarget(node, cx);
  if (fixed) return fixed;
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return superTarget(node, cx);
  const given = cx.expression(node.expression);
  const object = isDead(given) ? given : nonNullish(given, node, cx);
  if (ts.isPropertyAccessExpression(node)) return propertyTarget(object, memberName(node.name), node, cx);
  const name = staticKey(node.argumentExpression, cx);
  const { type } = object;
  if (name !== undefined && !isIndexed(type)) return propertyTarget(object, name, node, cx);
  const key = cx.expression(node.argumentExpression);
  return elementTarget(object, key, node, cx);
}

/** `super.x = value`: a setter of the base class. */
function superTarget(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, cx: FunctionContext): Target {
  const { thisLocal } = cx;
  const base = thisLocal?.type.kind === 'class' ? thisLocal.type.cls.base : undefined;
  if (!thisLocal || !base || !ts.isPropertyAccessExpression(node)) return refusedTarget(node, cx);
  const { classes } = FunctionScope.of(cx).program;
  const setter = classes.method(base, `set ${memberName(node.name)}`);
  const type = setter?.type.params[0];
  if (!setter || !type) return refusedTarget(node, cx, `super.${node.name.text}`);
  const loc = cx.locOf(node);
  return {
    type,
    get: () => readSuper(node, cx),
    set: (value) => {
      if (isDead(value)) return;
      const self = superReceiver(base, `set ${memberName(node.name)}`, cx.builder.get(loc, thisLocal), loc, cx);
      cx.builder.effect(loc, { op: 'call', fn: setter.fn, args: [self, cx.builder.coerce(loc, value, type)] });
    },
  };
}

function refusedTarget(node: ts.Node, cx: FunctionContext, detail?: string): Target {
  cx.refuse(node, 'unsupportedTarget', detail);
  return deadTarget(cx);
}

function deadTarget(cx: FunctionContext): Target {
  return {
    type: cx.types.never,
    get: () => ({ kind: 'const', type: cx.types.never, value: undefined }),
    set: () => undefined,
  };
}

function propertyTarget(object: Operand, name: string, node: ts.Expression, cx: FunctionContext): Target {
  if (isDead(object)) return deadTarget(cx);
  if (object.type.kind === 'unknown') {
    cx.refuse(node, 'anyOperation', `Property ${name}`);
    return deadTarget(cx);
  }
  const type = writeType(object.type, name, cx);
  if (!type) {
    const isMethod = membersOf(object.type).some((m) => memberOf(m, name, cx)?.kind === 'method');
    if (isMethod) {
      cx.refuse(node, 'monkeyPatch', name);
      return deadTarget(cx);
    }
    return refusedTarget(node, cx, `${typeName(object.type)}.${name}`);
  }
  return {
    type,
    get: () => narrowed(readProperty(object, name, node, cx), node, cx),
    getOrUndefined: () => narrowed(readProperty(object, name, node, cx, true), node, cx, true),
    set: (value) => {
      if (!isDead(value)) writeProperty(object, name, cx.builder.coerce(cx.locOf(node), value, type), node, cx);
    },
  };
}

function elementTarget(object: Operand, key: Operand, node: ts.ElementAccessExpression, cx: FunctionContext): Target {
  if (isDead(object) || isDead(key)) return deadTarget(cx);
  const { type } = object;
  const loc = cx.locOf(node);
  const get = (): Operand => narrowed(readElement(object, key, node, cx), node, cx);
  const target = (written: Type, write: (value: Operand) => void): Target => ({
    type: written,
    get,
    getOrUndefined: () => readElement(object, key, node, cx, true),
    set: (value) => {
      if (!isDead(value)) write(cx.builder.coerce(loc, value, written));
    },
  });
  if (type.kind === 'array' || type.kind === 'tuple') {
    const index = toIndex(key, node, cx);
    const at = key.kind === 'const' && typeof key.value === 'number' ? key.value : -1;
    const element = type.kind === 'tuple' ? (type.elements[at] ?? type.element) : type.element;
    if (index) {
      return target(element, (value) => cx.builder.effect(loc, { op: 'array.set', array: object, index, value }));
    }
  }
  if (type.kind === 'typedarray') {
    const index = toIndex(key, node, cx);
    if (index) {
      return target(cx.types.number, (value) =>
        cx.builder.effect(loc, { op: 'typed.set', array: object, index, value }),
      );
    }
  }
  if ((type.kind === 'object' || type.kind === 'class') && (key.type.kind === 'string' || key.type.kind === 'number')) {
    const written = type.kind === 'object' && type.index ? type.index : cx.typeOf(node);
    const names = type.kind === 'class' && key.kind !== 'const' ? literalKeys(node, cx) : undefined;
    if (names?.every((name) => writeType(type, name, cx) !== undefined)) {
      const store = (name: string, value: Operand): void =>
        writeProperty(object, name, cx.builder.coerce(loc, value, writeType(type, name, cx) ?? value.type), node, cx);
      return target(written, (value) => writeByName(names, object, key, value, node, cx, store));
    }
    return target(written, (value) => cx.builder.effect(loc, { op: 'dyn.set', object, key, value }));
  }
  if (type.kind === 'unknown') {
    cx.refuse(node, 'anyOperation', 'Element');
    return deadTarget(cx);
  }
  return refusedTarget(node, cx, `${typeName(type)}[${typeName(key.type)}]`);
}

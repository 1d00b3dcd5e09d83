// SPDX-License-Identifier: MIT
/**
 * Calls. The callee decides: a function or method that is known is called directly; a method of an object by its name;
 * everything else is a function value (value-calls.ts). It is one file because each of these falls back to the next.
 */
import { ts } from 'ts-morph';
import type { CoerceReason, Operand } from '../ir/hir';
import { membersOf, typeName, type FunctionType, type Type } from '../ir/types';
import { argumentsAsList, argumentsFor, givenAmong, type Argument } from './arguments';
import {
  finish,
  isInLibrary,
  isLibraryFunction,
  resolved,
  resolvedType,
  typeArgumentsFor,
  type Call,
} from './call-signatures';
import { consoleCall } from './console-calls';
import { isPrototypeRestored, restorePrototype } from './constructor-property';
import { visitSuperCall } from './constructors';
import type { FunctionContext } from './context';
import { visitFilledArray } from './filled-arrays';
import { bindFunction, callThroughFunction } from './function-methods';
import { functionIn, makeClosure } from './functions';
import { callIntrinsic, intrinsicDeclaration } from './intrinsics';
import { callLibraryWith, libraryMethodName, libraryPrefixes } from './library-calls';
import { isIndexed, memberOf, narrowed, nonNullish, readProperty, superReceiver } from './members';
import { isMemberName, readElement, visitElementAccessOn } from './elements';
import { visitBorrowed } from './object-prototype';
import { memberName, staticKey } from './property-name';
import { FunctionScope } from './scope';
import { staticMember, withReceiver } from './static-members';
import { withoutParentheses } from './syntax';
import { mayStringifyNothing } from './tolerant-reads';
import { dummy, isDead, mayBeUndefined } from './type-tests';
import { dispatch } from './union-dispatch';
import { callValue, isValueUsed } from './value-calls';

export function visitCall(node: ts.CallExpression, cx: FunctionContext, expected?: Type): Operand {
  const callee = withoutParentheses(node.expression);
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return visitSuperCall(node, cx);
  if (isPrototypeRestored(node)) return restorePrototype(node, cx);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return cx.refuse(node, 'dynamicImport');
  const whole = visitBorrowed(node, cx, expected) ?? visitFilledArray(node, cx);
  return whole ?? callExpression(node, callee, node.arguments, cx, expected);
}

/** A call of `callee` with arguments of which some are values already: tagged templates. */
export function callWith(node: Call, callee: ts.Expression, args: readonly Argument[], cx: FunctionContext): Operand {
  return callExpression(node, withoutParentheses(callee), args, cx, undefined);
}

function callExpression(
  node: Call,
  callee: ts.Expression,
  args: readonly Argument[],
  cx: FunctionContext,
  expected: Type | undefined,
): Operand {
  if (ts.isIdentifier(callee)) return callName(node, callee, args, cx, expected);
  if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee)) {
    const fixed = staticMember(callee, cx);
    if (fixed) return callStatic(node, callee, fixed, args, cx, expected);
    if (callee.expression.kind === ts.SyntaxKind.SuperKeyword) return callSuperMethod(node, callee, args, cx);
    const name = methodName(callee, cx);
    if (ts.isPropertyAccessExpression(callee)) {
      const bound = bindFunction(node, callee, args, cx) ?? callWithReceiver(node, callee, args, cx);
      if (bound) return bound;
    }
    const object = cx.expression(callee.expression);
    if (isDead(object)) return object;
    const isElement = isElementOf(callee, object.type, cx);
    if (name !== undefined && !isElement) return callMethod(node, object, name, args, cx);
    const key = cx.expression((callee as ts.ElementAccessExpression).argumentExpression);
    const receiver = isElement ? undefined : object;
    return callValue(node, narrowed(readElement(object, key, callee, cx), callee, cx), args, cx, receiver);
  }
  return callValue(node, cx.expression(callee), args, cx);
}

/** A call inside an optional chain, whose receiver (or callee) is a value already. */
export function visitCallOn(
  node: ts.CallExpression,
  receiver: { readonly object?: Operand; readonly callee?: Operand },
  cx: FunctionContext,
): Operand {
  const callee = withoutParentheses(node.expression);
  const { object } = receiver;
  if (object && (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))) {
    const name = methodName(callee, cx);
    const isElement = isElementOf(callee, object.type, cx);
    if (name !== undefined && !isElement) return callMethod(node, object, name, node.arguments, cx);
    if (!receiver.callee && ts.isElementAccessExpression(callee)) {
      return callValue(
        node,
        visitElementAccessOn(callee, object, cx),
        node.arguments,
        cx,
        isElement ? undefined : object,
      );
    }
  }
  if (!receiver.callee) return cx.refuse(node, 'unsupportedCall');
  return callValue(node, receiver.callee, node.arguments, cx, object);
}

function methodName(
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  cx: FunctionContext,
): string | undefined {
  return ts.isPropertyAccessExpression(callee) ? memberName(callee.name) : staticKey(callee.argumentExpression, cx);
}

// ---- what the checker knows of a call ----

/** `handlers[i](x)` calls an element; `list[Symbol.iterator]()` calls a method. */
function isElementOf(callee: ts.Expression, type: Type, cx: FunctionContext): boolean {
  if (!ts.isElementAccessExpression(callee) || !isIndexed(type)) return false;
  return !isMemberName(staticKey(callee.argumentExpression, cx), type, callee, cx);
}

// ---- known functions ----

function callName(
  node: Call,
  callee: ts.Identifier,
  args: readonly Argument[],
  cx: FunctionContext,
  expected: Type | undefined,
): Operand {
  if (ts.isCallExpression(node)) {
    const intrinsic = intrinsicDeclaration(node, cx);
    if (intrinsic) return callIntrinsic(node, intrinsic, cx);
    const converted = callConversion(node, callee, cx, expected);
    if (converted) return converted;
  }
  const binding = cx.lookup(callee);
  if (!binding) return dummy(cx);
  switch (binding.kind) {
    case 'function':
      if (isLibraryFunction(binding.declaration, cx) && !isInLibrary(node, cx)) {
        return libraryCall(node, binding.declaration.name?.getText() ?? '', args, cx);
      }
      return callFunction(node, binding.declaration, args, cx, binding.nestedIn);
    case 'class':
    case 'enum':
      return cx.refuse(node, 'unsupportedCall', callee.text);
    default:
      return callValue(node, cx.expression(callee), args, cx);
  }
}

/** `String(x)`, `Boolean(x)` and the other functions that are also names of types. */
function callConversion(
  node: ts.CallExpression,
  callee: ts.Identifier,
  cx: FunctionContext,
  expected: Type | undefined,
): Operand | undefined {
  const { checker } = cx.program;
  const symbol = checker.getSymbolAtLocation(callee);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration?.getSourceFile().isDeclarationFile || !ts.isVariableDeclaration(declaration))
    return undefined;
  const [only] = node.arguments;
  const loc = cx.locOf(node);
  const isSimple = node.arguments.length === 1 && only !== undefined && !ts.isSpreadElement(only);
  if (symbol.name === 'Boolean' && isSimple) {
    const value = cx.expression(only);
    return isDead(value) ? value : cx.builder.value(loc, cx.types.boolean, { op: 'to.boolean', value });
  }
  if (symbol.name === 'String' && isSimple) {
    const value = cx.expression(only);
    if (isDead(value) || value.type.kind === 'string') return value;
    // A symbol may be converted explicitly, though not implicitly: that is the library's business.
    if (!membersOf(value.type).some((m) => m.kind === 'symbol')) {
      return cx.builder.value(loc, cx.types.string, { op: 'to.string', value });
    }
    return callLibraryWith(node, 'StringConstructor_call', [value], undefined, cx, cx.types.string);
  }
  const { library } = FunctionScope.of(cx).program;
  const name = `${symbol.name}Constructor_call`;
  const exists = library.functionNamed(name, node.arguments.length);
  return exists ? libraryCall(node, name, node.arguments, cx, expected) : undefined;
}

/** A direct call of a function of the program. */
function callFunction(
  node: Call,
  declaration: ts.FunctionLikeDeclaration,
  args: readonly Argument[],
  cx: FunctionContext,
  nestedIn?: FunctionContext,
  receiver?: Operand,
  receiverClass?: ts.ClassLikeDeclaration,
): Operand {
  const scope = FunctionScope.of(cx);
  const typeArguments = withReceiver(declaration, receiverClass, typeArgumentsFor(node, declaration, cx), cx);
  if (nestedIn) {
    const own = scope.program.canonicalArguments(declaration, typeArguments);
    const closure = makeClosure(declaration, scope, own, undefined, FunctionScope.of(nestedIn));
    return callValue(node, closure, args, cx);
  }
  const { id, shape } = scope.program.instance(declaration, typeArguments);
  const hints = resolved(node, cx)?.declaration === declaration ? undefined : resolvedType(node, cx);
  const operands = argumentsFor(args, shape.type, hints, 'assign', node, cx);
  const self = shape.thisType
    ? [receiver ?? cx.builder.coerce(cx.locOf(node), cx.builder.undefined(), shape.thisType)]
    : [];
  return finish(emitCall(id, shape.type.result, [...self, ...operands], node, cx), node, cx);
}

function emitCall(fn: string, result: Type, args: readonly Operand[], node: ts.Node, cx: FunctionContext): Operand {
  const loc = cx.locOf(node);
  const bad = args.find((operand) => isDead(operand));
  if (bad) return bad;
  if (result.kind === 'void') {
    cx.builder.effect(loc, { op: 'call', fn, args });
    return { kind: 'const', type: cx.types.void, value: undefined };
  }
  return cx.builder.value(loc, result, { op: 'call', fn, args });
}

function callStatic(
  node: Call,
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  member: NonNullable<ReturnType<typeof staticMember>>,
  args: readonly Argument[],
  cx: FunctionContext,
  expected: Type | undefined,
): Operand {
  switch (member.kind) {
    case 'refused':
      return dummy(cx);
    case 'method':
      return callFunction(node, member.declaration, args, cx, undefined, undefined, member.receiver);
    case 'library':
      if (expected && mayBeUndefined(expected) && ts.isExpression(node) && mayStringifyNothing(node, cx)) {
        return callLibraryWith(node, member.name, args, resolvedType(node, cx), cx);
      }
      return consoleCall(node, member.name, args, cx) ?? libraryCall(node, member.name, args, cx);
    case 'binding': {
      const { binding } = member;
      if (binding.kind === 'function') return callFunction(node, binding.declaration, args, cx, binding.nestedIn);
      if (binding.kind === 'class' || binding.kind === 'enum') return cx.refuse(node, 'unsupportedCall');
      return callValue(node, cx.expression(callee), args, cx);
    }
    default:
      return callValue(node, cx.expression(callee), args, cx);
  }
}

/** A function of lib.d.ts: what it promises comes from there, what runs from the library. */
export function libraryCall(
  node: Call,
  name: string,
  args: readonly Argument[],
  cx: FunctionContext,
  expected?: Type,
  receiver?: Operand,
): Operand {
  const { library } = FunctionScope.of(cx).program;
  const base = name.replace(/\$\d+$/, '');
  const declared = cx.typeOf(node);
  const result = expected && declared.kind === 'array' && hasUnknown(declared) ? expected : declared;
  let chosen = base;
  // Array.from takes iterables and array-likes; which one it is, only the static type says.
  if (base.endsWith('ArrayConstructor_from')) {
    const given = args[0] && ts.isExpression(args[0] as ts.Node) ? (args[0] as ts.Expression) : undefined;
    const source = given && cx.typeOf(given);
    const isPlain = source?.kind === 'object' && !source.properties.has('@@iterator');
    const byLength = `${base}Length`;
    const hasShort = isOnlyLength(given) && library.functionNamed(byLength, args.length);
    if (isPlain) chosen = hasShort ? byLength : `${base}ArrayLike`;
  }
  if (!library.functionNamed(chosen, args.length))
    return cx.refuse(node, 'missingLibrary', node.getText().split('(')[0]);
  const value = callLibraryWith(node, chosen, args, resolvedType(node, cx), cx, result, receiver);
  return finish(value, node, cx, 'library');
}

/** `{ length: n }`, written where it is used: nobody has given it elements. */
function isOnlyLength(source: ts.Node | undefined): boolean {
  if (!source || !ts.isObjectLiteralExpression(source) || source.properties.length !== 1) return false;
  const [only] = source.properties;
  const isValue = only && (ts.isPropertyAssignment(only) || ts.isShorthandPropertyAssignment(only));
  return isValue === true && ts.isIdentifier(only.name) && only.name.text === 'length';
}

function hasUnknown(type: Type): boolean {
  return type.kind === 'unknown' || (type.kind === 'array' && hasUnknown(type.element));
}

// ---- methods ----

/** `object.name(args)`. */
function callMethod(node: Call, given: Operand, name: string, args: readonly Argument[], cx: FunctionContext): Operand {
  if (isDead(given)) return given;
  const object = nonNullish(given, node, cx);
  const { type } = object;
  if (type.kind === 'unknown') {
    const isText = name === 'toString' && args.length === 0;
    return isText ? toText(object, node, cx) : cx.refuse(node, 'anyOperation', `Call of ${name}`);
  }
  if (type.kind === 'union') return callUnionMethod(node, object, type.members, name, args, cx);
  if (type.kind === 'function' && (name === 'call' || name === 'apply')) {
    return callThroughFunction(node, object, name, args, cx);
  }
  const generic = genericMethodName(node, name, type, cx);
  if (generic !== undefined) {
    const member = memberOf(type, generic, cx);
    const fnType = member?.kind === 'method' ? member.type : resolvedType(node, cx);
    if (fnType) return finish(emitMethod(object, generic, fnType, args, undefined, node, cx), node, cx);
  }
  const isInherited = name === 'hasOwnProperty' && type.kind === 'object' && !type.properties.has(name);
  const member = isInherited ? undefined : memberOf(type, name, cx);
  const fnType = member && functionIn(member.type);
  if (member && fnType) {
    const isField = type.kind === 'class' && member.kind === 'property';
    if (isField) {
      return callValue(node, narrowCallee(readProperty(object, name, node, cx), fnType, node, cx), args, cx, object);
    }
    const isLibrary = type.kind === 'class' && isLibraryClass(type, cx);
    const hints = isLibrary || fnType.params.some((p) => p.kind === 'unknown') ? resolvedType(node, cx) : undefined;
    return finish(emitMethod(object, name, fnType, args, hints, node, cx), node, cx, isLibrary ? 'library' : 'narrow');
  }
  if (member) return callValue(node, readProperty(object, name, node, cx), args, cx, object);
  if (libraryMethodName(type, name, args.length, cx) !== undefined || libraryPrefixes(type).length > 0) {
    const fn = libraryMethodName(type, name, args.length, cx);
    if (fn !== undefined) return libraryCall(node, fn, args, cx, undefined, object);
    if (name === 'toString' && args.length === 0) return toText(object, node, cx);
    return cx.refuse(node, 'missingLibrary', `${typeName(type)}.${name}`);
  }
  if (name === 'toString' && args.length === 0) return toText(object, node, cx);
  if (name === 'hasOwnProperty') return libraryCall(node, 'Object_hasOwnProperty', args, cx, undefined, object);
  return cx.refuse(node, 'missingLibrary', `${typeName(type)}.${name}`);
}

function toText(value: Operand, node: ts.Node, cx: FunctionContext): Operand {
  return cx.callLibrary(node, 'Object_toString', [value], cx.types.string);
}

function narrowCallee(value: Operand, type: FunctionType, node: ts.Node, cx: FunctionContext): Operand {
  return isDead(value) ? value : cx.builder.coerce(cx.locOf(node), value, type, 'narrow');
}

function isLibraryClass(type: Type & { kind: 'class' }, cx: FunctionContext): boolean {
  const { classes } = FunctionScope.of(cx).program;
  return isLibraryFunction(classes.dataOf(type.cls).declaration, cx);
}

/** The call by name, with the arguments that the method's own type asks for. */
export function emitMethod(
  object: Operand,
  name: string,
  type: FunctionType,
  args: readonly Argument[],
  hints: FunctionType | undefined,
  node: ts.Node,
  cx: FunctionContext,
): Operand {
  const loc = cx.locOf(node);
  FunctionScope.of(cx).program.classes.generic.requestPlain(name, object.type);
  const reason: CoerceReason = hints ? 'library' : 'assign';
  const open = FunctionScope.of(cx).program.isLibraryFile(node.getSourceFile())
    ? undefined
    : argumentsAsList(args, type, cx);
  const operands = open ? [open.list] : argumentsFor(args, type, hints, reason, node, cx);
  const bad = operands.find((operand) => isDead(operand));
  if (bad) return bad;
  const passing = open
    ? { given: 0, spreads: true }
    : { given: givenAmong(args, type), spreads: type.rest !== undefined };
  if (type.result.kind === 'void') {
    cx.builder.effect(loc, { op: 'call.method', object, name, args: operands, ...passing });
    if (object.type.kind === 'object' && isValueUsed(node, cx)) return cx.refuse(node, 'voidValue');
    return { kind: 'const', type: cx.types.void, value: undefined };
  }
  return cx.builder.value(loc, type.result, { op: 'call.method', object, name, args: operands, ...passing });
}

/** The name of the instance of a method that has type parameters of its own; undefined for ordinary methods. */
function genericMethodName(node: Call, name: string, type: Type, cx: FunctionContext): string | undefined {
  if (type.kind !== 'class' && type.kind !== 'object') return undefined;
  const { classes, checker } = FunctionScope.of(cx).program;
  const declaration =
    type.kind === 'class' ? classes.genericMethod(type.cls, name)?.declaration : resolved(node, cx)?.declaration;
  if (!declaration || !('typeParameters' in declaration) || !declaration.typeParameters) return undefined;
  if (!ts.isMethodDeclaration(declaration) && !ts.isMethodSignature(declaration)) return undefined;
  const typeArguments = typeArgumentsFor(node, declaration, cx);
  const parameters = declaration.typeParameters.map((p) => checker.getTypeAtLocation(p));
  const own = parameters.map((p) => typeArguments.get(p) ?? checker.getUnknownType());
  return classes.generic.instantiateMethod(name, parameters, own, node);
}

/** A method of a union: by name when the members agree on its type, else member by member. */
function callUnionMethod(
  node: Call,
  object: Operand,
  members: readonly Type[],
  name: string,
  args: readonly Argument[],
  cx: FunctionContext,
): Operand {
  const types = members.map((m) => {
    const member = memberOf(m, name, cx);
    return member && functionIn(member.type);
  });
  const [first] = types;
  if (first && types.every((t) => t === first)) {
    return finish(emitMethod(object, name, first, args, undefined, node, cx), node, cx);
  }
  const isObjects = members.every((m) => m.kind === 'class' || m.kind === 'object');
  const agreed = resolvedType(node, cx);
  if (isObjects && agreed && types.every((t) => t !== undefined)) {
    return finish(emitMethod(object, name, agreed, args, undefined, node, cx), node, cx);
  }
  // Evaluate the arguments once, before the branches.
  const values = args.map((argument): Argument => {
    if (typeof argument.kind === 'string' || !ts.isExpression(argument as ts.Node)) return argument;
    const expression = argument as ts.Expression;
    return ts.isSpreadElement(expression) ? argument : cx.expression(expression);
  });
  return finish(
    dispatch(object, members, node, cx, (one) => callMethod(node, one, name, values, cx)),
    node,
    cx,
  );
}

/** A method call by name on a value of any type: how the visitors of loops call `next` and `return`. */
export function invokeMethod(
  given: Operand,
  name: string,
  args: readonly Operand[],
  node: ts.Node,
  cx: FunctionContext,
): Operand {
  if (isDead(given)) return given;
  const object = nonNullish(given, node, cx);
  const { type } = object;
  const found = membersOf(type).map((m) => {
    const member = memberOf(m, name, cx);
    return member && functionIn(member.type);
  });
  const [first] = found;
  if (first && found.every((t) => t === first)) {
    return emitMethod(object, name, first, args, undefined, node, cx);
  }
  if (type.kind === 'union' && found.every((t) => t !== undefined)) {
    return dispatch(object, type.members, node, cx, (one) => invokeMethod(one, name, args, node, cx));
  }
  const fn = libraryMethodName(type, name, args.length, cx);
  if (fn !== undefined) return callLibraryWith(node, fn, [object, ...args], undefined, cx);
  return cx.refuse(node, 'missingLibrary', `${typeName(type)}.${name}`);
}

/** `super.method(...)`: the base class's method, whatever overrides it. */
function callSuperMethod(
  node: Call,
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  args: readonly Argument[],
  cx: FunctionContext,
): Operand {
  const { thisLocal } = cx;
  const scope = FunctionScope.of(cx);
  const { classes } = scope.program;
  const base = thisLocal?.type.kind === 'class' ? thisLocal.type.cls.base : undefined;
  const name = methodName(callee, cx);
  if (!thisLocal || !base || name === undefined) return cx.refuse(node, 'looseThis');
  const loc = cx.locOf(node);
  const self = cx.builder.coerce(loc, cx.builder.get(loc, thisLocal), classes.dataOf(base).type);
  const generic = classes.genericMethod(base, name);
  if (generic) {
    const typeArguments = typeArgumentsFor(node, generic.declaration, cx);
    const merged = new Map([...typeArguments, ...generic.data.typeArguments]);
    const { id, shape } = scope.program.instance(generic.declaration, merged);
    return finish(
      emitCall(
        id,
        shape.type.result,
        [self, ...argumentsFor(args, shape.type, undefined, 'assign', node, cx)],
        node,
        cx,
      ),
      node,
      cx,
    );
  }
  const method = classes.method(base, name);
  if (!method) {
    const getter = classes.method(base, `get ${name}`);
    if (name === 'toString' && !getter) return cx.callLibrary(node, 'Object_tag', [self], cx.types.string);
    return cx.refuse(node, 'unsupportedCall', `super.${name}`);
  }
  const operands = argumentsFor(args, method.type, undefined, 'assign', node, cx);
  const receiver = superReceiver(base, name, self, loc, cx);
  return finish(emitCall(method.fn, method.type.result, [receiver, ...operands], node, cx), node, cx);
}

/** `f.call(receiver, ...)` of a function declaration with a `this` parameter. */
function callWithReceiver(
  node: Call,
  callee: ts.PropertyAccessExpression,
  args: readonly Argument[],
  cx: FunctionContext,
): Operand | undefined {
  const [receiver, ...others] = args;
  if (callee.name.text !== 'call' || !ts.isIdentifier(callee.expression) || !receiver) return undefined;
  if (isOperandArgument(receiver) || ts.isSpreadElement(receiver)) return undefined;
  const symbol = cx.program.checker.getSymbolAtLocation(callee.expression);
  const isFunction = symbol?.valueDeclaration && ts.isFunctionDeclaration(symbol.valueDeclaration);
  const binding = isFunction ? cx.lookup(callee.expression) : undefined;
  if (binding?.kind !== 'function' || binding.nestedIn || binding.declaration.typeParameters) return undefined;
  const { shape } = FunctionScope.of(cx).program.instance(binding.declaration, cx.typeArguments);
  if (!shape.thisType) return undefined;
  const self = cx.expressionTo(receiver, shape.thisType);
  if (isDead(self)) return self;
  return callFunction(node, binding.declaration, others, cx, undefined, self);
}

export function isOperandArgument(argument: Argument): argument is Operand {
  return typeof argument.kind === 'string';
}

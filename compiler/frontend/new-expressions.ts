// SPDX-License-Identifier: MIT
/** `new`: of the program's classes, of the library's, and of classes that are values. */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { type Type, membersOf, typeName } from '../ir/types';
import { argumentsFor } from './arguments';
import { resolvedType, isLibraryFunction } from './call-signatures';
import { libraryCall } from './calls';
import type { FunctionContext } from './context';
import { hasTag } from './library';
import { callLibraryWith } from './library-calls';
import { environmentOf } from './local-classes';
import { FunctionScope } from './scope';
import { dummy, isDead, withoutNullish } from './type-tests';
import { callValue } from './value-calls';

function makesTypedArray(name: string): boolean {
  return /^\w+Array$/.test(name);
}

/** What a typed array is made of by iterating over it; it copies arrays, looks into buffers and counts numbers. */
function isIterated(source: Type): boolean {
  if (source.kind === 'object') return source.properties.has('@@iterator');
  return source.kind === 'class' && source.cls.builtin !== 'ArrayBuffer' && source.cls.name !== 'ArrayBuffer';
}

export function visitNew(node: ts.NewExpression, cx: FunctionContext, expected?: Type): Operand {
  const scope = FunctionScope.of(cx);
  const { library, classes, checker } = scope.program;
  const args = node.arguments ?? [];
  const symbol = checker.getSymbolAtLocation(node.expression);
  const isBuiltin = symbol?.valueDeclaration?.getSourceFile().isDeclarationFile === true;
  if (symbol && isBuiltin) {
    if (symbol.name === 'Proxy') return cx.refuse(node, 'proxyReflect', 'Proxy');
    if (symbol.name === 'Function') return cx.refuse(node, 'functionConstructor');
    const cls = library.classes.get(symbol.name);
    if (!cls || hasTag(cls, 'foreign')) {
      const [source] = args;
      if (source && args.length === 1 && makesTypedArray(symbol.name) && isIterated(cx.typeOf(source))) {
        const type = cx.typeOf(node);
        return callLibraryWith(node, `${symbol.name}Constructor_from$1`, args, undefined, cx, type);
      }
      const name = `${symbol.name}Constructor_new`;
      if (library.functionNamed(name, args.length)) return libraryCall(node, name, args, cx, expected);
      return cx.refuse(node, 'missingLibrary', `new ${symbol.name}`);
    }
  } else if (!scope.classDeclarationNamed(node.expression)) {
    // A class that is a value is a function that makes instances.
    const callee = cx.expression(node.expression);
    if (isDead(callee) || callee.type.kind === 'function') return callValue(node, callee, args, cx);
    return cx.refuse(node.expression, 'constructorValue', node.expression.getText());
  }
  const type = newType(node, cx, expected);
  if (symbol && isBuiltin && args.length === 1 && args[0]) {
    const made = newFromIterable(node, `${symbol.name}Constructor_new$1`, args[0], type, cx);
    if (made) return made;
  }
  if (type.kind === 'never') return dummy(cx);
  if (type.kind !== 'class') return cx.refuse(node, 'unsupportedCall', `new ${typeName(type)}`);
  if (type.cls.isAbstract) return cx.refuse(node, 'unsupportedCall', `new ${typeName(type)}`);
  const data = classes.dataOf(type.cls);
  const isLibrary = isLibraryFunction(data.declaration, cx);
  const hints = isLibrary ? resolvedType(node, cx) : undefined;
  const operands = argumentsFor(args, data.constructorType, hints, isLibrary ? 'library' : 'assign', node, cx);
  const environment = environmentOf(data, node, cx);
  const all = environment ? [environment, ...operands] : operands;
  return (
    all.find((operand) => isDead(operand)) ?? cx.builder.value(cx.locOf(node), type, { op: 'new', type, args: all })
  );
}

/** `new Map(entries)`: a library function with a loop for this kind of iterable, unless there may be none. */
function newFromIterable(
  node: ts.NewExpression,
  name: string,
  argument: ts.Expression,
  type: Type,
  cx: FunctionContext,
): Operand | undefined {
  const { library } = FunctionScope.of(cx).program;
  if (!library.functions.has(name) || ts.isSpreadElement(argument)) return undefined;
  if (membersOf(cx.typeOf(argument)).some((m) => m.kind === 'undefined' || m.kind === 'null' || m.kind === 'unknown')) {
    return undefined;
  }
  const hints = resolvedType(node, cx);
  const present = hints && { ...hints, params: hints.params.map((param) => withoutNullish(param, cx)) };
  return callLibraryWith(node, name, [argument], present, cx, type);
}

/** The class to make. Without type arguments the checker may say `Map<any, any>`; then the context knows better. */
function newType(node: ts.NewExpression, cx: FunctionContext, expected: Type | undefined): Type {
  const type = cx.typeOf(node);
  if (type.kind !== 'class' || !expected) return type;
  const { classes } = FunctionScope.of(cx).program;
  const data = classes.dataOf(type.cls);
  if (!data.arguments.some((a) => a.kind === 'unknown')) return type;
  const better = membersOf(expected).filter((m) => m.kind === 'class' && m.cls.family === type.cls.family);
  return better.length === 1 ? (better[0] as Type) : type;
}

// SPDX-License-Identifier: MIT
/** Shapes of functions: what they are called with, what they give, and what frame they live in. */
import { ts } from 'ts-morph';
import type { InstantiatedSignature } from './substitution';
import type { FunctionKind } from '../ir/hir';
import { type Type, type FunctionType, type ClassInfo, type TupleType, membersOf } from '../ir/types';
import { hasModifier, isStatic } from './class-syntax';
import type { Compilation } from './compilation';
import type { TypeArguments } from './context';
import { mayBeUndefined } from './type-tests';

/** The number of arguments a signature insists on. */
export function minimumArguments(signature: ts.Signature): number {
  return (signature as InstantiatedSignature).minArgumentCount;
}

export interface ParameterShape {
  readonly node: ts.ParameterDeclaration | undefined;
  readonly name: string;
  /** What arrives: includes undefined where the parameter may be left out. */
  readonly type: Type;
  /** What the body sees: without undefined where there is a default. */
  readonly inner: Type;
}

export interface FunctionShape {
  readonly kind: FunctionKind;
  /** The type of `this`, where the function has one. */
  readonly thisType: Type | undefined;
  readonly params: readonly ParameterShape[];
  /** Without `this`; its result is what a caller gets. */
  readonly type: FunctionType;
  /** Of the body's `return`. */
  readonly result: Type;
  readonly frame: ClassInfo | undefined;
  /** Of what `yield` hands out. */
  readonly yieldType?: Type | undefined;
  /** The last parameter collects the rest of the arguments. */
  readonly hasRest: boolean;
  /** `...args: [A, B]`: a function of two parameters, which the body sees as one tuple. */
  readonly restTuple:
    { readonly node: ts.ParameterDeclaration; readonly type: TupleType; readonly first: number } | undefined;
  readonly length: number;
}

function kindOf(declaration: ts.FunctionLikeDeclaration): FunctionKind {
  const isAsync = hasModifier(declaration, ts.SyntaxKind.AsyncKeyword);
  const isGenerator = 'asteriskToken' in declaration && declaration.asteriskToken !== undefined;
  if (isAsync) return isGenerator ? 'asyncGenerator' : 'async';
  return isGenerator ? 'generator' : 'plain';
}

/** Whether a function mentions `this` (or `super`) itself, not in a nested function with a `this` of its own. */
export function usesThis(declaration: ts.Node): boolean {
  const visit = (node: ts.Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) return true;
    if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isClassLike(node)) return false;
    if (ts.isMethodDeclaration(node) || ts.isAccessor(node)) return false;
    return ts.forEachChild(node, visit) ?? false;
  };
  return ts.forEachChild(declaration, visit) ?? false;
}

/** The type of `this` in a function that is not a method of a class. */
function looseThisType(
  declaration: ts.FunctionLikeDeclaration,
  args: TypeArguments,
  comp: Compilation,
): Type | undefined {
  if (ts.isArrowFunction(declaration)) return undefined;
  const find = (node: ts.Node): ts.Node | undefined => {
    if (node.kind === ts.SyntaxKind.ThisKeyword) return node;
    if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isClassLike(node)) return undefined;
    if (ts.isMethodDeclaration(node) || ts.isAccessor(node)) return undefined;
    return ts.forEachChild(node, find);
  };
  const use = ts.forEachChild(declaration, find);
  if (!use) return undefined;
  const type = comp.checker.getTypeAtLocation(use);
  if (type.flags & ts.TypeFlags.Any) {
    comp.refuse(use, 'looseThis');
    return comp.types.unknown;
  }
  return comp.convertType(type, args, use);
}

/** Parameters, result and kind of a function. `expected` is the type that the context wants of a function expression. */
export function shapeOf(
  declaration: ts.FunctionLikeDeclaration,
  args: TypeArguments,
  comp: Compilation,
  expected?: FunctionType,
): FunctionShape {
  const { checker, types } = comp;
  // Asking for the type of the expression makes the checker assign types to its parameters from the context.
  if (ts.isArrowFunction(declaration) || ts.isFunctionExpression(declaration)) checker.getTypeAtLocation(declaration);
  const signature = checker.getSignatureFromDeclaration(declaration);
  if (!signature) throw new Error('internal: a function without a signature');

  const params: ParameterShape[] = [];
  const nodes = declaration.parameters.filter((p) => !(ts.isIdentifier(p.name) && p.name.text === 'this'));
  let hasRest = false;
  let restTuple: FunctionShape['restTuple'];
  let required = 0;
  nodes.forEach((node, i) => {
    const name = ts.isIdentifier(node.name) ? node.name.text : `param${i}`;
    let inner = parameterType(node, args, comp);
    if (node.dotDotDotToken) {
      if (inner.kind === 'tuple' && !inner.rest && inner.required === inner.elements.length) {
        restTuple = { node, type: inner, first: i };
        inner.elements.forEach((type, k) => params.push({ node: undefined, name: `${name}${k}`, type, inner: type }));
        required = params.length;
        return;
      }
      hasRest = true;
      if (inner.kind !== 'array' && inner.kind !== 'tuple') inner = types.array(types.unknown);
      const type = inner.kind === 'tuple' ? types.array(inner.element) : inner;
      params.push({ node, name, type, inner });
      return;
    }
    const hinted = expected?.params[i];
    if (hinted && !node.type && !node.initializer && ts.isIdentifier(node.name)) inner = hinted;
    // With a default the body never sees undefined, unless the default may be just that.
    if (
      node.initializer &&
      !node.type &&
      !mayBeUndefined(comp.convertType(checker.getTypeAtLocation(node.initializer), args, node))
    ) {
      inner = types.union(membersOf(inner).filter((m) => m.kind !== 'undefined'));
    }
    const optional = node.questionToken !== undefined || node.initializer !== undefined;
    const type = optional ? types.union([inner, types.undefined]) : inner;
    if (node.questionToken) inner = type;
    params.push({ node, name, type, inner });
    if (!optional) required = i + 1;
  });
  const length = lengthOf(nodes);
  // The context may pass more than the function looks at; taking it all makes the function fit as it is.
  if (expected && !hasRest) {
    for (let i = params.length; i < expected.params.length; i++) {
      const type = expected.params[i] as Type;
      params.push({ node: undefined, name: `unused${i}`, type, inner: type });
    }
    required = Math.max(required, expected.required);
  }

  const kind = kindOf(declaration);
  const { result, callResult, frame, yieldType } = resultOf(declaration, signature, kind, args, comp, expected);
  const fixed = hasRest ? params.slice(0, -1) : params;
  const type = types.function(
    fixed.map((p) => p.type),
    Math.min(required, fixed.length),
    hasRest ? (params[params.length - 1] as ParameterShape).type : undefined,
    callResult,
  );
  const thisType = ts.isClassLike(declaration.parent)
    ? isStatic(declaration)
      ? undefined
      : comp.classes.instanceType(declaration.parent, args)
    : looseThisType(declaration, args, comp);
  return { kind, thisType, params, type, result, frame, yieldType, hasRest, restTuple, length };
}

/** JavaScript's `length`: parameters before the first one that may be left out. */
function lengthOf(nodes: readonly ts.ParameterDeclaration[]): number {
  const at = nodes.findIndex((p) => p.initializer !== undefined || p.dotDotDotToken !== undefined);
  return at < 0 ? nodes.length : at;
}

function parameterType(node: ts.ParameterDeclaration, args: TypeArguments, comp: Compilation): Type {
  const symbol = (node as ts.ParameterDeclaration & { readonly symbol: ts.Symbol }).symbol;
  return comp.convertType(comp.checker.getTypeOfSymbol(symbol), args, node);
}

/** What `return` gives, what a caller gets, and the class of the frame. */
function resultOf(
  declaration: ts.FunctionLikeDeclaration,
  signature: ts.Signature,
  kind: FunctionKind,
  args: TypeArguments,
  comp: Compilation,
  expected: FunctionType | undefined,
): { result: Type; callResult: Type; frame: ClassInfo | undefined; yieldType?: Type } {
  const { checker, types } = comp;
  if (ts.isConstructorDeclaration(declaration) || ts.isSetAccessor(declaration)) {
    return { result: types.void, callResult: types.void, frame: undefined };
  }
  const returned = comp.substitution.apply(signature.getReturnType(), args);
  const convert = (type: ts.Type | undefined): Type =>
    type ? comp.converter.convert(type, declaration.type ?? declaration) : types.unknown;
  if (kind === 'plain') {
    let result = convert(returned);
    const isMethod = ts.isMethodDeclaration(declaration) && ts.isObjectLiteralExpression(declaration.parent);
    const isExpression = ts.isArrowFunction(declaration) || ts.isFunctionExpression(declaration) || isMethod;
    if (isExpression && !declaration.type && expected && expected.result.kind !== 'unknown') result = expected.result;
    return { result, callResult: result, frame: undefined };
  }
  if (kind === 'async') {
    const result = convert(checker.getAwaitedType(returned));
    return withFrame('AsyncFrame', 'Promise', [result], result, comp);
  }
  // Generator<Y, R, N>, or an interface that it implements: Iterable<Y>, IterableIterator<Y, R, N>, and so on.
  const typeArguments =
    returned.flags & ts.TypeFlags.Object ? checker.getTypeArguments(returned as ts.TypeReference) : [];
  // What it completes with and what is sent to it are erased: the frame's class says `unknown`.
  const yielded = convert(typeArguments[0]);
  const name = kind === 'generator' ? 'Generator' : 'AsyncGenerator';
  return { ...withFrame(name, name, [yielded, types.unknown, types.unknown], types.unknown, comp), yieldType: yielded };
}

function withFrame(
  frameName: string,
  resultName: string,
  typeArguments: readonly Type[],
  result: Type,
  comp: Compilation,
): { result: Type; callResult: Type; frame: ClassInfo } {
  const frame = comp.libraryClass(frameName, typeArguments);
  const callResult = frameName === resultName ? frame : comp.libraryClass(resultName, typeArguments);
  return { result, callResult: comp.types.class(callResult), frame };
}

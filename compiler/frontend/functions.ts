// SPDX-License-Identifier: MIT
/**
 * Functions: their shapes (parameters, result, frame), their bodies, and function values.
 *
 * A body starts with the incoming parameters as locals. A parameter with a default gets a second local of the type that
 * the body sees; a pattern is taken apart; both in the order in which they are written.
 */
import { ts } from 'ts-morph';
import type { FunctionKind, HirFunction, Local, Operand } from '../ir/hir';
import type { ClassInfo, FunctionType, TupleType, Type } from '../ir/types';
import { membersOf } from '../ir/types';
import { Builder } from './builder';
import type { Compilation, FunctionInstance } from './compilation';
import type { Binding, FunctionContext, TypeArguments } from './context';
import { beginConstructor, beginConstructorBody } from './constructors';
import { bindPattern, withDefault } from './destructuring';
import { faceOf } from './library-faces';
import { localClassValue } from './local-classes';
import { FunctionScope } from './scope';
import { functionBody } from './statements';
import type { InstantiatedSignature } from './substitution';
import { mayBeUndefined } from './type-tests';

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

function has(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === kind) === true;
}

/** Whether a class as a value has fields of its own that a listing of its properties would show. */
export function hasStaticFields(declaration: ts.ClassLikeDeclaration): boolean {
  return declaration.members.some(
    (member) => ts.isPropertyDeclaration(member) && isStatic(member) && !ts.isPrivateIdentifier(member.name),
  );
}

export function isStatic(node: ts.Node): boolean {
  return has(node, ts.SyntaxKind.StaticKeyword);
}

function kindOf(declaration: ts.FunctionLikeDeclaration): FunctionKind {
  const isAsync = has(declaration, ts.SyntaxKind.AsyncKeyword);
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

/** Generates the body of a function that is called by its id. */
export function generateFunction(
  comp: Compilation,
  instance: FunctionInstance,
  declaration: ts.FunctionLikeDeclaration,
  args: TypeArguments,
): void {
  generateBody(comp, instance.id, declaration, instance.shape, args, undefined);
}

export function generateBody(
  comp: Compilation,
  id: string,
  declaration: ts.FunctionLikeDeclaration,
  shape: FunctionShape,
  args: TypeArguments,
  parent: FunctionScope | undefined,
): void {
  if (!declaration.body) {
    comp.refuse(declaration.name ?? declaration, 'ambientValue', declaration.name?.getText());
    return;
  }
  const builder = new Builder(comp.types, id);
  const hasOwnThis = shape.thisType !== undefined;
  const thisLocal = shape.thisType ? builder.local('this', shape.thisType, true) : parent?.thisFor(declaration);
  const scope = new FunctionScope(
    comp,
    builder,
    shape.kind,
    args,
    shape.result,
    thisLocal,
    parent,
    declaration,
    shape.yieldType,
  );
  const body = declaration.body;
  const params: Local[] = hasOwnThis && thisLocal ? [thisLocal] : [];
  const block = builder.block(() => {
    const incoming = shape.params.map((param) => declareIncoming(param, scope));
    params.push(...incoming);
    if (ts.isConstructorDeclaration(declaration)) beginConstructor(scope);
    shape.params.forEach((param, i) => bindParameter(param, incoming[i] as Local, scope));
    if (shape.restTuple) bindRestTuple(shape.restTuple, incoming, scope);
    if (ts.isConstructorDeclaration(declaration)) beginConstructorBody(declaration, scope);
    functionBody(body, scope);
  });
  const name = javaScriptName(declaration);
  const isLibrary = ts.isFunctionDeclaration(declaration) && comp.isLibraryFile(declaration.getSourceFile());
  const fn: HirFunction = {
    id,
    name,
    kind: shape.kind,
    loc: comp.locOf(declaration),
    params,
    length: shape.length,
    ...(isLibrary ? faceOf(name) : {}),
    hasThis: hasOwnThis,
    hasRest: shape.hasRest,
    result: shape.result,
    frame: shape.frame,
    callResult: shape.type.result,
    body: block,
  };
  comp.functions.set(id, fn);
}

/** A plain parameter is the variable itself; others get a local for what arrives. */
function declareIncoming(param: ParameterShape, scope: FunctionScope): Local {
  const { node } = param;
  if (node && isBoundAsItIs(param, node)) {
    const binding = scope.declare(node.name, param.type, false);
    if (binding.kind === 'local') return binding.local;
  }
  return scope.builder.local(param.name, param.type, true);
}

/** No pattern, no default (whose type may include undefined, too), no change of type. */
function isBoundAsItIs(
  param: ParameterShape,
  node: ts.ParameterDeclaration,
): node is ts.ParameterDeclaration & { readonly name: ts.Identifier } {
  return ts.isIdentifier(node.name) && !node.initializer && param.type === param.inner;
}

function bindParameter(param: ParameterShape, incoming: Local, scope: FunctionScope): void {
  const { node } = param;
  if (!node || isBoundAsItIs(param, node)) return;
  const loc = scope.locOf(node);
  let value: Operand = scope.builder.get(loc, incoming);
  if (node.initializer) value = withDefault(scope, value, node.initializer, param.inner);
  bindPattern(scope, node.name, scope.builder.coerce(loc, value, param.inner, 'narrow'), false);
}

function bindRestTuple(
  { node, type, first }: NonNullable<FunctionShape['restTuple']>,
  incoming: readonly Local[],
  scope: FunctionScope,
): void {
  const loc = scope.locOf(node);
  const elements = type.elements.map((_, i) =>
    scope.builder.coerce(loc, scope.builder.get(loc, incoming[first + i] as Local), type.element),
  );
  bindPattern(scope, node.name, scope.builder.value(loc, type, { op: 'array.new', type, elements }), false);
}

function isTransparent(node: ts.Node): boolean {
  const isCast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isSatisfiesExpression(node);
  return isCast || ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node);
}

/** JavaScript's `name` of the function. */
function javaScriptName(declaration: ts.FunctionLikeDeclaration): string {
  if (ts.isConstructorDeclaration(declaration)) return declaration.parent.name?.text ?? '';
  const { name, parent } = declaration;
  if (name) return ts.isComputedPropertyName(name) ? name.getText() : name.getText().replace(/^['"](.*)['"]$/, '$1');
  // What says something about the type only is not there when the program runs.
  let at: ts.Node = parent;
  while (isTransparent(at)) at = at.parent;
  if ((ts.isVariableDeclaration(at) || ts.isParameter(at) || ts.isBindingElement(at)) && ts.isIdentifier(at.name)) {
    return at.name.text;
  }
  if (ts.isPropertyAssignment(at) || ts.isPropertyDeclaration(at))
    return at.name.getText().replace(/^['"](.*)['"]$/, '$1');
  if (ts.isBinaryExpression(at) && ts.isIdentifier(at.left)) return at.left.text;
  return '';
}

/**
 * A closure of a function expression, arrow function, method or nested function. `definedIn` is the scope that its body
 * sees, where that is not the one that makes it.
 */
export function makeClosure(
  declaration: ts.FunctionLikeDeclaration,
  scope: FunctionScope,
  args: TypeArguments,
  expected: FunctionType | undefined,
  definedIn: FunctionScope = scope,
): Operand {
  const comp = scope.program;
  const shape = shapeOf(declaration, args, comp, expected);
  const name = javaScriptName(declaration) || 'anonymous';
  const id = comp.uniqueId(`${scope.builder.functionId}/${name}`);
  const loc = scope.locOf(declaration);
  let self: Local | undefined;
  if (ts.isFunctionExpression(declaration) && declaration.name) {
    const binding = scope.declare(declaration.name, shape.type, true);
    if (binding.kind === 'local') self = binding.local;
  }
  if (self) scope.builder.append({ kind: 'scope', loc, locals: [self] });
  const value = scope.builder.value(loc, shape.type, { op: 'closure', fn: id, type: shape.type });
  if (self) scope.builder.set(loc, self, value, true);
  // The body waits until the enclosing function is complete, when all variables it may capture are known.
  comp.enqueue(() => generateBody(comp, id, declaration, shape, args, definedIn));
  return value;
}

export function visitFunctionExpression(
  node: ts.ArrowFunction | ts.FunctionExpression,
  cx: FunctionContext,
  expected?: Type,
): Operand {
  const wanted = expected && functionIn(expected);
  return makeClosure(node, FunctionScope.of(cx), cx.typeArguments, wanted);
}

/** The only function type of a type, which may be a union with undefined and the like. */
export function functionIn(type: Type): FunctionType | undefined {
  if (type.kind === 'function') return type;
  if (type.kind !== 'union') return undefined;
  const functions = type.members.filter((m): m is FunctionType => m.kind === 'function');
  return functions.length === 1 ? functions[0] : undefined;
}

/** The function as what it is to the checker, where the program gives it properties. */
function withProperties(value: Operand, node: ts.Node, cx: FunctionContext): Operand {
  const { checker } = cx.program;
  const declared = checker.getPropertiesOfType(checker.getTypeAtLocation(node));
  if (declared.every((p) => p.flags & ts.SymbolFlags.Prototype)) return value;
  const type = functionIn(cx.typeOf(node));
  return type?.own ? cx.builder.coerce(cx.locOf(node), value, type) : value;
}

/** A function, class or enum used as a value. */
export function functionValue(binding: Binding, node: ts.Node, cx: FunctionContext): Operand {
  const scope = FunctionScope.of(cx);
  const comp = scope.program;
  switch (binding.kind) {
    case 'function': {
      const { declaration } = binding;
      let args = binding.typeArguments;
      if (declaration.typeParameters) {
        // Where the context says nothing it serves every type: its parameters are what they must be at least.
        const inferred = scope.contextualInstance(declaration, node);
        if (inferred) args = new Map([...args, ...inferred]);
      }
      if (binding.nestedIn) return makeClosure(declaration, scope, args, undefined, FunctionScope.of(binding.nestedIn));
      const instance = comp.instance(declaration, args);
      const global = comp.modules.functionGlobal(instance);
      const value = cx.builder.value(cx.locOf(node), global.type, { op: 'global.get', global });
      return withProperties(value, node, cx);
    }
    case 'class': {
      if (comp.classes.usesVariablesAround(binding.declaration)) return localClassValue(binding.declaration, node, cx);
      const global = comp.modules.classGlobal(binding.declaration, scope.classOfDeclaration(binding.declaration), node);
      if (!global) return { kind: 'const', type: cx.types.never, value: undefined };
      return cx.builder.value(cx.locOf(node), global.type, { op: 'global.get', global });
    }
    case 'enum': {
      const global = comp.modules.enumGlobal(binding.declaration);
      return cx.builder.value(cx.locOf(node), global.type, { op: 'global.get', global });
    }
    default:
      throw new Error('internal: a variable is no function value');
  }
}

/** The number of arguments a signature insists on. */
export function minimumArguments(signature: ts.Signature): number {
  return (signature as InstantiatedSignature).minArgumentCount;
}

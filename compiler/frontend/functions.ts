// SPDX-License-Identifier: MIT
/**
 * Functions: their bodies, and function values.
 *
 * A body starts with the incoming parameters as locals. A parameter with a default gets a second local of the type that
 * the body sees; a pattern is taken apart; both in the order in which they are written.
 */
import { ts } from 'ts-morph';
import type { HirFunction, Local, Operand } from '../ir/hir';
import type { FunctionType, Type } from '../ir/types';
import { Builder } from './builder';
import type { Compilation, FunctionInstance } from './compilation';
import type { Binding, FunctionContext, TypeArguments } from './context';
import { beginConstructor, beginConstructorBody } from './constructors';
import { bindPattern, withDefault } from './destructuring';
import { enumGlobal } from './enums';
import { faceOf } from './library-faces';
import { localClassValue } from './local-classes';
import { FunctionScope } from './scope';
import { functionBody } from './statements';
import { type FunctionShape, type ParameterShape, shapeOf } from './function-shapes';

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
      const global = enumGlobal(binding.declaration, comp);
      return cx.builder.value(cx.locOf(node), global.type, { op: 'global.get', global });
    }
    default:
      throw new Error('internal: a variable is no function value');
  }
}

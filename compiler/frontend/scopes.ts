// SPDX-License-Identifier: MIT
/**
 * Blocks and what they declare. All names of a block exist from its start: closures may capture a variable before its
 * declaration is reached. Hoisted functions become closures as late as possible, just before the first statement that
 * mentions them, because by then the variables that they capture mostly have their values.
 */
import { ts } from 'ts-morph';
import type { Local, Operand } from '../ir/hir';
import type { Binding, FunctionContext } from './context';
import { genericInitializer } from './scope';
import { functionIn } from './type-tests';

/** Generates the statements of one block, in a scope of their own. */
export function blockBody(nodes: readonly ts.Statement[], node: ts.Node, cx: FunctionContext): void {
  declareBlock(nodes, node, cx);
  blockStatements(nodes, cx);
}

/** Declares what the statements of a block declare, and says so in HIR where a closure may capture it. */
export function declareBlock(nodes: readonly ts.Statement[], node: ts.Node, cx: FunctionContext): void {
  const locals: Local[] = [];
  for (const statement of nodes) {
    if (ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.BlockScoped) {
      locals.push(...declareList(statement.declarationList, cx));
    } else if (isLocalFunction(statement)) {
      const binding = cx.declare(statement.name, cx.typeOf(statement), true);
      if (binding.kind === 'local') locals.push(binding.local);
    }
  }
  enterScope(locals, node, cx);
}

/** The locals of a `let` or `const` list; globals, at module level, are not among them. */
export function declareList(list: ts.VariableDeclarationList, cx: FunctionContext): Local[] {
  const isConst = (list.flags & ts.NodeFlags.Constant) !== 0;
  const locals: Local[] = [];
  const declarations = list.declarations.filter((d) => !genericInitializer(d));
  for (const name of declarations.flatMap((d) => boundNames(d.name))) {
    const binding = declareName(name, isConst, cx);
    if (binding.kind === 'local') locals.push(binding.local);
  }
  return locals;
}

export function declareName(name: ts.Identifier, isConst: boolean, cx: FunctionContext): Binding {
  return cx.declare(name, cx.declaredType(name), isConst);
}

/** Appends the `scope` statement, if anything in `node` could capture the locals. */
export function enterScope(locals: readonly Local[], node: ts.Node, cx: FunctionContext): void {
  if (locals.length > 0 && contains(node, isFunctionLike)) {
    cx.builder.append({ kind: 'scope', loc: cx.locOf(node), locals });
  }
}

/** Gives a declared variable its first value. */
export function initialise(binding: Binding, value: Operand, node: ts.Node, cx: FunctionContext): void {
  const loc = cx.locOf(node);
  if (binding.kind === 'local') {
    cx.builder.set(loc, binding.local, cx.builder.coerce(loc, value, binding.local.type), true);
  } else if (binding.kind === 'global') {
    const { global } = binding;
    const coerced = cx.builder.coerce(loc, value, global.type);
    cx.builder.effect(loc, { op: 'global.set', global, value: coerced, isInit: true });
  }
}

/** All identifiers that a binding name introduces. */
export function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)));
}

/** The statements in order, each hoisted function made before the first statement that mentions it. */
function blockStatements(nodes: readonly ts.Statement[], cx: FunctionContext): void {
  const due = hoistedFunctions(nodes);
  nodes.forEach((statement, index) => {
    for (const [declaration, first] of due) if (first === index) makeFunction(declaration, cx);
    if (!isLocalFunction(statement)) cx.statement(statement);
  });
}

function makeFunction(declaration: LocalFunction, cx: FunctionContext): void {
  const binding = cx.lookup(declaration.name);
  const type = functionIn(cx.typeOf(declaration));
  if (binding && type) initialise(binding, cx.closure(declaration, type), declaration, cx);
}

/** For each function of the block, the index of the statement before which it must exist. Unused ones are left out. */
function hoistedFunctions(nodes: readonly ts.Statement[]): ReadonlyMap<LocalFunction, number> {
  const functions = nodes.filter(isLocalFunction);
  const first = new Map<LocalFunction, number>();
  if (functions.length === 0) return first;
  const byName = new Map(functions.map((f) => [f.name.text, f]));
  const need = (node: ts.Node, index: number): void => {
    for (const name of mentioned(node)) {
      const declaration = byName.get(name);
      const known = declaration && (first.get(declaration) ?? Infinity);
      if (declaration && known !== undefined && index < known) {
        first.set(declaration, index);
        need(declaration, index);
      }
    }
  };
  nodes.forEach((statement, index) => {
    if (!isLocalFunction(statement)) need(statement, index);
  });
  return first;
}

function mentioned(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const walk = (at: ts.Node): void => {
    if (ts.isIdentifier(at)) names.add(at.text);
    ts.forEachChild(at, walk);
  };
  ts.forEachChild(node, walk);
  return names;
}

type LocalFunction = ts.FunctionDeclaration & { readonly name: ts.Identifier; readonly body: ts.FunctionBody };

/** A function declaration that becomes a closure in a local; generic ones are instantiated where they are called. */
function isLocalFunction(node: ts.Statement): node is LocalFunction {
  return (
    ts.isFunctionDeclaration(node) &&
    node.body !== undefined &&
    node.name !== undefined &&
    node.typeParameters === undefined &&
    !ts.isSourceFile(node.parent) &&
    !ts.isModuleBlock(node.parent)
  );
}

export function isFunctionLike(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isClassLike(node);
}

/** Whether a node below `node` (not in the functions below it, unless those are asked for) satisfies the test. */
export function contains(node: ts.Node, test: (node: ts.Node) => boolean): boolean {
  const found = (at: ts.Node): boolean => test(at) || (!isFunctionLike(at) && (ts.forEachChild(at, found) ?? false));
  return ts.forEachChild(node, found) ?? false;
}

/** The `var` names of a function body or module, wherever they stand in it. */
export function varNames(node: ts.Node): ts.Identifier[] {
  const names: ts.Identifier[] = [];
  contains(node, (at) => {
    if (ts.isVariableDeclarationList(at) && !(at.flags & ts.NodeFlags.BlockScoped)) {
      names.push(...at.declarations.flatMap((d) => boundNames(d.name)));
    }
    return false;
  });
  return names;
}

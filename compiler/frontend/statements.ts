// SPDX-License-Identifier: MIT
/** Function bodies and the simple statements: variables, expressions, `if`, blocks, `return`, `throw`, labels, jumps. */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { Type } from '../ir/types';
import { branch } from './conditions';
import type { FunctionContext } from './context';
import { bindElements, bindPattern } from './destructuring';
import { returnFromAsync, withDeferredReturn } from './generators';
import { genericInitializer } from './scope';
import { blockBody, declareName, enterScope, initialise, varNames } from './scopes';
import { isDead, mayBeUndefined } from './type-tests';

/** Generates the body of a function whose parameters are bound. */
export function functionBody(body: ts.ConciseBody, cx: FunctionContext): void {
  if (!ts.isBlock(body)) {
    returnValue(body, body, cx);
    return;
  }
  hoistVars(body, cx);
  withDeferredReturn(body, cx, () => {
    blockBody(body.statements, body, cx);
    const fallsOff = (body.parent.flags & ts.NodeFlags.HasImplicitReturn) !== 0;
    if (fallsOff && cx.resultType.kind !== 'void' && mayBeUndefined(cx.resultType)) returnValue(undefined, body, cx);
  });
}

/** Generates the statements of a module into its initialiser. */
export function moduleBody(statements: readonly ts.Statement[], node: ts.Node, cx: FunctionContext): void {
  hoistVars(node, cx);
  blockBody(statements, node, cx);
}

/** `var` variables exist from the start of the function, with the value undefined. */
function hoistVars(body: ts.Node, cx: FunctionContext): void {
  const locals = [];
  const seen = new Set<unknown>();
  for (const name of varNames(body)) {
    const binding = declareName(name, false, cx);
    const variable = binding.kind === 'local' ? binding.local : binding.kind === 'global' ? binding.global : undefined;
    if (!variable || seen.has(variable)) continue;
    seen.add(variable);
    if (binding.kind === 'local') locals.push(binding.local);
    if (mayBeUndefined(variable.type)) initialise(binding, cx.builder.undefined(), name, cx);
  }
  enterScope(locals, body, cx);
}

export function visitBlock(node: ts.Block, cx: FunctionContext): void {
  blockBody(node.statements, node, cx);
}

export function visitVariableStatement(node: ts.VariableStatement, cx: FunctionContext): void {
  if (node.modifiers?.some((m) => m.kind === ts.SyntaxKind.DeclareKeyword)) return;
  visitVariableList(node.declarationList, cx);
}

export function visitVariableList(list: ts.VariableDeclarationList, cx: FunctionContext): void {
  if ((list.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using) {
    cx.refuse(list, 'unsupportedSyntax', 'using');
    return;
  }
  const isConst = (list.flags & ts.NodeFlags.Constant) !== 0;
  for (const declaration of list.declarations) {
    const { name, initializer } = declaration;
    // A generic function has no value of its own; it is instantiated where it is called.
    if (genericInitializer(declaration)) continue;
    if (!ts.isIdentifier(name)) {
      if (initializer && !bindElements(cx, name, initializer, isConst)) {
        bindPattern(cx, name, patternValue(declaration, initializer, cx), isConst);
      }
      continue;
    }
    const binding = declareName(name, isConst, cx);
    const type = bindingType(binding);
    if (initializer) {
      const value = cx.expression(initializer, type);
      if (!isDead(value) || type?.kind === 'never') initialise(binding, value, name, cx);
    } else if (list.flags & ts.NodeFlags.BlockScoped && type && mayBeUndefined(type)) {
      initialise(binding, cx.builder.undefined(), name, cx);
    }
  }
}

/** What a pattern takes apart: `const { a }: { a?: number } = {}` has the type that is written, not that of the value. */
function patternValue(declaration: ts.VariableDeclaration, initializer: ts.Expression, cx: FunctionContext): Operand {
  return declaration.type ? cx.expressionTo(initializer, cx.typeOf(declaration.type)) : cx.expression(initializer);
}

/** `import Short = Some.Long.Name`: another name for it. */
export function visitImportEquals(node: ts.ImportEqualsDeclaration, cx: FunctionContext): void {
  if (ts.isExternalModuleReference(node.moduleReference)) cx.refuse(node, 'commonjs');
}

function bindingType(binding: ReturnType<typeof declareName>): Type | undefined {
  if (binding.kind === 'local') return binding.local.type;
  return binding.kind === 'global' ? binding.global.type : undefined;
}

export function visitExpressionStatement(node: ts.ExpressionStatement, cx: FunctionContext): void {
  cx.expression(node.expression);
}

export function visitIf(node: ts.IfStatement, cx: FunctionContext): void {
  const { elseStatement } = node;
  const otherwise = elseStatement && ((): void => cx.statement(elseStatement));
  branch(node.expression, cx, () => cx.statement(node.thenStatement), otherwise);
}

export function visitReturn(node: ts.ReturnStatement, cx: FunctionContext): void {
  returnValue(node.expression, node, cx);
}

function returnValue(expression: ts.Expression | undefined, node: ts.Node, cx: FunctionContext): void {
  const loc = cx.locOf(node);
  const { builder, resultType } = cx;
  if (cx.kind === 'async' || cx.kind === 'asyncGenerator') {
    returnFromAsync(expression, node, cx);
  } else if (resultType.kind === 'void') {
    if (expression) cx.expression(expression);
    builder.return(loc);
  } else {
    const value: Operand = expression ? cx.expression(expression, resultType) : builder.undefined();
    if (!isDead(value) || resultType.kind === 'never') builder.return(loc, builder.coerce(loc, value, resultType));
  }
}

export function visitThrow(node: ts.ThrowStatement, cx: FunctionContext): void {
  const value = cx.expression(node.expression);
  if (!isDead(value)) cx.builder.throw(cx.locOf(node), cx.builder.coerce(cx.locOf(node), value, cx.types.unknown));
}

export function visitLabelled(node: ts.LabeledStatement, cx: FunctionContext): void {
  const { jumps, builder } = cx;
  jumps.addName(node.label.text);
  if (ts.isLabeledStatement(node.statement) || ts.isIterationStatement(node.statement, false)) {
    cx.statement(node.statement);
    return;
  }
  const label = builder.label();
  builder.labelled(cx.locOf(node), label, () => {
    jumps.inside('block', jumps.takeNames(), label, () => cx.statement(node.statement));
  });
}

export function visitBreak(node: ts.BreakStatement, cx: FunctionContext): void {
  const label = cx.jumps.breakLabel(node.label?.text);
  if (label === undefined) cx.refuse(node, 'unsupportedSyntax', 'break');
  else cx.builder.break(cx.locOf(node), label);
}

export function visitContinue(node: ts.ContinueStatement, cx: FunctionContext): void {
  const target = cx.jumps.continueTarget(node.label?.text);
  if (!target) cx.refuse(node, 'unsupportedSyntax', 'continue');
  else if (target.kind === 'continue') cx.builder.continue(cx.locOf(node), target.label);
  else cx.builder.break(cx.locOf(node), target.label);
}

/** Statements that mean nothing at run time. */
export function visitNothing(): void {
  // Types, imports (modules are ordered elsewhere), `;` and `debugger` without a debugger do nothing.
}

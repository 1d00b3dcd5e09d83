// SPDX-License-Identifier: MIT
/**
 * The visitors of expressions and statements, by syntax kind. What is not in the tables is refused by its name: no
 * visitor guesses.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { Type } from '../ir/types';
import { visitArrayLiteral } from './array-literals';
import { visitIncrement } from './assignments';
import { visitCall } from './calls';
import { visitNew } from './new-expressions';
import { visitClassDeclaration, visitClassExpression } from './constructors';
import type { FunctionContext } from './context';
import * as expressions from './expressions';
import { visitFunctionExpression } from './functions';
import { visitAwait, visitYield } from './generators';
import * as loops from './loops';
import { visitPropertyAccess } from './members';
import { visitElementAccess } from './elements';
import { visitExportAssignment, visitModuleDeclaration } from './modules';
import { visitEnumDeclaration } from './enums';
import { visitObjectLiteral } from './object-literals';
import { visitBinary, visitUnary } from './operators';
import { isChainLink, visitOptionalChain } from './optional-chain';
import { visitDelete } from './delete';
import { visitRegularExpression } from './regular-expressions';
import * as statements from './statements';
import { visitSwitch } from './switch';
import { visitTaggedTemplate } from './tagged-templates';
import { visitTry } from './try';

type ExpressionVisitor = (node: ts.Expression, cx: FunctionContext, expected: Type | undefined) => Operand;
type StatementVisitor = (node: ts.Statement, cx: FunctionContext) => void;

const K = ts.SyntaxKind;

/** A row of a table: the guard proves to the type checker what the syntax kind says. */
function on<N extends ts.Node, R>(
  kind: ts.SyntaxKind,
  is: (node: ts.Node) => node is N,
  visit: (node: N, cx: FunctionContext, expected?: Type) => R,
): [ts.SyntaxKind, (node: ts.Node, cx: FunctionContext, expected?: Type) => R] {
  return [
    kind,
    (node, cx, expected) => {
      if (!is(node)) throw new Error(`internal: ${K[node.kind]} is not a ${K[kind]}`);
      return visit(node, cx, expected);
    },
  ];
}

function constant(make: (cx: FunctionContext) => Operand): ExpressionVisitor {
  return (_node, cx) => make(cx);
}

export const expressionVisitors: ReadonlyMap<ts.SyntaxKind, ExpressionVisitor> = new Map<
  ts.SyntaxKind,
  ExpressionVisitor
>([
  [K.TrueKeyword, constant((cx) => cx.builder.boolean(true))],
  [K.FalseKeyword, constant((cx) => cx.builder.boolean(false))],
  [K.NullKeyword, constant((cx) => cx.builder.null())],
  [K.OmittedExpression, constant((cx) => cx.builder.undefined())],
  [K.ThisKeyword, expressions.visitThis],
  on(K.RegularExpressionLiteral, ts.isRegularExpressionLiteral, visitRegularExpression),
  [K.MetaProperty, (node, cx) => cx.refuse(node, node.getText().startsWith('new') ? 'newTarget' : 'importMeta')],
  on(K.NumericLiteral, ts.isNumericLiteral, expressions.visitNumber),
  on(K.BigIntLiteral, ts.isBigIntLiteral, expressions.visitBigInt),
  on(K.StringLiteral, ts.isStringLiteral, expressions.visitString),
  on(K.NoSubstitutionTemplateLiteral, ts.isNoSubstitutionTemplateLiteral, expressions.visitString),
  on(K.TemplateExpression, ts.isTemplateExpression, expressions.visitTemplate),
  on(K.TaggedTemplateExpression, ts.isTaggedTemplateExpression, visitTaggedTemplate),
  on(K.Identifier, ts.isIdentifier, expressions.visitIdentifier),
  on(K.ParenthesizedExpression, ts.isParenthesizedExpression, expressions.visitParenthesized),
  on(K.AsExpression, ts.isAsExpression, expressions.visitCast),
  on(K.TypeAssertionExpression, ts.isTypeAssertionExpression, expressions.visitCast),
  on(K.SatisfiesExpression, ts.isSatisfiesExpression, expressions.visitSatisfies),
  on(K.NonNullExpression, ts.isNonNullExpression, expressions.visitNonNull),
  on(K.ConditionalExpression, ts.isConditionalExpression, expressions.visitConditional),
  on(K.TypeOfExpression, ts.isTypeOfExpression, expressions.visitTypeof),
  on(K.VoidExpression, ts.isVoidExpression, expressions.visitVoid),
  on(K.DeleteExpression, ts.isDeleteExpression, visitDelete),
  on(K.BinaryExpression, ts.isBinaryExpression, visitBinary),
  on(K.PrefixUnaryExpression, ts.isPrefixUnaryExpression, visitPrefix),
  on(K.PostfixUnaryExpression, ts.isPostfixUnaryExpression, visitIncrement),
  on(K.ObjectLiteralExpression, ts.isObjectLiteralExpression, visitObjectLiteral),
  on(K.ArrayLiteralExpression, ts.isArrayLiteralExpression, visitArrayLiteral),
  on(K.PropertyAccessExpression, ts.isPropertyAccessExpression, visitPropertyAccess),
  on(K.ElementAccessExpression, ts.isElementAccessExpression, visitElementAccess),
  on(K.CallExpression, ts.isCallExpression, visitCall),
  on(K.NewExpression, ts.isNewExpression, visitNew),
  on(K.ArrowFunction, ts.isArrowFunction, visitFunctionExpression),
  on(K.FunctionExpression, ts.isFunctionExpression, visitFunctionExpression),
  on(K.ClassExpression, ts.isClassExpression, visitClassExpression),
  on(K.AwaitExpression, ts.isAwaitExpression, visitAwait),
  on(K.YieldExpression, ts.isYieldExpression, visitYield),
]);

function visitPrefix(node: ts.PrefixUnaryExpression, cx: FunctionContext): Operand {
  const isChange = node.operator === K.PlusPlusToken || node.operator === K.MinusMinusToken;
  return isChange ? visitIncrement(node, cx) : visitUnary(node, cx);
}

export const statementVisitors: ReadonlyMap<ts.SyntaxKind, StatementVisitor> = new Map<ts.SyntaxKind, StatementVisitor>(
  [
    [K.InterfaceDeclaration, statements.visitNothing],
    [K.TypeAliasDeclaration, statements.visitNothing],
    [K.ImportDeclaration, statements.visitNothing],
    on(K.ImportEqualsDeclaration, ts.isImportEqualsDeclaration, statements.visitImportEquals),
    [K.ExportDeclaration, statements.visitNothing],
    [K.EmptyStatement, statements.visitNothing],
    [K.DebuggerStatement, statements.visitNothing],
    // Module-level functions are called directly and nested ones were made when their block was entered.
    [K.FunctionDeclaration, statements.visitNothing],
    [K.WithStatement, (node, cx) => void cx.refuse(node, 'withStatement')],
    on(K.Block, ts.isBlock, statements.visitBlock),
    on(K.VariableStatement, ts.isVariableStatement, statements.visitVariableStatement),
    on(K.ExpressionStatement, ts.isExpressionStatement, statements.visitExpressionStatement),
    on(K.IfStatement, ts.isIfStatement, statements.visitIf),
    on(K.ReturnStatement, ts.isReturnStatement, statements.visitReturn),
    on(K.ThrowStatement, ts.isThrowStatement, statements.visitThrow),
    on(K.LabeledStatement, ts.isLabeledStatement, statements.visitLabelled),
    on(K.BreakStatement, ts.isBreakStatement, statements.visitBreak),
    on(K.ContinueStatement, ts.isContinueStatement, statements.visitContinue),
    on(K.WhileStatement, ts.isWhileStatement, loops.visitWhile),
    on(K.DoStatement, ts.isDoStatement, loops.visitDo),
    on(K.ForStatement, ts.isForStatement, loops.visitFor),
    on(K.ForOfStatement, ts.isForOfStatement, loops.visitForOf),
    on(K.ForInStatement, ts.isForInStatement, loops.visitForIn),
    on(K.SwitchStatement, ts.isSwitchStatement, visitSwitch),
    on(K.TryStatement, ts.isTryStatement, visitTry),
    on(K.ClassDeclaration, ts.isClassDeclaration, visitClassDeclaration),
    on(K.EnumDeclaration, ts.isEnumDeclaration, visitEnumDeclaration),
    on(K.ModuleDeclaration, ts.isModuleDeclaration, visitModuleDeclaration),
    on(K.ExportAssignment, ts.isExportAssignment, visitExportAssignment),
  ],
);

let visited: ts.Node | undefined;

/** What was visited last: where the front end is, for the report of a defect. */
export function lastVisited(): ts.Node | undefined {
  return visited;
}

/** Evaluates an expression. `expected` is the static type that the consumer wants, a hint. */
export function visitExpression(node: ts.Expression, cx: FunctionContext, expected?: Type): Operand {
  visited = node;
  if (isChainLink(node)) return visitOptionalChain(node, cx, expected);
  const visit = expressionVisitors.get(node.kind);
  return visit ? visit(node, cx, expected) : cx.refuse(node, 'unsupportedSyntax', K[node.kind]);
}

export function visitStatement(node: ts.Statement, cx: FunctionContext): void {
  visited = node;
  const visit = statementVisitors.get(node.kind);
  if (visit) visit(node, cx);
  else cx.refuse(node, 'unsupportedSyntax', K[node.kind]);
}

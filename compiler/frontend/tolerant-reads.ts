// SPDX-License-Identifier: MIT
/**
 * Reads that may miss. `a[i]` past the end throws where a number is wanted, but where undefined is as welcome as any
 * value (`a[i] ?? 0`, `if (a[i])`, `a[i] === undefined`) the program goes on with undefined, as it does in JavaScript.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { membersOf, type Type } from '../ir/types';
import type { FunctionContext } from './context';
import { withoutParentheses } from './syntax';

/** Whether the expression reads an element, a property (which may be a key of a record) or a variable. */
export function mayMiss(node: ts.Expression): boolean {
  const inner = withoutParentheses(node);
  return (
    ts.isElementAccessExpression(inner) ||
    ts.isPropertyAccessExpression(inner) ||
    ts.isOptionalChain(inner) ||
    isVariable(inner)
  );
}

/** A name other than `undefined`, whose own type says it all. */
function isVariable(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text !== 'undefined';
}

/** `JSON.stringify(x)` gives undefined for what JSON has no text for, although lib.d.ts says that it is a string. */
export function mayStringifyNothing(node: ts.Expression, cx: Pick<FunctionContext, 'typeOf'>): boolean {
  const inner = withoutParentheses(node);
  if (!ts.isCallExpression(inner) || inner.expression.getText() !== 'JSON.stringify') return false;
  const [value] = inner.arguments;
  if (value === undefined || ts.isSpreadElement(value)) return false;
  return membersOf(cx.typeOf(value)).some(({ kind }) => without.has(kind));
}

const without: ReadonlySet<Type['kind']> = new Set(['undefined', 'function', 'symbol', 'unknown']);

/** Evaluates an expression for a consumer that takes undefined; that is what the expected type tells the visitor. */
export function tolerantly(node: ts.Expression, cx: FunctionContext): Operand {
  return mayMiss(node) || mayStringifyNothing(node, cx) ? cx.expression(node, cx.types.undefined) : cx.expression(node);
}

/** `undefined` or `null`. */
export function isNullishLiteral(node: ts.Expression): boolean {
  const inner = withoutParentheses(node);
  return inner.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(inner) && inner.text === 'undefined');
}

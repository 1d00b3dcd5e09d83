// SPDX-License-Identifier: MIT
/**
 * `&&`, `||` and `??` as values: a variable written in both branches.
 *
 *     x = a ?? b       r = a; if (a is undefined or null) r = b; x = r
 */
import { ts } from 'ts-morph';
import type { Loc, Operand } from '../ir/hir';
import type { Type } from '../ir/types';
import type { FunctionContext } from './context';
import { tolerantly } from './tolerant-reads';
import { isDead, mayBeNullish, toBoolean } from './type-tests';

export function visitLogical(node: ts.BinaryExpression, cx: FunctionContext, expected?: Type): Operand {
  const loc = cx.locOf(node);
  const { builder } = cx;
  // What is expected of the whole says nothing of the left side, which may be what the operator leaves out.
  const left = tolerantly(node.left, cx);
  if (isDead(left)) {
    cx.expression(node.right, expected);
    return left;
  }
  if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken && !mayBeNullish(left.type)) return left;
  const type = expected && expected.kind !== 'void' ? expected : resultType(node, left, cx);
  const result = builder.local('either', type);
  const keep = (): void => builder.set(loc, result, builder.coerce(loc, left, type, 'narrow'), true);
  const replace = (): void => builder.set(loc, result, cx.expressionTo(node.right, type), true);
  whenDecided(node.operatorToken.kind, left, loc, cx, keep, replace);
  return builder.get(loc, result);
}

/**
 * The checker's type, unless the left operand may be missing where the checker believes that it is there (a key of a
 * record): then it leaves out one side.
 */
function resultType(node: ts.BinaryExpression, left: Operand, cx: FunctionContext): Type {
  const type = cx.typeOf(node);
  if (!mayBeNullish(left.type) || mayBeNullish(cx.typeOf(node.left))) return type;
  if (node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return cx.types.union([type, cx.types.undefined]);
  return cx.types.union([type, cx.typeOf(node.right)]);
}

/** Generates `keep` for the case that the left operand decides the value, and `replace` for the other. */
export function whenDecided(
  operator: ts.SyntaxKind,
  left: Operand,
  loc: Loc,
  cx: FunctionContext,
  keep: () => void,
  replace: () => void,
): void {
  const { builder } = cx;
  switch (operator) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      builder.if(loc, toBoolean(left, cx, loc), replace, keep);
      break;
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      builder.if(loc, toBoolean(left, cx, loc), keep, replace);
      break;
    default:
      builder.if(loc, isNullish(left, loc, cx), replace, keep);
  }
}

/** `value == null`. */
export function isNullish(value: Operand, loc: Loc, cx: FunctionContext): Operand {
  return cx.builder.value(loc, cx.types.boolean, { op: 'eq.loose', left: value, right: cx.builder.null() });
}

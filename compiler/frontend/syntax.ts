// SPDX-License-Identifier: MIT
/** Helpers on the syntax tree that the public TypeScript API lacks. */
import { ts } from 'ts-morph';

/** The expression inside any number of parentheses. */
export function withoutParentheses(node: ts.Expression): ts.Expression {
  let at = node;
  while (ts.isParenthesizedExpression(at)) at = at.expression;
  return at;
}

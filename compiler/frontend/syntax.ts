// SPDX-License-Identifier: MIT
/** Helpers on the syntax tree that the public TypeScript API lacks. */
import { ts } from 'ts-morph';

/** The expression inside any number of parentheses. */
export function withoutParentheses(node: ts.Expression): ts.Expression {
  let at = node;
  while (ts.isParenthesizedExpression(at)) at = at.expression;
  return at;
}

/** Whether a declaration, or what it stands in, says `declare`: there is no such thing when the program runs. */
export function isAmbient(declaration: ts.Node): boolean {
  for (let at = declaration; !ts.isSourceFile(at); at = at.parent) {
    const modifiers = ts.canHaveModifiers(at) ? ts.getModifiers(at) : undefined;
    if (modifiers?.some((m) => m.kind === ts.SyntaxKind.DeclareKeyword)) return true;
  }
  return false;
}

// SPDX-License-Identifier: MIT
/**
 * `console.log` of strings: the text is known to be what is printed, so the formatter for values of any type, which is
 * large, does not get into programs that print strings only.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { isOperand, type Argument } from './arguments';
import type { FunctionContext } from './context';
import { FunctionScope } from './scope';
import { withoutParentheses } from './syntax';
import { mayReadNothing } from './missing-values';
import { mayStringifyNothing } from './tolerant-reads';

/** The call of the string printer; undefined when the general one must do it. */
export function consoleCall(
  node: ts.Node,
  name: string,
  args: readonly Argument[],
  cx: FunctionContext,
): Operand | undefined {
  const direct = `${name}String`;
  if (!name.startsWith('Console_') || args.length === 0) return undefined;
  if (!FunctionScope.of(cx).program.library.functions.has(direct)) return undefined;
  const expressions: ts.Expression[] = [];
  for (const argument of args) {
    if (isOperand(argument) || ts.isSpreadElement(argument) || cx.typeOf(argument).kind !== 'string') return undefined;
    // An element past the end is printed as undefined.
    if (ts.isElementAccessExpression(withoutParentheses(argument))) return undefined;
    if (mayStringifyNothing(argument, cx) || mayReadNothing(argument, FunctionScope.of(cx))) return undefined;
    expressions.push(argument);
  }
  const [first] = expressions;
  // With more than one argument the first may be a format.
  if (expressions.length > 1 && !(first && ts.isStringLiteralLike(first) && !first.text.includes('%')))
    return undefined;
  const values = expressions.map((e) => cx.expressionTo(e, cx.types.string));
  const parts = values.flatMap((value, i) => (i === 0 ? [value] : [cx.builder.string(' '), value]));
  const [only] = parts;
  const text =
    parts.length === 1 && only ? only : cx.builder.value(cx.locOf(node), cx.types.string, { op: 'str.concat', parts });
  return cx.callLibrary(node, direct, [text]);
}

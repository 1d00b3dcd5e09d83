// SPDX-License-Identifier: MIT
/**
 * `new Array<T>(n).fill(value)`, with or without `new` and `<T>`, makes an array that has all its elements from the
 * beginning. As two steps it would have holes in between, and nothing could be said of the indices of any array of its kind.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { FunctionContext } from './context';
import { callLibrary } from './library-calls';
import { FunctionScope } from './scope';
import { isFromLibrary } from './subset-check';
import { withoutParentheses } from './syntax';
import { isDead } from './type-tests';

/** The array, if `node` is such a call. The length is checked before the value is evaluated, as in JavaScript. */
export function visitFilledArray(node: ts.CallExpression, cx: FunctionContext): Operand | undefined {
  const callee = withoutParentheses(node.expression);
  const [filler] = node.arguments;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'fill' || callee.questionDotToken)
    return undefined;
  if (!filler || node.arguments.length !== 1 || ts.isSpreadElement(filler)) return undefined;
  const made = withoutParentheses(callee.expression);
  if (!ts.isNewExpression(made) && !ts.isCallExpression(made)) return undefined;
  const [size] = made.arguments ?? [];
  if (!size || made.arguments?.length !== 1 || ts.isSpreadElement(size)) return undefined;
  const symbol = FunctionScope.of(cx).program.checker.getSymbolAtLocation(made.expression);
  if (symbol?.name !== 'Array' || !isFromLibrary(symbol) || cx.typeOf(size).kind !== 'number') return undefined;
  const type = cx.typeOf(made.typeArguments ? made : node);
  if (type.kind !== 'array' || type.element.kind === 'unknown') return undefined;

  const wanted = cx.expression(size);
  if (isDead(wanted)) return wanted;
  const length = callLibrary(made, 'ArrayConstructor_sizeOf', [wanted], cx);
  const value = cx.expression(filler, type.element);
  if (isDead(value)) return value;
  const element = cx.builder.coerce(cx.locOf(filler), value, type.element);
  return callLibrary(node, 'ArrayConstructor_filled', [length, element], cx, type);
}

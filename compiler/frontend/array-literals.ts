// SPDX-License-Identifier: MIT
/**
 * Array literals and argument lists with spread. Without spread the array is made in one piece; with spread it grows
 * element by element, in the order of the source.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { membersOf } from '../ir/types';
import type { ArrayType, TupleType, Type } from '../ir/types';
import type { FunctionContext } from './context';
import { withoutParentheses } from './syntax';
import { iterate } from './iteration';
import { fits, isArrayLike, isDead } from './type-tests';

export function visitArrayLiteral(node: ts.ArrayLiteralExpression, cx: FunctionContext, expected?: Type): Operand {
  const type = literalType(node, cx, expected);
  if (!type) return cx.refuse(node, 'unsupportedType');
  return buildArray(node.elements, type, cx, node);
}

/** The array or tuple type that the context wants, if it wants one; else what the checker says. */
function literalType(
  node: ts.ArrayLiteralExpression,
  cx: FunctionContext,
  expected: Type | undefined,
): ArrayType | TupleType | undefined {
  const candidates = expected ? membersOf(expected).filter(isArrayLike) : [];
  const [only] = candidates;
  if (only && candidates.length === 1) return only;
  const own = cx.typeOf(node);
  const fitting = candidates.find((c) => c === own) ?? candidates.find((c) => fits(own, c));
  if (fitting) return fitting;
  return isArrayLike(own) ? own : undefined;
}

/** An array of the values of `nodes`, some of which may be spread. */
export function buildArray(
  nodes: readonly ts.Expression[],
  type: ArrayType | TupleType,
  cx: FunctionContext,
  node: ts.Node | undefined = nodes[0],
): Operand {
  const { builder } = cx;
  const loc = node ? cx.locOf(node) : { file: '', line: 0, column: 0 };
  const elementAt = (index: number): Type =>
    type.kind === 'tuple' ? (type.elements[index] ?? type.rest ?? type.element) : type.element;
  const inSlot = (value: Operand, element: ts.Node): Operand =>
    isDead(value) ? value : builder.coerce(cx.locOf(element), value, type.element);
  const firstSpread = nodes.findIndex(ts.isSpreadElement);
  const leading = firstSpread < 0 ? nodes : nodes.slice(0, firstSpread);
  const elements = leading.map((element, index) => {
    if (ts.isOmittedExpression(element)) return cx.refuse(node ?? element, 'unsupportedSyntax', 'a hole in an array');
    return inSlot(cx.expressionTo(element, elementAt(index)), element);
  });
  const array = builder.value(loc, type, { op: 'array.new', type, elements });
  if (firstSpread < 0) return array;
  for (const element of nodes.slice(firstSpread)) {
    const push = (value: Operand): void => {
      if (!isDead(value)) builder.effect(cx.locOf(element), { op: 'array.push', array, value: inSlot(value, element) });
    };
    if (ts.isSpreadElement(element))
      iterate(element.expression, cx.expression(element.expression, spreadHint(element, type, cx)), cx, push);
    else if (ts.isOmittedExpression(element)) cx.refuse(node ?? element, 'unsupportedSyntax', 'a hole in an array');
    else push(cx.expression(element, type.element));
  }
  return array;
}

/** `...[]` and `...(c ? [x] : [])` are made with the element type at once; any other iterable keeps its own type. */
function spreadHint(element: ts.SpreadElement, type: ArrayType | TupleType, cx: FunctionContext): Type | undefined {
  if (type.kind !== 'array') return undefined;
  const inner = withoutParentheses(element.expression);
  const isArray = ts.isConditionalExpression(inner)
    ? cx.typeOf(inner).kind === 'array'
    : ts.isArrayLiteralExpression(inner);
  return isArray ? type : undefined;
}

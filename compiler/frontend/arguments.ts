// SPDX-License-Identifier: MIT
/**
 * Arguments of calls: evaluated in order, brought to the parameters' types, padded with undefined for optional
 * parameters, and collected where the last parameter takes the rest.
 */
import { ts } from 'ts-morph';
import type { CoerceReason, Operand } from '../ir/hir';
import type { FunctionType, Type } from '../ir/types';
import { buildArray } from './array-literals';
import type { FunctionContext } from './context';

/** What is passed: expressions that are still to be evaluated, or values. */
export type Argument = ts.Expression | Operand;

export function isOperand(argument: Argument): argument is Operand {
  return typeof argument.kind === 'string';
}

/**
 * The operands for a call of a function of type `type`. `hints` is the type that the checker gives the callee at this
 * call where it says more than `type` does: library functions may be declared wider than lib.d.ts promises.
 */
export function argumentsFor(
  args: readonly Argument[],
  type: FunctionType,
  hints: FunctionType | undefined,
  reason: CoerceReason,
  node: ts.Node,
  cx: FunctionContext,
): Operand[] {
  const loc = cx.locOf(node);
  const spreadAt = args.findIndex((a) => !isOperand(a) && ts.isSpreadElement(a));
  if (spreadAt >= 0 && spreadAt < type.params.length) return spreadOverParameters(args, type, reason, node, cx);
  const result: Operand[] = [];
  type.params.forEach((param, i) => {
    const argument = args[i];
    result.push(argument ? evaluate(argument, param, hints?.params[i], reason, node, cx) : padding(param, node, cx));
  });
  const extra = args.slice(type.params.length);
  if (type.rest) {
    if (extra.every(isOperand)) {
      const element = type.rest.kind === 'array' || type.rest.kind === 'tuple' ? type.rest.element : cx.types.unknown;
      const elements = (extra as Operand[]).map((value) => cx.builder.coerce(loc, value, element, reason));
      result.push(cx.builder.value(loc, type.rest, { op: 'array.new', type: type.rest, elements }));
    } else if (type.rest.kind === 'array' || type.rest.kind === 'tuple') {
      result.push(buildArray(extra as ts.Expression[], type.rest, cx));
    }
  } else {
    // More arguments than parameters (possible through bivariance of overloads): evaluated, then forgotten.
    for (const argument of extra) {
      if (!isOperand(argument)) cx.expression(ts.isSpreadElement(argument) ? argument.expression : argument);
    }
  }
  return result;
}

/** One argument with the parameter's type. */
export function evaluate(
  argument: Argument,
  type: Type,
  hint: Type | undefined,
  reason: CoerceReason,
  node: ts.Node,
  cx: FunctionContext,
): Operand {
  if (isOperand(argument)) return cx.builder.coerce(cx.locOf(node), argument, type, reason);
  const value = cx.expression(argument, hint ?? type);
  return value.type.kind === 'never' ? value : cx.builder.coerce(cx.locOf(argument), value, type, reason);
}

/** What an omitted optional parameter receives. */
function padding(type: Type, node: ts.Node, cx: FunctionContext): Operand {
  return cx.builder.coerce(cx.locOf(node), cx.builder.undefined(), type);
}

/** `f(...args)` onto parameters of their own: the checker allows it for tuples only. */
function spreadOverParameters(
  args: readonly Argument[],
  type: FunctionType,
  reason: CoerceReason,
  node: ts.Node,
  cx: FunctionContext,
): Operand[] {
  const values: Operand[] = [];
  const loc = cx.locOf(node);
  for (const argument of args) {
    if (isOperand(argument)) values.push(argument);
    else if (!ts.isSpreadElement(argument)) {
      const expected = type.params[values.length];
      values.push(cx.expression(argument, expected));
    } else {
      const tuple = cx.expression(argument.expression);
      if (tuple.type.kind === 'never') continue;
      if (tuple.type.kind !== 'tuple' || tuple.type.rest) {
        cx.refuse(argument, 'unsupportedSpread', 'Spread of an array over parameters');
        continue;
      }
      const { elements, required } = tuple.type;
      elements.forEach((element, i) => {
        const index = cx.builder.number(i);
        values.push(
          cx.builder.value(loc, element, { op: 'array.get', array: tuple, index, orUndefined: i >= required }),
        );
      });
    }
  }
  return argumentsFor(values, type, undefined, reason, node, cx);
}

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
import { functionIn, isArrayLike, mayBeUndefined, orUndefined } from './type-tests';

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

/** How many of the leading operands of such a call the program passes; undefined when all, or when only the run tells. */
export function givenAmong(args: readonly Argument[], type: FunctionType): number | undefined {
  const isSpread = args.some((argument) => !isOperand(argument) && ts.isSpreadElement(argument));
  return isSpread || args.length >= type.params.length ? undefined : args.length;
}

/**
 * All arguments as one array, for a call through a type whose optional parameters a spread may fill or not: how many
 * arguments there are, only the run tells. Undefined for other calls.
 */
export function argumentsAsList(
  args: readonly Argument[],
  type: FunctionType,
  cx: FunctionContext,
): { readonly type: FunctionType; readonly list: Operand } | undefined {
  const isOpen = args.some((argument, i) => {
    if (isOperand(argument) || !ts.isSpreadElement(argument) || i >= type.params.length) return false;
    const source = cx.typeOf(argument.expression);
    return source.kind !== 'tuple' || source.rest !== undefined || source.required < source.elements.length;
  });
  if (!isOpen || type.required === type.params.length || args.some(isOperand)) return undefined;
  const rest = cx.types.array(cx.types.unknown);
  const list = buildArray(args as readonly ts.Expression[], rest, cx);
  return { type: cx.types.function([], 0, rest, type.result), list };
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
  const value = cx.expression(argument, hint ? withResultOf(type, hint, cx) : type);
  return value.type.kind === 'never' ? value : cx.builder.coerce(cx.locOf(argument), value, type, reason);
}

/** lib.d.ts says that the callback's result does not matter (void); where the library wants to see it, it must be given. */
function withResultOf(type: Type, hint: Type, cx: FunctionContext): Type {
  const wanted = functionIn(type);
  const promised = functionIn(hint);
  if (!wanted || !promised || promised.result.kind !== 'void' || wanted.result.kind === 'void') return hint;
  return cx.types.function(promised.params, promised.required, promised.rest, wanted.result);
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
        const isLast = argument === args[args.length - 1];
        if (isLast && isArrayLike(tuple.type)) return spreadLast(values, tuple, type, reason, node, cx);
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

/** `f(a, ...list)` where the list covers parameters and perhaps a rest, too: one read for each parameter, then a slice. */
function spreadLast(
  values: readonly Operand[],
  list: Operand,
  type: FunctionType,
  reason: CoerceReason,
  node: ts.Node,
  cx: FunctionContext,
): Operand[] {
  const loc = cx.locOf(node);
  const { builder } = cx;
  if (!isArrayLike(list.type)) return [];
  const { element } = list.type;
  const result = type.params.map((param, i) => {
    const value = values[i];
    if (value) return builder.coerce(loc, value, param, reason);
    const missing = mayBeUndefined(param);
    const read = builder.value(loc, missing ? orUndefined(element, cx) : element, {
      op: 'array.get',
      array: list,
      index: builder.number(i - values.length),
      orUndefined: missing,
    });
    return builder.coerce(loc, read, param, 'narrow');
  });
  if (type.rest) {
    const from = builder.number(type.params.length - values.length);
    const rest = cx.callLibrary(node, 'Array_slice$1', [list, from]);
    result.push(builder.coerce(loc, rest, type.rest, 'library'));
  }
  return result;
}

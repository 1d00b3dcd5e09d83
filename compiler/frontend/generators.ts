// SPDX-License-Identifier: MIT
/**
 * `await`, `yield` and the returns of asynchronous functions: a frame is suspended with a value and resumed with a mode.
 *
 *     x = yield v     suspend v; if (mode is throw) throw error; if (mode is return) return result; x = value
 */
import { ts } from 'ts-morph';
import type { Loc, Operand } from '../ir/hir';
import { membersOf } from '../ir/types';
import type { Type } from '../ir/types';
import { strictEquals } from './comparisons';
import type { FunctionContext } from './context';
import { contains } from './scopes';
import { dummy, isBuiltin, isDead } from './type-tests';
import { delegate } from './yield-star';

/** What resume.mode says. */
export const RESUME_NEXT = 0;
export const RESUME_THROW = 1;
export const RESUME_RETURN = 2;

/** Whether the function that is compiled can wait; modules cannot. */
export function canAwait(cx: FunctionContext): boolean {
  return cx.kind === 'async' || cx.kind === 'asyncGenerator';
}

export function visitAwait(node: ts.AwaitExpression, cx: FunctionContext): Operand {
  const value = cx.expression(node.expression);
  if (!canAwait(cx)) return cx.refuse(node, 'asyncInModule');
  return awaitValue(value, cx.typeOf(node), node, cx);
}

/** Waits until a promise is settled (for anything else, one round of the microtask queue). */
export function awaitValue(value: Operand, type: Type, node: ts.Node, cx: FunctionContext): Operand {
  if (isDead(value)) return value;
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const awaited = builder.coerce(loc, value, types.unknown);
  builder.effect(loc, { op: 'suspend', value: awaited, why: 'await' });
  const mode = resumeMode(loc, cx);
  throwIfThrown(mode, loc, cx);
  if (type.kind === 'void') return { kind: 'const', type, value: undefined };
  return builder.coerce(loc, resumed('resume.value', loc, cx), type, 'library');
}

export function visitYield(node: ts.YieldExpression, cx: FunctionContext): Operand {
  if (node.asteriskToken && node.expression) return delegate(node, node.expression, cx);
  const { builder } = cx;
  const type = cx.yieldType ?? cx.types.unknown;
  const value = node.expression ? unawaited(node.expression, type, cx) : builder.undefined();
  if (isDead(value)) return dummy(cx);
  const handedOut = cx.kind === 'asyncGenerator' ? awaitValue(value, type, node, cx) : value;
  return yieldValue(handedOut, node, cx);
}

/** Evaluates what is to be a `type`, perhaps only after it was awaited: a promise of one is not made with that type. */
function unawaited(node: ts.Expression, type: Type, cx: FunctionContext): Operand {
  const isPromise = cx.kind !== 'generator' && membersOf(cx.typeOf(node)).some(isThenable);
  return cx.expression(node, isPromise || type.kind === 'void' ? undefined : type);
}

/** Hands out a value; what `next` passes is the result. */
function yieldValue(value: Operand, node: ts.YieldExpression, cx: FunctionContext): Operand {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const mode = suspendWith(value, loc, cx);
  throwIfThrown(mode, loc, cx);
  builder.if(loc, strictEquals(mode, builder.number(RESUME_RETURN), loc, cx), () => {
    // What return(v) passes is the frame's own result; closing passes nothing at all, so it must not be looked at.
    let result: Operand = builder.value(loc, cx.kind === 'generator' ? cx.resultType : cx.types.unknown, {
      op: 'resume.result',
    });
    if (cx.kind === 'asyncGenerator') result = awaitValue(result, cx.types.unknown, node, cx);
    returnResult(result, loc, cx);
  });
  const type = cx.typeOf(node);
  if (type.kind === 'void') return { kind: 'const', type, value: undefined };
  return builder.coerce(loc, resumed('resume.value', loc, cx), type, 'library');
}

/** Yields a value and gives the mode in which the frame is resumed. */
export function suspendWith(value: Operand, loc: Loc, cx: FunctionContext): Operand {
  const type = cx.yieldType ?? cx.types.unknown;
  cx.builder.effect(loc, { op: 'suspend', value: cx.builder.coerce(loc, value, type), why: 'yield' });
  return resumeMode(loc, cx);
}

function resumeMode(loc: Loc, cx: FunctionContext): Operand {
  return cx.builder.value(loc, cx.types.number, { op: 'resume.mode' });
}

export function resumed(op: 'resume.value' | 'resume.error' | 'resume.result', loc: Loc, cx: FunctionContext): Operand {
  return cx.builder.value(loc, cx.types.unknown, { op });
}

function throwIfThrown(mode: Operand, loc: Loc, cx: FunctionContext): void {
  const { builder } = cx;
  builder.if(loc, strictEquals(mode, builder.number(RESUME_THROW), loc, cx), () => {
    builder.throw(loc, resumed('resume.error', loc, cx));
  });
}

/** Ends the frame with a value that is a result already. */
export function returnResult(value: Operand, loc: Loc, cx: FunctionContext): void {
  if (cx.resultType.kind === 'void') cx.builder.return(loc);
  else cx.builder.return(loc, cx.builder.coerce(loc, value, cx.resultType, 'library'));
}

/**
 * `return` in an asynchronous function. A promise is not awaited where it stands, under the `try` blocks around it, but
 * resolved at the end of the function; that takes JavaScript two rounds of the microtask queue.
 */
export function returnFromAsync(expression: ts.Expression | undefined, node: ts.Node, cx: FunctionContext): void {
  const { builder, resultType } = cx;
  const loc = cx.locOf(node);
  const value = expression ? unawaited(expression, resultType, cx) : builder.undefined();
  if (isDead(value) && resultType.kind !== 'never') return;
  if (cx.kind === 'asyncGenerator') {
    // Only what stands there is awaited, not the undefined of a bare return.
    returnResult(expression ? awaitValue(value, cx.types.unknown, node, cx) : value, loc, cx);
    return;
  }
  const promises = membersOf(value.type).filter(isThenable);
  if (promises.length === 0) {
    if (resultType.kind === 'void') builder.return(loc);
    else builder.return(loc, builder.coerce(loc, value, resultType));
  } else if (promises.length === membersOf(value.type).length) {
    returnPromise(value, node, cx);
  } else {
    const cls = promises.find((p) => p.kind === 'class');
    if (cls?.kind !== 'class') {
      cx.refuse(node, 'unsupportedOperands', 'return');
      return;
    }
    const isPromise = builder.value(loc, cx.types.boolean, { op: 'test.instanceof', value, cls: cls.cls });
    builder.if(
      loc,
      isPromise,
      () => returnPromise(value, node, cx),
      () => {
        if (resultType.kind === 'void') builder.return(loc);
        else builder.return(loc, builder.coerce(loc, value, resultType, 'narrow'));
      },
    );
  }
}

function isThenable(type: Type): boolean {
  return isBuiltin(type, 'Promise') || (type.kind === 'object' && type.properties.has('then'));
}

function returnPromise(value: Operand, node: ts.Node, cx: FunctionContext): void {
  const { builder, jumps, types } = cx;
  const loc = cx.locOf(node);
  const { deferredReturn } = jumps;
  if (jumps.tryDepth > 0 && deferredReturn) {
    deferredReturn.used = true;
    builder.set(loc, deferredReturn.promise, builder.coerce(loc, value, types.unknown), true);
    builder.break(loc, deferredReturn.label);
    return;
  }
  settleResult(value, node, cx);
}

function settleResult(value: Operand, node: ts.Node, cx: FunctionContext): void {
  awaitValue(cx.builder.undefined(), cx.types.void, node, cx);
  returnResult(awaitValue(value, cx.types.unknown, node, cx), cx.locOf(node), cx);
}

/** Generates the body of a function, with a place at its end for promises returned from inside `try`. */
export function withDeferredReturn(body: ts.Block, cx: FunctionContext, build: () => void): void {
  const { builder, jumps } = cx;
  if (cx.kind !== 'async' || !contains(body, (n) => ts.isTryStatement(n) || ts.isForOfStatement(n))) {
    build();
    return;
  }
  const loc = cx.locOf(body);
  const promise = builder.local('promise', cx.types.unknown);
  const deferred = { promise, label: builder.label(), used: false };
  jumps.deferredReturn = deferred;
  const inner = builder.block(() => {
    build();
    if (cx.resultType.kind === 'void') builder.return(loc);
  });
  jumps.deferredReturn = undefined;
  if (!deferred.used) {
    for (const statement of inner) builder.append(statement);
    return;
  }
  builder.append({ kind: 'block', loc, label: deferred.label, body: inner });
  settleResult(builder.get(loc, promise), body, cx);
}

// SPDX-License-Identifier: MIT
/**
 * `yield*`: hands out all that another iterable hands out, and passes on to its iterator what the consumer sends, throws
 * and returns, as the language's specification says.
 */
import type { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { typeName } from '../ir/types';
import type { Type } from '../ir/types';
import { overPromises } from './async-iteration';
import { invokeMethod } from './calls';
import { strictEquals } from './comparisons';
import type { FunctionContext } from './context';
import { RESUME_NEXT, RESUME_RETURN, RESUME_THROW, awaitValue, resumed, returnResult, suspendWith } from './generators';
import { closeByProtocol, ifProvided, iterateOver, iteratorOf } from './iteration';
import { memberType, readProperty } from './members';
import { dummy, functionIn, isBuiltin, isDead, toBoolean } from './type-tests';

export function delegate(node: ts.YieldExpression, source: ts.Expression, cx: FunctionContext): Operand {
  const iterable = cx.expression(source);
  if (isDead(iterable)) return iterable;
  if (cx.kind !== 'asyncGenerator') {
    const iterator = isBuiltin(iterable.type, 'Generator') ? iterable : iteratorOf(iterable, node, cx);
    if (!iterator || isDead(iterator)) return dummy(cx);
    return isBuiltin(iterator.type, 'Generator') ? runGenerator(node, iterator, cx) : run(node, iterator, cx);
  }
  if (functionIn(memberType(iterable.type, '@@asyncIterator', cx))) {
    return run(node, invokeMethod(iterable, '@@asyncIterator', [], node, cx), cx);
  }
  return overValues(node, iterable, cx);
}

/** In an async generator over something synchronous: each element is awaited, and the iterator has no say in the rest. */
function overValues(node: ts.YieldExpression, iterable: Operand, cx: FunctionContext): Operand {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const iteration = overPromises(node, iterable, cx.yieldType ?? types.unknown, cx);
  if (!iteration) return dummy(cx);
  if (iteration.close) return cx.refuse(node, 'unsupportedIteration', typeName(iterable.type));
  iterateOver(node, iteration, cx, (value) => {
    const mode = suspendWith(value, loc, cx);
    const when = (is: number, then: () => void): void => {
      builder.if(loc, strictEquals(mode, builder.number(is), loc, cx), then);
    };
    when(RESUME_THROW, () => throwMissing(node, cx));
    when(RESUME_RETURN, () => {
      const result = awaitValue(resumed('resume.result', loc, cx), types.unknown, node, cx);
      returnResult(result, loc, cx);
    });
  });
  return builder.undefined();
}

/** A generator within a generator: what `run` does by the methods of iterators, but without objects for their results. */
function runGenerator(node: ts.YieldExpression, generator: Operand, cx: FunctionContext): Operand {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const type = cx.typeOf(node);
  const mode = builder.local('mode', types.number);
  const passed = builder.local('passed', types.unknown);
  builder.set(loc, mode, builder.number(RESUME_NEXT), true);
  builder.set(loc, passed, builder.coerce(loc, builder.undefined(), types.unknown), true);
  const whenMode = (is: number, then: () => void, otherwise?: () => void): void => {
    builder.if(loc, strictEquals(builder.get(loc, mode), builder.number(is), loc, cx), then, otherwise);
  };
  const pass = (what: 'resume.value' | 'resume.error' | 'resume.result') => (): void =>
    builder.set(loc, passed, resumed(what, loc, cx));
  const result = (): Operand => readProperty(generator, '$result', node, cx);
  const label = builder.label();
  builder.loop(loc, label, () => {
    const args = [builder.get(loc, mode), builder.get(loc, passed)];
    const goesOn = invokeMethod(generator, '$step', args, node, cx);
    builder.if(
      loc,
      goesOn,
      () => undefined,
      () => {
        whenMode(RESUME_RETURN, () => returnResult(result(), loc, cx));
        builder.break(loc, label);
      },
    );
    const value = readProperty(generator, '$yielded', node, cx);
    const yielded = builder.coerce(loc, value, cx.yieldType ?? types.unknown, 'library');
    builder.set(loc, mode, suspendWith(yielded, loc, cx));
    whenMode(RESUME_NEXT, pass('resume.value'), () =>
      whenMode(RESUME_THROW, pass('resume.error'), pass('resume.result')),
    );
  });
  return type.kind === 'void'
    ? { kind: 'const', type, value: undefined }
    : builder.coerce(loc, result(), type, 'library');
}

function run(node: ts.YieldExpression, iterator: Operand, cx: FunctionContext): Operand {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const isAsync = cx.kind === 'asyncGenerator';
  const type = cx.typeOf(node);
  const resultType: Type = type.kind === 'void' ? types.unknown : type;
  const mode = builder.local('mode', types.number);
  const outcome = builder.local('outcome', resultType);
  const step = builder.local('step', isAsync ? types.unknown : stepType(iterator, cx));
  builder.set(loc, mode, builder.number(RESUME_NEXT), true);
  const label = builder.label();

  const read = (name: string, want: Type): Operand => {
    const result = builder.get(loc, step);
    const value = isAsync
      ? builder.value(loc, types.unknown, { op: 'dyn.get', object: result, key: builder.string(name) })
      : readProperty(result, name, node, cx);
    return builder.coerce(loc, value, want, 'library');
  };
  const call = (method: string, args: readonly Operand[]): void => {
    const result = invokeMethod(iterator, method, args, node, cx);
    builder.set(
      loc,
      step,
      isAsync ? awaitValue(result, types.unknown, node, cx) : builder.coerce(loc, result, step.type),
      true,
    );
  };
  const whenMode = (is: number, then: () => void, otherwise: () => void): void => {
    builder.if(loc, strictEquals(builder.get(loc, mode), builder.number(is), loc, cx), then, otherwise);
  };
  const finished = (then: () => void): void => {
    builder.if(loc, toBoolean(read('done', types.unknown), cx, loc), then);
  };

  const first = builder.local('first', types.boolean);
  builder.set(loc, first, builder.boolean(true), true);
  const next = (): void => {
    const takesValue = (functionIn(memberType(iterator.type, 'next', cx))?.params.length ?? 0) > 0;
    if (!takesValue) {
      call('next', []);
      return;
    }
    // Nothing was sent before the first step.
    builder.if(
      loc,
      builder.get(loc, first),
      () => call('next', []),
      () => call('next', [resumed('resume.value', loc, cx)]),
    );
    builder.set(loc, first, builder.boolean(false));
  };

  builder.loop(loc, label, () => {
    whenMode(RESUME_NEXT, next, () => {
      whenMode(
        RESUME_THROW,
        () => {
          ifProvided(
            node,
            iterator,
            'throw',
            cx,
            () => call('throw', [resumed('resume.error', loc, cx)]),
            () => {
              closeByProtocol(node, iterator, cx);
              throwMissing(node, cx);
            },
          );
        },
        () => {
          const given = resumed('resume.result', loc, cx);
          const close = (): void => {
            call('return', [given]);
            finished(() => returnResult(read('value', types.unknown), loc, cx));
          };
          ifProvided(node, iterator, 'return', cx, close, () => returnResult(given, loc, cx));
        },
      );
    });
    finished(() => {
      builder.set(loc, outcome, read('value', resultType), true);
      builder.break(loc, label);
    });
    builder.set(loc, mode, suspendWith(read('value', cx.yieldType ?? types.unknown), loc, cx));
  });
  return type.kind === 'void' ? { kind: 'const', type, value: undefined } : builder.get(loc, outcome);
}

function stepType(iterator: Operand, cx: FunctionContext): Type {
  return functionIn(memberType(iterator.type, 'next', cx))?.result ?? cx.types.unknown;
}

/** Kinds of errors as the library's `$makeError` numbers them. */
const TYPE_ERROR = 1;

function throwMissing(node: ts.Node, cx: FunctionContext): void {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const message = builder.string("The iterator does not provide a 'throw' method.");
  const error = cx.callLibrary(node, '$makeError', [builder.number(TYPE_ERROR), message]);
  builder.throw(loc, builder.coerce(loc, error, cx.types.unknown));
}

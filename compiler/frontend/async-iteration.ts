// SPDX-License-Identifier: MIT
/**
 * `for await`: asynchronous iterators, and synchronous ones whose elements are promises. What `next` and `return` give
 * is awaited.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { Type } from '../ir/types';
import { invokeMethod } from './calls';
import type { FunctionContext } from './context';
import { awaitValue } from './generators';
import { closeByProtocol, openIteration } from './iteration';
import type { Iteration } from './iteration';
import { memberType } from './members';
import { functionIn, toBoolean } from './type-tests';

export function openAsyncIteration(
  node: ts.Expression,
  iterable: Operand,
  head: ts.ForInitializer,
  cx: FunctionContext,
): Iteration | undefined {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const element = headType(head, cx) ?? elementType(node, cx);
  if (!functionIn(memberType(iterable.type, '@@asyncIterator', cx))) return overPromises(node, iterable, element, cx);
  const iterator = invokeMethod(iterable, '@@asyncIterator', [], node, cx);
  const read = (result: Operand, name: string): Operand =>
    builder.value(loc, types.unknown, { op: 'dyn.get', object: result, key: builder.string(name) });
  return {
    element,
    next: (onDone) => {
      const result = awaitValue(invokeMethod(iterator, 'next', [], node, cx), types.unknown, node, cx);
      builder.if(loc, toBoolean(read(result, 'done'), cx, loc), onDone);
      return builder.coerce(loc, read(result, 'value'), element, 'library');
    },
    close: () => {
      closeByProtocol(node, iterator, cx, (result) => void awaitValue(result, types.unknown, node, cx));
    },
  };
}

/**
 * Elements of a synchronous iterable, each awaited twice: JavaScript wraps the iterator in one that awaits the value,
 * and the loop awaits what that one gives. So it does at the end, where the value is undefined.
 */
export function overPromises(
  node: ts.Node,
  iterable: Operand,
  element: Type,
  cx: FunctionContext,
): Iteration | undefined {
  const { types } = cx;
  const sync = openIteration(node, iterable, cx);
  if (!sync) return undefined;
  const settle = (value: Operand, type: Type): Operand =>
    awaitValue(awaitValue(value, types.unknown, node, cx), type, node, cx);
  return {
    ...sync,
    element,
    next: (onDone) => {
      const value = sync.next(() => {
        settle(cx.builder.undefined(), types.unknown);
        onDone();
      });
      return settle(value, element);
    },
  };
}

/** The type of the variable that the loop declares, when it is one. */
function headType(head: ts.ForInitializer, cx: FunctionContext): Type | undefined {
  if (!ts.isVariableDeclarationList(head)) return undefined;
  const name = head.declarations[0]?.name;
  return name && ts.isIdentifier(name) ? cx.declaredType(name) : undefined;
}

const asyncTypes: ReadonlySet<string> = new Set([
  'AsyncGenerator',
  'AsyncIterable',
  'AsyncIterableIterator',
  'AsyncIterator',
  'AsyncIteratorObject',
]);

/** What the checker says an asynchronous iterable gives. */
function elementType(node: ts.Expression, cx: FunctionContext): Type {
  const { checker } = cx.program;
  let type = cx.checkerTypeOf(node);
  for (let depth = 0; depth < 4; depth++) {
    if (asyncTypes.has(type.symbol?.name ?? '')) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference);
      return element ? cx.program.convertType(element, cx.typeArguments, node) : cx.types.unknown;
    }
    const method = type.getProperties().find((p) => p.name.startsWith('__@asyncIterator'));
    const signature = method && checker.getTypeOfSymbolAtLocation(method, node).getCallSignatures()[0];
    if (!signature) return cx.types.unknown;
    type = checker.getReturnTypeOfSignature(signature);
  }
  return cx.types.unknown;
}

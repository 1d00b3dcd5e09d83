// SPDX-License-Identifier: MIT
/**
 * `for await`: asynchronous iterators, and synchronous ones whose elements are promises. What `next` and `return` give
 * is awaited.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { membersOf, type Type } from '../ir/types';
import { invokeMethod } from './calls';
import type { FunctionContext } from './context';
import { awaitValue } from './generators';
import { closeByProtocol, isLibraryIterator, openIteration } from './iteration';
import type { Iteration } from './iteration';
import { memberType, readProperty } from './members';
import { functionIn, isBuiltin, toBoolean } from './type-tests';

export function openAsyncIteration(
  node: ts.Expression,
  iterable: Operand,
  head: ts.ForInitializer,
  cx: FunctionContext,
): Iteration | undefined {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const element = headType(head, cx) ?? elementType(node, cx);
  const asynchronous = membersOf(iterable.type).filter((m) => functionIn(memberType(m, '@@asyncIterator', cx)));
  if (asynchronous.length === 0) {
    const wrapped = overPromises(node, iterable, element, cx);
    return wrapped && { ...wrapped, close: () => closeWrapped(node, wrapped, cx) };
  }
  const isMixed = asynchronous.length < membersOf(iterable.type).length;
  const iterator = isMixed
    ? cx.callLibrary(node, '$loopIterator', [iterable])
    : invokeMethod(iterable, '@@asyncIterator', [], node, cx);
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

/**
 * What leaving such a loop early waits for: the wrapper gives a promise in any case, which the loop awaits; where the
 * iterator has a `return`, the wrapper awaits its value before.
 */
function closeWrapped(node: ts.Node, { iterator, close }: Iteration, cx: FunctionContext): void {
  const { builder, types } = cx;
  const wait = (value: Operand): void => void awaitValue(value, types.unknown, node, cx);
  if (iterator && !isLibraryIterator(iterator.type)) {
    closeByProtocol(node, iterator, cx, (result) => wait(readProperty(result, 'value', node, cx)));
  } else {
    close?.();
    if (iterator && isBuiltin(iterator.type, 'Generator')) wait(builder.undefined());
  }
  wait(builder.undefined());
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

/** What the checker says an iterable gives, asynchronous or not. */
function elementType(node: ts.Expression, cx: FunctionContext): Type {
  const type = cx.checkerTypeOf(node);
  const members = type.isUnion() ? type.types : [type];
  return cx.types.union(members.map((member) => elementOf(member, node, cx)));
}

/** What a synchronous iterable gives: an array, or something with `[Symbol.iterator]`. */
function iteratedBy(iterable: ts.Type, node: ts.Expression, cx: FunctionContext): ts.Type | undefined {
  const { checker } = cx.program;
  if (checker.isArrayType(iterable)) return checker.getTypeArguments(iterable as ts.TypeReference)[0];
  if (iterable.flags & ts.TypeFlags.StringLike) return checker.getStringType();
  const method = iterable.getProperties().find((p) => p.name.startsWith('__@iterator'));
  const signature = method && checker.getTypeOfSymbolAtLocation(method, node).getCallSignatures()[0];
  const iterator = signature && checker.getReturnTypeOfSignature(signature);
  return iterator && checker.getTypeArguments(iterator as ts.TypeReference)[0];
}

function elementOf(iterable: ts.Type, node: ts.Expression, cx: FunctionContext): Type {
  const { checker } = cx.program;
  const plain = iteratedBy(iterable, node, cx);
  if (plain) return cx.program.convertType(checker.getAwaitedType(plain) ?? plain, cx.typeArguments, node);
  let type = iterable;
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

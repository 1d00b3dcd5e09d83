// SPDX-License-Identifier: MIT
/**
 * Iteration over anything that is iterable: `for-of`, spread, `yield*` and array patterns share it.
 *
 * Arrays, typed arrays and strings are walked by index. An iterator of the library is asked by `$advance` and
 * `$current`, which needs no result objects. Everything else follows the iterator protocol.
 */
import { type ts } from 'ts-morph';
import type { IterationLoop, Operand } from '../ir/hir';
import { membersOf, typeName } from '../ir/types';
import type { Type } from '../ir/types';
import { invokeMethod } from './calls';
import type { FunctionContext } from './context';
import { callOperator } from './foreign-operators';
import { guardIteration } from './iterator-close';
import { memberType, readProperty } from './members';
import { dispatch } from './union-dispatch';
import {
  classChain,
  dummy,
  fits,
  functionIn,
  isArrayLike,
  isBuiltin,
  isDead,
  mayBeUndefined,
  orUndefined,
  toBoolean,
} from './type-tests';

/** An iteration in progress. */
export interface Iteration {
  /** Static type of the elements. */
  readonly element: Type;
  /** Gives the next element; where there is none the code of `onDone` runs instead, which must jump away. */
  next(onDone: () => void): Operand;
  /** Goes on to the next element, where `next` does not do so itself. */
  readonly update?: () => void;
  /** The iterator that is asked, where there is one. */
  readonly iterator?: Operand;
  /** Tells the iterator that the rest is not wanted; absent where nothing could happen. */
  readonly close?: () => void;
}

/** Generates a loop over the elements. `names` are the labels in front of it, for `break` and `continue` in `body`. */
export function iterate(
  node: ts.Node,
  iterable: Operand,
  cx: FunctionContext,
  body: (value: Operand) => void,
  names: readonly string[] = [],
): void {
  const iteration = openIteration(node, iterable, cx);
  if (iteration) iterateOver(node, iteration, cx, body, names);
}

export function iterateOver(
  node: ts.Node,
  iteration: Iteration,
  cx: FunctionContext,
  body: (value: Operand) => void,
  names: readonly string[] = [],
): void {
  const { builder, jumps } = cx;
  const loc = cx.locOf(node);
  const label = builder.label();
  const done = iteration.close && builder.local('done', cx.types.boolean);
  let element: Operand | undefined;
  const round = (): void => {
    if (done) builder.set(loc, done, builder.boolean(true));
    const value = (element = iteration.next(() => builder.break(loc, label)));
    if (done) builder.set(loc, done, builder.boolean(false));
    jumps.inside('loop', names, label, () => body(value));
  };
  if (!done) {
    builder.loop(loc, label, round, iteration.update);
    return;
  }
  builder.set(loc, done, builder.boolean(true), true);
  const describe = (): IterationLoop | undefined =>
    iteration.iterator && element && { iterator: iteration.iterator, value: element, done, label };
  guardIteration(node, iteration, done, cx, () => builder.loop(loc, label, round, iteration.update), describe);
}

/** Begins to iterate; reports and gives undefined when the value cannot be iterated over. */
export function openIteration(node: ts.Node, given: Operand, cx: FunctionContext): Iteration | undefined {
  if (isDead(given)) return undefined;
  const general = generalMember(given.type, cx);
  const iterable = general ? cx.builder.coerce(cx.locOf(node), given, general, 'library') : given;
  const { type } = iterable;
  if (membersOf(type).every(isArrayLike)) return overArray(node, iterable, cx);
  if (type.kind === 'typedarray') return overTypedArray(node, iterable, cx);
  if (type.kind === 'string') return overString(node, iterable, cx);
  if (isLibraryIterator(type)) return overLibraryIterator(node, iterable, iterable.type, cx);
  const iterator = iteratorOf(iterable, node, cx);
  if (!iterator || isDead(iterator)) return undefined;
  if (isLibraryIterator(iterator.type)) return overLibraryIterator(node, iterator, type, cx);
  return overProtocol(node, iterator, cx);
}

/** Calls `[Symbol.iterator]`; reports and gives undefined when the value has none. */
export function iteratorOf(iterable: Operand, node: ts.Node, cx: FunctionContext): Operand | undefined {
  const { type } = iterable;
  const name = builtinIterator(type);
  if (name !== undefined) return cx.callLibrary(node, name, [iterable]);
  if (functionIn(memberType(type, '@@iterator', cx))) return invokeMethod(iterable, '@@iterator', [], node, cx);
  if (type.kind === 'union') return unionIterator(iterable, type.members, node, cx);
  cx.refuse(node, 'unsupportedIteration', typeName(type));
  return undefined;
}

/** The library function that makes the iterator of an array, a typed array or a string. */
function builtinIterator(type: Type): string | undefined {
  if (isArrayLike(type)) return 'Array_$iterator';
  if (type.kind === 'typedarray') return 'TypedArray_$iterator';
  return type.kind === 'string' ? 'String_$iterator' : undefined;
}

/** `Set<T> | never[]`: tests which it is. An array that is always empty counts as an array of what the others have. */
function unionIterator(iterable: Operand, members: readonly Type[], node: ts.Node, cx: FunctionContext): Operand {
  const { types } = cx;
  const elements = types.union(members.map((m) => elementOf(m, cx) ?? types.never));
  return dispatch(iterable, members, node, cx, (one) => {
    const isEmpty = isArrayLike(one.type) && one.type.element.kind === 'never';
    const value = isEmpty ? cx.builder.coerce(cx.locOf(node), one, types.array(elements), 'library') : one;
    return iteratorOf(value, node, cx) ?? dummy(cx);
  });
}

/** The `Iterable<T>` of a union such as `T[] | Iterable<T>`: the others are iterated over as that. */
function generalMember(type: Type, cx: FunctionContext): Type | undefined {
  if (type.kind !== 'union') return undefined;
  const elements = type.members.map((member) => elementOf(member, cx));
  return type.members.find((member, index) => {
    const own = elements[index];
    return member.kind === 'object' && own !== undefined && elements.every((element) => element && fits(element, own));
  });
}

/** Type of the elements that iterating gives; undefined where there are none. */
function elementOf(type: Type, cx: FunctionContext): Type | undefined {
  if (isArrayLike(type)) return type.element;
  if (type.kind === 'typedarray') return cx.types.number;
  if (type.kind === 'string') return type;
  const iterator = functionIn(memberType(type, '@@iterator', cx))?.result;
  if (!iterator) return undefined;
  if (isLibraryIterator(iterator)) return memberType(iterator, '$current', cx);
  const result = functionIn(memberType(iterator, 'next', cx))?.result;
  return result && valueType(result, cx);
}

export function isLibraryIterator(type: Type): boolean {
  return membersOf(type).every(
    (m) => m.kind === 'class' && classChain(m.cls, (c) => c.name === '$Iterator') !== undefined,
  );
}

/** By index, with the length read anew in each round: the body may change it. */
function counted(
  node: ts.Node,
  element: Type,
  cx: FunctionContext,
  length: () => Operand,
  get: (index: Operand) => Operand,
): Iteration {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const index = builder.local('index', types.number);
  builder.set(loc, index, builder.number(0), true);
  return {
    element,
    next: (onDone) => {
      const at = builder.get(loc, index);
      const more = builder.value(loc, types.boolean, { op: 'num.lt', left: at, right: length() });
      builder.if(loc, more, () => undefined, onDone);
      return get(at);
    },
    update: () => {
      const at = builder.get(loc, index);
      builder.set(loc, index, builder.value(loc, types.number, { op: 'num.add', left: at, right: builder.number(1) }));
    },
  };
}

function overArray(node: ts.Node, array: Operand, cx: FunctionContext): Iteration {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const element = types.union(membersOf(array.type).map((m) => (isArrayLike(m) ? m.element : types.never)));
  const get = (index: Operand): Operand => {
    if (isArrayLike(array.type)) {
      const mayMiss = mayBeUndefined(element);
      return builder.value(loc, element, { op: 'array.get', array, index, orUndefined: mayMiss });
    }
    // Arrays of different kinds of elements: which one it is shows at run time.
    const value = builder.value(loc, orUndefined(element, cx), { op: 'dyn.get', object: array, key: index });
    return builder.coerce(loc, value, element, 'library');
  };
  return counted(node, element, cx, () => builder.value(loc, types.number, { op: 'array.length', array }), get);
}

function overTypedArray(node: ts.Node, array: Operand, cx: FunctionContext): Iteration {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  return counted(
    node,
    types.number,
    cx,
    () => readProperty(array, 'length', node, cx),
    (index) => builder.value(loc, types.number, { op: 'typed.get', array, index, orUndefined: false }),
  );
}

/** By code points: a surrogate pair is one element. */
function overString(node: ts.Node, string: Operand, cx: FunctionContext): Iteration {
  const { builder, types } = cx;
  const { number } = types;
  const loc = cx.locOf(node);
  const index = builder.local('index', number);
  builder.set(loc, index, builder.number(0), true);
  return {
    element: types.string,
    next: (onDone) => {
      const at = builder.get(loc, index);
      const length = builder.value(loc, number, { op: 'prop.get', object: string, name: 'length' });
      const more = builder.value(loc, types.boolean, { op: 'num.lt', left: at, right: length });
      builder.if(loc, more, () => undefined, onDone);
      const codePoint = callOperator('codePointAt', [string, at], number, loc, cx);
      const isPair = builder.value(loc, types.boolean, {
        op: 'num.gt',
        left: codePoint,
        right: builder.number(0xffff),
      });
      const advance = (by: number) => (): void => {
        builder.set(loc, index, builder.value(loc, number, { op: 'num.add', left: at, right: builder.number(by) }));
      };
      builder.if(loc, isPair, advance(2), advance(1));
      return callOperator('fromCodePoint', [codePoint], types.string, loc, cx);
    },
  };
}

/** `$advance`, `$current`, `$close`. Only a generator has anything to close. */
function overLibraryIterator(node: ts.Node, iterator: Operand, iterable: Type, cx: FunctionContext): Iteration {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const element = memberType(iterator.type, '$current', cx) ?? types.unknown;
  const iteration: Iteration = {
    element,
    iterator,
    next: (onDone) => {
      const more = invokeMethod(iterator, '$advance', [], node, cx);
      builder.if(loc, more, () => undefined, onDone);
      return readProperty(iterator, '$current', node, cx);
    },
  };
  if (isBuiltin(iterable, 'Map') || isBuiltin(iterable, 'Set') || !mayBeGenerator(iterator.type)) return iteration;
  return { ...iteration, close: () => void invokeMethod(iterator, '$close', [], node, cx) };
}

/** A generator, or the base class behind which there may be one. */
function mayBeGenerator(type: Type): boolean {
  return membersOf(type).some(
    (m) =>
      m.kind === 'class' &&
      (m.cls.name === '$Iterator' || classChain(m.cls, (c) => c.name === 'Generator') !== undefined),
  );
}

/** `next`, `done`, `value`, `return`. */
function overProtocol(node: ts.Node, iterator: Operand, cx: FunctionContext): Iteration | undefined {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const result = functionIn(memberType(iterator.type, 'next', cx))?.result;
  if (!result) {
    cx.refuse(node, 'unsupportedIteration', typeName(iterator.type));
    return undefined;
  }
  const element = valueType(result, cx);
  return {
    element,
    iterator,
    next: (onDone) => {
      const step = invokeMethod(iterator, 'next', [], node, cx);
      const done = toBoolean(readProperty(step, 'done', node, cx), cx, loc);
      builder.if(loc, done, onDone);
      return builder.coerce(loc, readProperty(step, 'value', node, cx), element, 'library');
    },
    close: () => closeByProtocol(node, iterator, cx),
  };
}

/** Type of `value` in a result that is not the last: the member of an IteratorResult whose `done` may be missing. */
export function valueType(result: Type, cx: FunctionContext): Type {
  const candidates = membersOf(result).filter((m) => m.kind === 'object' || m.kind === 'class');
  const going = candidates.filter((m) => m.kind !== 'object' || m.properties.get('done')?.optional !== false);
  const values = (going.length > 0 ? going : candidates).map((m) => memberType(m, 'value', cx) ?? cx.types.undefined);
  return values.length === 0 ? cx.types.unknown : cx.types.union(values);
}

/** Calls `return`, if the iterator has it. */
export function closeByProtocol(
  node: ts.Node,
  iterator: Operand,
  cx: FunctionContext,
  settle: (result: Operand) => void = () => undefined,
): void {
  const type = memberType(iterator.type, 'return', cx);
  const args = type && (functionIn(type)?.required ?? 0) > 0 ? [cx.builder.undefined()] : [];
  ifProvided(node, iterator, 'return', cx, () => settle(invokeMethod(iterator, 'return', args, node, cx)));
}

/** Generates one of the two: whether an iterator has `return` or `throw` may only be known when the program runs. */
export function ifProvided(
  node: ts.Node,
  iterator: Operand,
  name: 'return' | 'throw',
  cx: FunctionContext,
  then: () => void,
  otherwise: () => void = () => undefined,
): void {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const type = memberType(iterator.type, name, cx);
  if (!type) return otherwise();
  if (!mayBeUndefined(type)) return then();
  const method = builder.value(loc, orUndefined(type, cx), { op: 'prop.get', object: iterator, name });
  const missing = builder.value(loc, cx.types.boolean, { op: 'eq.strict', left: method, right: builder.undefined() });
  builder.if(loc, missing, otherwise, then);
}

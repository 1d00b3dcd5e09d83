// SPDX-License-Identifier: MIT
/**
 * What programs ask of Object.prototype without asking the object, which may have a property of the same name or no
 * prototype at all, and how they make an object of the latter kind.
 *
 *     Object.prototype.hasOwnProperty.call(record, key)     Object.hasOwn(record, key)
 *     Object.prototype.toString.call(value)                 '[object Array]'
 *     const seen: Record<string, number> = Object.create(null)
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { Type } from '../ir/types';
import type { FunctionContext } from './context';
import { callLibrary } from './library-calls';
import { withoutParentheses } from './syntax';
import { tolerantly } from './tolerant-reads';

/** The library's functions for methods of Object.prototype, and how many arguments they want after the object. */
const borrowed: ReadonlyMap<string, readonly [fn: string, count: number]> = new Map([
  ['hasOwnProperty', ['ObjectConstructor_hasOwn', 1]],
  ['toString', ['Object_tag', 0]],
]);

/** Whether the node, `Object.prototype` or `Object.create`, is part of a call that this file compiles. */
export function isBorrowing(node: ts.PropertyAccessExpression): boolean {
  const method = node.parent;
  if (ts.isCallExpression(method)) return method.expression === node && isBareObject(method);
  const callee = method.parent;
  return (
    ts.isPropertyAccessExpression(method) &&
    ts.isCallExpression(callee.parent) &&
    borrowedBy(callee.parent) !== undefined
  );
}

/** `Object.create(null)` */
function isBareObject(node: ts.CallExpression): boolean {
  const [prototype] = node.arguments;
  return (
    node.expression.getText() === 'Object.create' &&
    node.arguments.length === 1 &&
    prototype?.kind === ts.SyntaxKind.NullKeyword
  );
}

function borrowedBy(node: ts.CallExpression): readonly [fn: string, count: number] | undefined {
  const { expression: callee } = node;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'call') return undefined;
  const method = callee.expression;
  if (!ts.isPropertyAccessExpression(method)) return undefined;
  const owner = withoutParentheses(method.expression);
  const isLiteral = ts.isObjectLiteralExpression(owner) && owner.properties.length === 0;
  const found = isLiteral || owner.getText() === 'Object.prototype' ? borrowed.get(method.name.text) : undefined;
  return found && node.arguments.length === found[1] + 1 && !node.arguments.some(ts.isSpreadElement)
    ? found
    : undefined;
}

/** The value of such a call; undefined when the node is none. `expected`: the type of the place that it is for. */
export function visitBorrowed(
  node: ts.CallExpression,
  cx: FunctionContext,
  expected: Type | undefined,
): Operand | undefined {
  const found = borrowedBy(node);
  if (found) {
    const args = node.arguments.map((argument) => tolerantly(argument, cx));
    return callLibrary(node, found[0], args, cx);
  }
  if (!isBareObject(node)) return undefined;
  if (expected?.kind !== 'object' || expected.index === undefined) {
    return cx.refuse(node, 'prototype', 'Object.create(null) where no record is expected');
  }
  return callLibrary(node, 'ObjectConstructor_createBare', [], cx, expected);
}

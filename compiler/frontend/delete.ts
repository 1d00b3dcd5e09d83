// SPDX-License-Identifier: MIT
/** `delete object.key`, for the keys of records and for optional properties of objects that are no class instances. */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { Type } from '../ir/types';
import type { FunctionContext } from './context';
import { withoutParentheses } from './syntax';
import { dummy, isDead } from './type-tests';

export function visitDelete(node: ts.DeleteExpression, cx: FunctionContext): Operand {
  const target = withoutParentheses(node.expression);
  const loc = cx.locOf(node);
  if (ts.isPropertyAccessExpression(target) && ts.isIdentifier(target.name) && !ts.isOptionalChain(target)) {
    const object = cx.expression(target.expression);
    if (isDead(object)) return object;
    if (!canLose(object.type, target.name.text)) return cx.refuse(node, 'deleteProperty');
    return cx.builder.value(loc, cx.types.boolean, {
      op: 'dyn.delete',
      object,
      key: cx.builder.string(target.name.text),
    });
  }
  if (ts.isElementAccessExpression(target) && !ts.isOptionalChain(target)) {
    const object = cx.expression(target.expression);
    const key = cx.expression(target.argumentExpression);
    if (isDead(object, key)) return dummy(cx);
    const isText = key.type.kind === 'string' || key.type.kind === 'number';
    if (!isText || !canLose(object.type, undefined)) return cx.refuse(node, 'deleteProperty');
    return cx.builder.value(loc, cx.types.boolean, { op: 'dyn.delete', object, key });
  }
  return cx.refuse(node, 'deleteProperty');
}

/**
 * Whether the property may be absent as far as the type knows. A key known only at run time is the checker's affair: the
 * `delete copy[key]` of a generic `omit` may take away what the type promises, and then reading it is checked.
 */
function canLose(type: Type, name: string | undefined): boolean {
  if (type.kind === 'function' && type.own) return canLose(type.own, name);
  if (type.kind !== 'object') return false;
  const property = name === undefined ? undefined : type.properties.get(name);
  if (property) return property.optional;
  return type.index !== undefined || (name === undefined && type.properties.size > 0);
}

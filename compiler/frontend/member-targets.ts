// SPDX-License-Identifier: MIT
/** Properties and elements as targets of assignments: read once, written once, however the assignment reads them. */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { membersOf, typeName, type Type } from '../ir/types';
import type { FunctionContext, Target } from './context';
import { isMemberName, readElement, toIndex } from './elements';
import { literalKeys, writeByName } from './keyed-access';
import {
  nonNullish,
  readSuper,
  superReceiver,
  writeType,
  memberOf,
  narrowed,
  readProperty,
  writeProperty,
} from './members';
import { memberName, staticKey } from './property-name';
import { FunctionScope } from './scope';
import { staticTarget } from './static-members';
import { isDead } from './type-tests';

/** The place that an assignment to a property or element writes to. */
export function memberTarget(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  cx: FunctionContext,
): Target {
  const fixed = staticTarget(node, cx);
  if (fixed) return fixed;
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return superTarget(node, cx);
  const given = cx.expression(node.expression);
  const object = isDead(given) ? given : nonNullish(given, node, cx);
  if (ts.isPropertyAccessExpression(node)) return propertyTarget(object, memberName(node.name), node, cx);
  const name = staticKey(node.argumentExpression, cx);
  const { type } = object;
  if (isMemberName(name, type, node, cx)) return propertyTarget(object, name, node, cx);
  const key = cx.expression(node.argumentExpression);
  return elementTarget(object, key, node, cx);
}

/** `super.x = value`: a setter of the base class. */
function superTarget(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, cx: FunctionContext): Target {
  const { thisLocal } = cx;
  const base = thisLocal?.type.kind === 'class' ? thisLocal.type.cls.base : undefined;
  if (!thisLocal || !base || !ts.isPropertyAccessExpression(node)) return refusedTarget(node, cx);
  const { classes } = FunctionScope.of(cx).program;
  const setter = classes.method(base, `set ${memberName(node.name)}`);
  const type = setter?.type.params[0];
  if (!setter || !type) return refusedTarget(node, cx, `super.${node.name.text}`);
  const loc = cx.locOf(node);
  return {
    type,
    get: () => readSuper(node, cx),
    set: (value) => {
      if (isDead(value)) return;
      const self = superReceiver(base, `set ${memberName(node.name)}`, cx.builder.get(loc, thisLocal), loc, cx);
      cx.builder.effect(loc, { op: 'call', fn: setter.fn, args: [self, cx.builder.coerce(loc, value, type)] });
    },
  };
}

function refusedTarget(node: ts.Node, cx: FunctionContext, detail?: string): Target {
  cx.refuse(node, 'unsupportedTarget', detail);
  return deadTarget(cx);
}

function deadTarget(cx: FunctionContext): Target {
  return {
    type: cx.types.never,
    get: () => ({ kind: 'const', type: cx.types.never, value: undefined }),
    set: () => undefined,
  };
}

function propertyTarget(object: Operand, name: string, node: ts.Expression, cx: FunctionContext): Target {
  if (isDead(object)) return deadTarget(cx);
  if (object.type.kind === 'unknown') {
    cx.refuse(node, 'anyOperation', `Property ${name}`);
    return deadTarget(cx);
  }
  const type = writeType(object.type, name, cx);
  if (!type) {
    const isMethod = membersOf(object.type).some((m) => memberOf(m, name, cx)?.kind === 'method');
    if (isMethod) {
      cx.refuse(node, 'monkeyPatch', name);
      return deadTarget(cx);
    }
    return refusedTarget(node, cx, `${typeName(object.type)}.${name}`);
  }
  return {
    type,
    get: () => narrowed(readProperty(object, name, node, cx), node, cx),
    getOrUndefined: () => narrowed(readProperty(object, name, node, cx, true), node, cx, true),
    set: (value) => {
      if (!isDead(value)) writeProperty(object, name, cx.builder.coerce(cx.locOf(node), value, type), node, cx);
    },
  };
}

function elementTarget(object: Operand, key: Operand, node: ts.ElementAccessExpression, cx: FunctionContext): Target {
  if (isDead(object) || isDead(key)) return deadTarget(cx);
  const { type } = object;
  const loc = cx.locOf(node);
  const get = (): Operand => narrowed(readElement(object, key, node, cx), node, cx);
  const target = (written: Type, write: (value: Operand) => void): Target => ({
    type: written,
    get,
    getOrUndefined: () => readElement(object, key, node, cx, true),
    set: (value) => {
      if (!isDead(value)) write(cx.builder.coerce(loc, value, written));
    },
  });
  if (type.kind === 'array' || type.kind === 'tuple') {
    const index = toIndex(key, node, cx);
    const at = key.kind === 'const' && typeof key.value === 'number' ? key.value : -1;
    const element = type.kind === 'tuple' ? (type.elements[at] ?? type.element) : type.element;
    if (index) {
      return target(element, (value) => cx.builder.effect(loc, { op: 'array.set', array: object, index, value }));
    }
  }
  if (type.kind === 'typedarray') {
    const index = toIndex(key, node, cx);
    if (index) {
      return target(cx.types.number, (value) =>
        cx.builder.effect(loc, { op: 'typed.set', array: object, index, value }),
      );
    }
  }
  if ((type.kind === 'object' || type.kind === 'class') && (key.type.kind === 'string' || key.type.kind === 'number')) {
    const written = type.kind === 'object' && type.index ? type.index : cx.typeOf(node);
    const names = type.kind === 'class' && key.kind !== 'const' ? literalKeys(node, cx) : undefined;
    if (names?.every((name) => writeType(type, name, cx) !== undefined)) {
      const store = (name: string, value: Operand): void =>
        writeProperty(object, name, cx.builder.coerce(loc, value, writeType(type, name, cx) ?? value.type), node, cx);
      return target(written, (value) => writeByName(names, object, key, value, node, cx, store));
    }
    return target(written, (value) => cx.builder.effect(loc, { op: 'dyn.set', object, key, value }));
  }
  if (type.kind === 'unknown') {
    cx.refuse(node, 'anyOperation', 'Element');
    return deadTarget(cx);
  }
  return refusedTarget(node, cx, `${typeName(type)}[${typeName(key.type)}]`);
}

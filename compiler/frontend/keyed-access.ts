// SPDX-License-Identifier: MIT
/**
 * `object[key]` where the checker knows which keys there can be, and what they name needs more than a look into the
 * object: methods and accessors stand in classes. The read becomes one by name for each key:
 *
 *     counter[key]     key: 'up' | 'down'
 *     key === 'up' ? counter.up : key === 'down' ? counter.down : (as for any other string)
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { membersOf } from '../ir/types';
import type { FunctionContext } from './context';
import { isDead } from './type-tests';

/** More keys than this are looked up like any string. */
const maxKeys = 64;

/** The keys that the type of an element access allows, if they are literals; undefined where any may come. */
export function literalKeys(node: ts.Node, cx: FunctionContext): readonly string[] | undefined {
  if (!ts.isElementAccessExpression(node)) return undefined;
  const type = cx.checkerTypeOf(node.argumentExpression);
  const parts = type.isUnion() ? type.types : [type];
  const keys: string[] = [];
  for (const part of parts) {
    if (!part.isStringLiteral() && !part.isNumberLiteral()) return undefined;
    keys.push(String(part.value));
  }
  return keys.length > maxKeys ? undefined : keys;
}

/** Whether a property may be one of a class that has no place in the object. */
export function mayBeOnClass(object: Operand): boolean {
  return membersOf(object.type).some(
    (m) => m.kind === 'class' || [...propertiesOf(m)].some((p) => membersOf(p.type).some((t) => t.kind === 'function')),
  );
}

function propertiesOf(type: Operand['type']): Iterable<{ readonly type: Operand['type'] }> {
  return type.kind === 'object' ? type.properties.values() : [];
}

/** Tests the key against each name in turn; `read` reads a property by name. A key that lied about its type is looked up. */
export function readByName(
  keys: readonly string[],
  object: Operand,
  key: Operand,
  node: ts.Node,
  cx: FunctionContext,
  read: (name: string) => Operand,
): Operand {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const text = key.type.kind === 'string' ? key : builder.value(loc, types.string, { op: 'to.string', value: key });
  const arms = keys.map((name) => {
    let value: Operand | undefined;
    const block = builder.block(() => {
      value = read(name);
    });
    return { block, value };
  });
  const found = types.union(arms.flatMap(({ value }) => (value && !isDead(value) ? [value.type] : [])));
  if (found.kind === 'never') return { kind: 'const', type: found, value: undefined };
  const type = types.union([found, types.undefined]);
  const result = builder.local('keyed', type);
  const chain = (i: number): void => {
    const arm = arms[i];
    if (!arm) return builder.set(loc, result, builder.value(loc, type, { op: 'dyn.get', object, key: text }), true);
    const { block, value } = arm;
    const right = builder.string(keys[i] ?? '');
    const condition = builder.value(loc, types.boolean, { op: 'eq.strict', left: text, right });
    const take = (): void => {
      for (const statement of block) builder.append(statement);
      if (value && !isDead(value)) builder.set(loc, result, builder.coerce(loc, value, type), true);
    };
    builder.if(loc, condition, take, () => chain(i + 1));
  };
  chain(0);
  return builder.get(loc, result);
}

/** The same for `object[key] = value`. */
export function writeByName(
  keys: readonly string[],
  object: Operand,
  key: Operand,
  value: Operand,
  node: ts.Node,
  cx: FunctionContext,
  write: (name: string, value: Operand) => void,
): void {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const text = key.type.kind === 'string' ? key : builder.value(loc, types.string, { op: 'to.string', value: key });
  const chain = (i: number): void => {
    const name = keys[i];
    if (name === undefined) return builder.effect(loc, { op: 'dyn.set', object, key: text, value });
    const condition = builder.value(loc, types.boolean, { op: 'eq.strict', left: text, right: builder.string(name) });
    builder.if(
      loc,
      condition,
      () => write(name, value),
      () => chain(i + 1),
    );
  };
  chain(0);
}

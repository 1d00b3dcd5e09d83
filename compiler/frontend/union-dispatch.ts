// SPDX-License-Identifier: MIT
/**
 * An operation on a value of a union whose members need different code, such as `length` of `string | number[]`:
 * tests which member it is and does each in its own way.
 */
import type { ts } from 'ts-morph';
import type { Local, Operand } from '../ir/hir';
import type { InstructionSpec } from './builder';
import type { ArrayType, TupleType, Type, TypeTable } from '../ir/types';
import { typeName } from '../ir/types';
import type { FunctionContext } from './context';
import { isDead } from './type-tests';

/** How to tell a member of the union from the others; the key says which members cannot be told apart. */
function testFor(type: Type, value: Operand): { key: string; spec: InstructionSpec } | undefined {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'function':
      return { key: type.kind, spec: { op: 'test.typeof', value, name: type.kind } };
    case 'array':
    case 'tuple':
      return { key: 'array', spec: { op: 'test.array', value } };
    case 'typedarray':
      return { key: type.element, spec: { op: 'test.typedarray', value, element: type.element } };
    case 'class':
      return { key: type.cls.family, spec: { op: 'test.instanceof', value, cls: type.cls } };
    case 'object':
      return { key: 'object', spec: { op: 'test.typeof', value, name: 'object' } };
    default:
      return undefined;
  }
}

/** Objects are tested last: arrays and instances are objects, too. */
function rank(type: Type): number {
  return type.kind === 'object' ? 1 : 0;
}

/** Arrays cannot be told apart: together they are one of elements of all their types. */
function withOneArray(members: readonly Type[], types: TypeTable): Type[] {
  const isArray = (type: Type): type is ArrayType | TupleType => type.kind === 'array' || type.kind === 'tuple';
  const arrays = members.filter(isArray);
  if (arrays.length < 2) return [...members];
  const elements = types.union(arrays.map((array) => array.element));
  return [...members.filter((member) => !isArray(member)), types.array(elements)];
}

export function dispatch(
  object: Operand,
  members: readonly Type[],
  node: ts.Node,
  cx: FunctionContext,
  one: (object: Operand) => Operand,
): Operand {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const ordered = withOneArray(members, cx.types).sort((a, b) => rank(a) - rank(b));
  const tests = ordered.map((member) => testFor(member, object));
  const keys = new Set(tests.map((t) => t?.key));
  if (tests.includes(undefined) || keys.size < ordered.length) {
    return cx.refuse(node, 'unsupportedAccess', members.map((m) => typeName(m)).join(' | '));
  }
  const arms = ordered.map((member) => {
    let value: Operand | undefined;
    const block = builder.block(() => {
      value = one(builder.coerce(loc, object, member, 'narrow'));
    });
    return { block, value };
  });
  const type = cx.types.union(arms.flatMap(({ value }) => (value && !isDead(value) ? [value.type] : [])));
  const result: Local | undefined =
    type.kind === 'never' || type.kind === 'void' ? undefined : builder.local('member', type);
  const arm = (i: number): void => {
    const { block, value } = arms[i] as (typeof arms)[number];
    for (const statement of block) builder.append(statement);
    if (result && value && !isDead(value)) builder.set(loc, result, builder.coerce(loc, value, type), true);
  };
  const chain = (i: number): void => {
    const test = tests[i];
    if (i === arms.length - 1 || !test) return arm(i);
    const condition = builder.value(loc, cx.types.boolean, test.spec);
    builder.if(
      loc,
      condition,
      () => arm(i),
      () => chain(i + 1),
    );
  };
  chain(0);
  return result ? builder.get(loc, result) : { kind: 'const', type, value: undefined };
}

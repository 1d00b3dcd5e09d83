// SPDX-License-Identifier: MIT
/** Questions about HIR types that several visitors ask. */
import type { Constant, Loc, Operand } from '../ir/hir';
import { membersOf } from '../ir/types';
import type { ArrayType, ClassInfo, FunctionType, ObjectType, PrimitiveKind, TupleType, Type } from '../ir/types';
import type { FunctionContext } from './context';

/** True when every value of the type is of that primitive kind. */
export function isKind(type: Type, kind: PrimitiveKind): boolean {
  return type.kind === kind;
}

/** True when a value of the type may be undefined. */
export function mayBeUndefined(type: Type): boolean {
  return membersOf(type).some((m) => m.kind === 'undefined' || m.kind === 'void' || m.kind === 'unknown');
}

export function mayBeNullish(type: Type): boolean {
  return mayBeUndefined(type) || membersOf(type).some((m) => m.kind === 'null');
}

/** The type without undefined (and void), and without null unless told otherwise. */
export function withoutNullish(type: Type, cx: FunctionContext, keepNull = false): Type {
  if (type.kind !== 'union') {
    const gone = type.kind === 'undefined' || type.kind === 'void' || (type.kind === 'null' && !keepNull);
    return gone ? cx.types.never : type;
  }
  return cx.types.union(
    type.members.filter((m) => m.kind !== 'undefined' && m.kind !== 'void' && (keepNull || m.kind !== 'null')),
  );
}

export function orUndefined(type: Type, cx: FunctionContext): Type {
  return type.kind === 'unknown' ? type : cx.types.union([type, cx.types.undefined]);
}

export function isArrayLike(type: Type): type is ArrayType | TupleType {
  return type.kind === 'array' || type.kind === 'tuple';
}

/** The class or one of its bases satisfies the test. */
export function classChain(cls: ClassInfo, test: (cls: ClassInfo) => boolean): ClassInfo | undefined {
  for (let at: ClassInfo | undefined = cls; at; at = at.base) if (test(at)) return at;
  return undefined;
}

/** Whether the type is an instance of the library's class of that name (or a subclass). */
export function isBuiltin(type: Type, name: string): boolean {
  return type.kind === 'class' && classChain(type.cls, (c) => c.builtin === name) !== undefined;
}

/** The only function type among the members. */
export function functionIn(type: Type | undefined): FunctionType | undefined {
  if (!type) return undefined;
  const found = membersOf(type).filter((m): m is FunctionType => m.kind === 'function');
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Whether a value of type `from` plausibly is a `to`, judged by shape alone: good enough to choose between the members
 * of a union that a literal is made for. What is chosen wrongly is caught by the coercion that follows.
 */
export function fits(from: Type, to: Type, depth = 0): boolean {
  if (from === to || to.kind === 'unknown' || from.kind === 'never') return true;
  if (from.kind === 'union') return from.members.every((m) => fits(m, to, depth));
  if (to.kind === 'union') return to.members.some((m) => fits(from, m, depth));
  if (isArrayLike(from) && isArrayLike(to)) return depth > 3 || elementsFit(from, to, depth + 1);
  if (from.kind === 'object' && to.kind === 'object') return depth > 3 || objectFits(from, to, depth + 1);
  if (from.kind === 'class' && to.kind === 'class') return classChain(from.cls, (c) => c === to.cls) !== undefined;
  if (from.kind === 'class' && to.kind === 'object') return true;
  return from.kind === 'function' && to.kind === 'function';
}

/** A tuple fits another one place by place; what a tuple asks for, an array does not promise. */
function elementsFit(from: ArrayType | TupleType, to: ArrayType | TupleType, depth: number): boolean {
  if (to.kind === 'array') return fits(from.element, to.element, depth);
  if (from.kind === 'array') return false;
  const places = Math.max(from.elements.length, to.elements.length);
  const at = (tuple: TupleType, index: number): Type | undefined => tuple.elements[index] ?? tuple.rest;
  for (let index = 0; index < places; index++) {
    const [given, wanted] = [at(from, index), at(to, index)];
    if (!given && index >= to.required) continue;
    if (!given || !wanted || !fits(given, wanted, depth)) return false;
  }
  return true;
}

function objectFits(from: ObjectType, to: ObjectType, depth: number): boolean {
  for (const property of to.properties.values()) {
    const given = from.properties.get(property.name);
    if (!given ? !property.optional : !fits(given.type, property.type, depth)) return false;
  }
  return true;
}

/** A dummy for code that cannot run or was refused already. */
export function dummy(cx: FunctionContext): Constant {
  return { kind: 'const', type: cx.types.never, value: undefined };
}

/** Whether an operand stands for something that was refused (or can never be there). */
export function isDead(...operands: readonly Operand[]): boolean {
  return operands.some((o) => o.type.kind === 'never');
}

/** Truthiness, unless the value is a boolean already. */
export function toBoolean(value: Operand, cx: FunctionContext, loc: Loc): Operand {
  if (value.type.kind === 'boolean') return value;
  return cx.builder.value(loc, cx.types.boolean, { op: 'to.boolean', value });
}

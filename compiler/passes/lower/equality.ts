// SPDX-License-Identifier: MIT
/** `===`, `==` and SameValueZero, by what the operands can be: a comparison of bits wherever that is the same. */
import type { LExpr } from '../../ir/lir';
import { bin, call, commonRep, convert, index, isInteger, isNumeric } from './code';
import type { Typed } from './calls';
import { equalsImmediate } from './coerce';
import type { Content, LowerProgram } from './program';

export function strictEquals(p: LowerProgram, left: Typed, right: Typed): LExpr {
  const numeric = bothNumeric(left.value, right.value);
  if (numeric) return numeric;
  if (left.value.rep === 'bool' && right.value.rep === 'bool') return bin('==', left.value, right.value, 'bool');
  const a = p.contentOfAll(left.types);
  const b = p.contentOfAll(right.types);
  const text = textEquals(left.value, a, right.value, b);
  if (text) return text;
  // Equal bits mean equal values except where equality looks inside: numbers, strings, bigints on both sides.
  const inside = (['number', 'string', 'bigint'] as const).some(
    (kind) => a.primitives.has(kind) && b.primitives.has(kind),
  );
  if (!inside) return sameBits(left.value, right.value);
  return call('rt_val_equal', [convert(left.value, 'val'), convert(right.value, 'val')], 'bool');
}

export function looseEquals(p: LowerProgram, left: Typed, right: Typed): LExpr {
  const nullish = (typed: Typed): boolean =>
    typed.value.k === 'imm' && ['NULL', 'UNDEFINED'].includes(typed.value.name);
  const other = nullish(left) ? right.value : nullish(right) ? left.value : undefined;
  if (!other) {
    const kinds = (typed: Typed): string => [...p.contentOfAll(typed.types).primitives].sort().join();
    if (kinds(left) === kinds(right) && p.contentOfAll(left.types).primitives.size <= 1)
      return strictEquals(p, left, right);
    return call('rt_val_loose_equal', [convert(left.value, 'val'), convert(right.value, 'val')], 'bool');
  }
  if (isNumeric(other) || other.rep === 'bool') return { k: 'bool', value: false, rep: 'bool' };
  return bin('||', equalsImmediate(other, 'NULL'), equalsImmediate(other, 'UNDEFINED'), 'bool');
}

export function sameValueZero(p: LowerProgram, left: Typed, right: Typed): LExpr {
  const { value: l } = left;
  const { value: r } = right;
  if (l.rep === 'i32' && r.rep === 'i32') return bin('==', l, r, 'bool');
  if (isInteger(l) && isInteger(r)) return bin('==', convert(l, 'i64'), convert(r, 'i64'), 'bool');
  if (isNumeric(l) && isNumeric(r)) return call('rt_f64_same_zero', [convert(l, 'f64'), convert(r, 'f64')], 'bool');
  if (l.rep === 'bool' && r.rep === 'bool') return bin('==', l, r, 'bool');
  const a = p.contentOfAll(left.types);
  const b = p.contentOfAll(right.types);
  if (onlyStrings(a) && onlyStrings(b)) return call('rt_str_equal', [l, r], 'bool');
  return call('rt_val_same_zero', [convert(l, 'val'), convert(r, 'val')], 'bool');
}

function bothNumeric(left: LExpr, right: LExpr): LExpr | undefined {
  if (!isNumeric(left) || !isNumeric(right)) return undefined;
  const rep = commonRep(left, right);
  return bin('==', convert(left, rep), convert(right, rep), 'bool');
}

/** Equality of strings, of which either may be undefined or null instead. */
function textEquals(left: LExpr, a: Content, right: LExpr, b: Content): LExpr | undefined {
  if (left.rep !== 'ref' || right.rep !== 'ref' || !maybeStrings(a) || !maybeStrings(b)) return undefined;
  const both = onlyStrings(a) && onlyStrings(b);
  const unit = oneUnit(right) ?? oneUnit(left);
  if (unit === undefined) return call(both ? 'rt_str_equal' : 'rt_ref_str_equal', [left, right], 'bool');
  const other = oneUnit(right) === undefined ? right : left;
  return call(both ? 'rt_str_is_unit' : 'rt_ref_is_unit', [other, index(unit)], 'bool');
}

/** The code unit of a literal of one unit. */
export function oneUnit(e: LExpr): number | undefined {
  return e.k === 'string' && e.text.length === 1 ? e.text.charCodeAt(0) : undefined;
}

function maybeStrings(content: Content): boolean {
  const others = [...content.primitives].filter((kind) => !['string', 'undefined', 'null'].includes(kind));
  return content.atoms.size === 0 && others.length === 0 && content.primitives.has('string');
}

function onlyStrings(content: Content): boolean {
  return content.atoms.size === 0 && content.primitives.size === 1 && content.primitives.has('string');
}

function sameBits(left: LExpr, right: LExpr): LExpr {
  const rep = left.rep === 'ref' && right.rep === 'ref' ? 'ref' : 'val';
  return bin('==', convert(left, rep), convert(right, rep), 'bool');
}

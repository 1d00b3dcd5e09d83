// SPDX-License-Identifier: MIT
/**
 * Finds the values that are computed and held as int64.
 *
 * Requires: HIR and the ranges of numbers. Establishes: for each function the temporaries beyond int32 that
 * - are integers and never -0, and are computed from what is held as an integer: counters, uint32;
 * - are sums, differences and products that a double holds exactly, and whose only use is as an index, or by an operator
 *   that makes an int32 of them or compares them;
 * A double gives the same numbers there; an integer gives them sooner.
 *
 *   (a * b + c) % 1000007        with a, b, c int32: one 64-bit multiplication and division, no conversion
 *   (hash * 31 + unit) >>> 0     the same, cut to 32 bits
 *
 * That -0 becomes 0 on the way of the second kind is never seen: it does not survive an addition of anything else, and the operators that
 * use the result do not tell it from 0, or the range of their own result says that it is not there.
 */
import type { HirFunction, Instruction, Local, Operand } from '../ir/hir';
import { membersOf, type Type } from '../ir/types';
import { operandsOfStatement, walkInstructions, walkStatements } from '../ir/walk';
import { constant, isExactInteger, isInt64, isUnrounded, type Range } from './intervals';

/** What range analysis knows; undefined: it never has a value. */
export interface KnownRanges {
  readonly ofTemp: (temp: number) => Range | undefined;
  readonly isInt32: (temp: number) => boolean;
  readonly isInt64Local: (local: Local) => boolean;
  /** Used by other functions too. */
  readonly isShared: (local: Local) => boolean;
}

export interface WideIntegers {
  /** The temporaries that are held as int64. */
  readonly temps: ReadonlySet<number>;
  /** Variables that could be, but are mostly given values that are held as doubles. */
  readonly doubles: ReadonlySet<Local>;
}

/** The temporaries of the first kind. Values come before their uses in the text. */
function heldAsInt64(fn: HirFunction, known: KnownRanges, doubles: Set<Local>): Set<number> {
  const held = new Set<number>();
  const balance = new Map<Local, number>();
  const isHeld = (operand: Operand): boolean =>
    operand.kind === 'temp'
      ? held.has(operand.id) || known.isInt32(operand.id)
      : Number.isSafeInteger(operand.value) && !Object.is(operand.value, -0);
  const isMade = (i: Instruction, range: Range): boolean => {
    switch (i.op) {
      // The value of such a place has at most this range, so the place is held as an integer too.
      case 'local.get':
        return !doubles.has(i.local);
      case 'global.get':
      case 'prop.get':
      case 'call':
      case 'call.method':
      case 'bit.ushr':
      case 'typed.get':
        return true;
      case 'num.add':
      case 'num.sub':
      case 'num.mod':
        return isHeld(i.left) && isHeld(i.right);
      case 'num.mul':
        return isUnrounded(range) && isHeld(i.left) && isHeld(i.right);
      case 'num.neg':
      case 'coerce':
        return i.value.type.kind === 'number' && isHeld(i.value);
      case 'call.foreign':
        return WHOLE_NUMBER_MATH.has(i.foreign.name) && i.args.every(isHeld);
      default:
        return false;
    }
  };
  walkInstructions(fn, (i) => {
    const range = i.dest && i.dest.type.kind === 'number' ? known.ofTemp(i.dest.id) : undefined;
    if (i.dest && range && isInt64(range) && !known.isInt32(i.dest.id) && isMade(i, range)) held.add(i.dest.id);
    if (i.op !== 'local.set' || !known.isInt64Local(i.local) || doubles.has(i.local)) return;
    if (i.value.kind !== 'temp' || known.isShared(i.local) || fn.params.includes(i.local)) return;
    balance.set(i.local, (balance.get(i.local) ?? 0) + (isHeld(i.value) ? 1 : -1));
  });
  // Variables that are more often given doubles than integers.
  const rejected = [...balance].filter(([, count]) => count < 0);
  if (rejected.length === 0) return held;
  for (const [local] of rejected) doubles.add(local);
  return heldAsInt64(fn, known, doubles);
}

/** C functions that give an integer for integers, and have a form for them. */
export const WHOLE_NUMBER_MATH: ReadonlySet<string> = new Set([
  'rt_math_floor',
  'rt_math_ceil',
  'rt_math_round',
  'rt_math_trunc',
  'rt_to_integer',
  'rt_math_abs',
  'rt_math_min',
  'rt_math_max',
]);

const isOperand = (operand: Operand, temp: number): boolean => operand.kind === 'temp' && operand.id === temp;

/** Typed arrays that store the lowest bits of a number. */
function takesInteger(array: Type): boolean {
  return membersOf(array).every(
    (m) => m.kind === 'typedarray' && !m.element.startsWith('Float') && m.element !== 'Uint8ClampedArray',
  );
}

export function wideIntegers(fn: HirFunction, known: KnownRanges): WideIntegers {
  const temps = new Set<number>();
  const doubles = new Set<Local>();
  const held = heldAsInt64(fn, known, doubles);
  const range = (operand: Operand): Range | undefined =>
    operand.kind === 'temp'
      ? known.ofTemp(operand.id)
      : typeof operand.value === 'number'
        ? constant(operand.value)
        : undefined;
  const isExact = (operand: Operand): boolean => {
    const own = operand.type.kind === 'number' ? range(operand) : undefined;
    return own !== undefined && isExactInteger(own);
  };
  const isCandidate = (i: Instruction): boolean => {
    const own = i.dest && known.ofTemp(i.dest.id);
    if (!own || !isExactInteger(own)) return false;
    if (i.op === 'num.mul') return isUnrounded(own) && isExact(i.left) && isExact(i.right);
    return (i.op === 'num.add' || i.op === 'num.sub') && isExact(i.left) && isExact(i.right);
  };

  // Everything that could be, and then less and less: whatever has a use that wants a double.
  const uses: { readonly i: Instruction | undefined; readonly temp: number }[] = [];
  walkStatements(fn.body, (s) => {
    const i = s.kind === 'do' ? s.instruction : undefined;
    for (const o of operandsOfStatement(s)) if (o.kind === 'temp') uses.push({ i, temp: o.id });
    if (!i?.dest || held.has(i.dest.id) || known.isInt32(i.dest.id)) return;
    if (isCandidate(i)) temps.add(i.dest.id);
  });
  for (let changed = true; changed;) {
    changed = false;
    for (const { i, temp } of uses) {
      if (!temps.has(temp) || (i && takesWide(i, temp))) continue;
      temps.delete(temp);
      changed = true;
    }
  }
  for (const temp of held) temps.add(temp);
  return { temps, doubles };

  function takesWide(i: Instruction, temp: number): boolean {
    switch (i.op) {
      case 'bit.and':
      case 'bit.or':
      case 'bit.xor':
      case 'bit.shl':
      case 'bit.shr':
      case 'bit.ushr':
      case 'bit.not':
        return true;
      case 'num.lt':
      case 'num.le':
      case 'num.gt':
      case 'num.ge':
        return isExact(i.left) && isExact(i.right);
      case 'num.add':
      case 'num.sub':
      case 'num.mul':
        return i.dest !== undefined && temps.has(i.dest.id);
      case 'num.mod':
        return i.dest !== undefined && known.isInt32(i.dest.id) && isExact(i.left) && isExact(i.right);
      case 'array.get':
      case 'typed.get':
      case 'str.get':
        return true;
      case 'array.set':
        return !isOperand(i.value, temp);
      case 'typed.set':
        return !isOperand(i.value, temp) || takesInteger(i.array.type);
      case 'call.foreign':
        return i.args.every((arg, at) => arg.kind !== 'temp' || arg.id !== temp || i.foreign.params[at] === 'i32');
      default:
        return false;
    }
  }
}

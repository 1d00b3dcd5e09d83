// SPDX-License-Identifier: MIT
/**
 * Finds the intermediate results that are computed as int64.
 *
 * Requires: HIR and the ranges of numbers. Establishes: for each function the temporaries that are sums, differences and
 * products beyond int32, but always integers that a double holds exactly, and whose only use is by an operator that
 * makes an int32 of them or compares them. A double gives the same numbers there; an integer gives them sooner.
 *
 *   (a * b + c) % 1000007        with a, b, c int32: one 64-bit multiplication and division, no conversion
 *   (hash * 31 + unit) >>> 0     the same, cut to 32 bits
 *
 * That -0 becomes 0 on the way is never seen: it does not survive an addition of anything else, and the operators that
 * use the result do not tell it from 0, or the range of their own result says that it is not there.
 */
import type { HirFunction, Instruction, Operand } from '../ir/hir';
import { operandsOf, walkStatements } from '../ir/walk';
import { constant, isExactInteger, type Range } from './intervals';

/** What the analysis knows of a temporary; undefined: it has no value. */
type RangeOf = (temp: number) => Range | undefined;

export function wideIntegers(fn: HirFunction, rangeOf: RangeOf, isInt32: (temp: number) => boolean): Set<number> {
  const wide = new Set<number>();
  const range = (operand: Operand): Range | undefined =>
    operand.kind === 'temp'
      ? rangeOf(operand.id)
      : typeof operand.value === 'number'
        ? constant(operand.value)
        : undefined;
  const isExact = (operand: Operand): boolean => {
    const known = operand.type.kind === 'number' ? range(operand) : undefined;
    return known !== undefined && isExactInteger(known);
  };
  const uses: { readonly i: Instruction | undefined; readonly operand: number }[] = [];
  walkStatements(fn.body, (s) => {
    if (s.kind !== 'do') {
      if ((s.kind === 'return' || s.kind === 'switch' || s.kind === 'throw') && s.value?.kind === 'temp') {
        uses.push({ i: undefined, operand: s.value.id });
      }
      return;
    }
    const i = s.instruction;
    for (const o of operandsOf(i)) if (o.kind === 'temp') uses.push({ i, operand: o.id });
    if (!i.dest || isInt32(i.dest.id) || !isExact(i.dest)) return;
    const computes = i.op === 'num.add' || i.op === 'num.sub' || i.op === 'num.mul';
    if ((computes && isExact(i.left) && isExact(i.right)) || i.op === 'bit.ushr') wide.add(i.dest.id);
  });
  for (let changed = true; changed;) {
    changed = false;
    for (const use of uses) {
      if (!wide.has(use.operand) || (use.i && takesWide(use.i, use.operand))) continue;
      wide.delete(use.operand);
      changed = true;
    }
  }
  return wide;

  function takesWide(i: Instruction, operand: number): boolean {
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
        return i.dest !== undefined && wide.has(i.dest.id);
      case 'num.mod':
        return i.dest !== undefined && isInt32(i.dest.id) && isExact(i.left) && isExact(i.right);
      case 'call.foreign':
        return i.args.every((arg, at) => arg.kind !== 'temp' || arg.id !== operand || i.foreign.params[at] === 'i32');
      default:
        return false;
    }
  }
}

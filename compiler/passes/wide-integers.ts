// SPDX-License-Identifier: MIT
/**
 * Finds the values and variables that are computed and held as int64.
 *
 * Requires: HIR and the ranges of numbers. Establishes: for each function the temporaries that are sums, differences and
 * products beyond int32, but always integers that a double holds exactly, and whose only use is by an operator that
 * makes an int32 of them or compares them; and the variables that hold only integers and are used only so, such as the
 * uint32 words of a hash. A double gives the same numbers there; an integer gives them sooner.
 *
 *   (a * b + c) % 1000007        with a, b, c int32: one 64-bit multiplication and division, no conversion
 *   (hash * 31 + unit) >>> 0     the same, cut to 32 bits
 *
 * That -0 becomes 0 on the way is never seen: it does not survive an addition of anything else, and the operators that
 * use the result do not tell it from 0, or the range of their own result says that it is not there.
 */
import type { HirFunction, Instruction, Local, Operand } from '../ir/hir';
import { membersOf, type Type } from '../ir/types';
import { operandsOf, walkStatements } from '../ir/walk';
import { constant, isExactInteger, type Range } from './intervals';

/** What range analysis knows; undefined: it never has a value. */
export interface KnownRanges {
  readonly ofTemp: (temp: number) => Range | undefined;
  readonly ofLocal: (local: Local) => Range | undefined;
  readonly isInt32: (temp: number) => boolean;
  readonly isInt32Local: (local: Local) => boolean;
  /** Used by other functions too. */
  readonly isShared: (local: Local) => boolean;
}

export interface WideIntegers {
  readonly temps: ReadonlySet<number>;
  readonly locals: ReadonlySet<Local>;
}

/** Typed arrays that store the lowest bits of a number. */
function takesInteger(array: Type): boolean {
  return membersOf(array).every(
    (m) => m.kind === 'typedarray' && !m.element.startsWith('Float') && m.element !== 'Uint8ClampedArray',
  );
}

export function wideIntegers(fn: HirFunction, known: KnownRanges): WideIntegers {
  const temps = new Set<number>();
  const locals = new Set<Local>();
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
  const mayHold = (local: Local): boolean => {
    const own = known.ofLocal(local);
    const isVariable = local.owner === fn.id && !fn.params.includes(local) && !fn.frame && !local.needsTdzCheck;
    return isVariable && !known.isShared(local) && !!own && isExactInteger(own) && !own.minusZero;
  };

  // Everything that could be, and then less and less: whatever has a use that wants a double.
  const uses: { readonly i: Instruction | undefined; readonly temp: number }[] = [];
  const reads: { readonly local: Local; readonly temp: number }[] = [];
  walkStatements(fn.body, (s) => {
    if (s.kind !== 'do') {
      if ((s.kind === 'return' || s.kind === 'switch' || s.kind === 'throw') && s.value?.kind === 'temp') {
        uses.push({ i: undefined, temp: s.value.id });
      }
      return;
    }
    const i = s.instruction;
    for (const o of operandsOf(i)) if (o.kind === 'temp') uses.push({ i, temp: o.id });
    if (!i.dest || known.isInt32(i.dest.id) || !isExact(i.dest)) return;
    if (i.op === 'local.get' && !known.isInt32Local(i.local) && mayHold(i.local)) {
      locals.add(i.local);
      reads.push({ local: i.local, temp: i.dest.id });
      temps.add(i.dest.id);
    }
    const computes = i.op === 'num.add' || i.op === 'num.sub' || i.op === 'num.mul';
    if ((computes && isExact(i.left) && isExact(i.right)) || i.op === 'bit.ushr' || i.op === 'typed.get') {
      temps.add(i.dest.id);
    }
  });
  for (let changed = true; changed;) {
    changed = false;
    for (const { i, temp } of uses) {
      if (!temps.has(temp) || (i && takesWide(i, temp))) continue;
      temps.delete(temp);
      changed = true;
    }
    for (const { local, temp } of reads) {
      if (locals.has(local) === temps.has(temp)) continue;
      locals.delete(local);
      temps.delete(temp);
      changed = true;
    }
  }
  return { temps, locals };

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
      case 'typed.set':
        return i.index.kind === 'temp' && i.index.id === temp ? false : takesInteger(i.array.type);
      case 'local.set':
        return locals.has(i.local);
      case 'call.foreign':
        return i.args.every((arg, at) => arg.kind !== 'temp' || arg.id !== temp || i.foreign.params[at] === 'i32');
      default:
        return false;
    }
  }
}

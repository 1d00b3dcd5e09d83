// SPDX-License-Identifier: MIT
/**
 * How each value is held in C.
 *
 * Requires: flow analysis (what is ever stored in a slot) and the ranges of numbers.
 * Establishes: a representation for every temporary, local, global, slot, parameter and result. A type alone decides
 * between double, boolean, reference and tagged value; a number becomes an int32 where `Ranges` has proven that it is one,
 * and an int64 where it is always an integer but not always an int32: a counter that nothing bounds, a uint32.
 */
import type { Global, HirFunction, Instruction, Local, Operand, Temp } from '../ir/hir';
import type { Rep } from '../ir/lir';
import type { Type } from '../ir/types';
import { membersOf } from '../ir/types';
import type { Slot } from './layouts';

/** What range analysis has proven to be an int32 (never -0, never a fraction) all the time. */
export interface IntegerFacts {
  isInt32Temp(fn: HirFunction, id: number): boolean;
  /** Not an int32, but always an integer, or used only as such: see wide-integers.ts. */
  isInt64Temp(fn: HirFunction, id: number): boolean;
  isInt64Local(local: Local): boolean;
  isInt64Global(global: Global): boolean;
  /** Only of fields: arrays hold int32 or doubles. */
  isInt64Slot(slot: Slot): boolean;
  isInt64Result(fn: HirFunction): boolean;
  /** There is an element at the index, whenever this access happens. */
  isInRange(fn: HirFunction, access: Instruction): boolean;
  /** The double that holds this sum of integers may have been rounded. */
  isRounded(fn: HirFunction, id: number): boolean;
  /** Neither NaN nor -0: `<` alone tells which of two is the smaller one. */
  isOrdered(fn: HirFunction, id: number): boolean;
  isInt32Local(local: Local): boolean;
  isInt32Global(global: Global): boolean;
  isInt32Slot(slot: Slot): boolean;
  isInt32Result(fn: HirFunction): boolean;
}

/** The representation that can hold every value of all these types. */
export function repOfTypes(types: Iterable<Type>): Rep {
  let numbers = false;
  let booleans = false;
  let others = false;
  let anything = false;
  for (const type of types) {
    for (const member of membersOf(type)) {
      if (member.kind === 'number') numbers = true;
      else if (member.kind === 'boolean') booleans = true;
      else if (member.kind === 'unknown' || member.kind === 'void') anything = true;
      else if (member.kind !== 'never') others = true;
    }
  }
  if (anything) return 'val';
  if (numbers) return booleans || others ? 'val' : 'f64';
  if (booleans) return others ? 'ref' : 'bool';
  return 'ref';
}

export class Representations {
  constructor(private readonly facts: IntegerFacts) {}

  ofType(type: Type): Rep {
    return repOfTypes([type]);
  }

  ofOperand(fn: HirFunction, operand: Operand): Rep {
    if (operand.kind === 'temp') {
      const { id } = operand;
      return this.numeric(this.ofType(operand.type), this.facts.isInt32Temp(fn, id), this.facts.isInt64Temp(fn, id));
    }
    const value = operand.value;
    const isInt =
      typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0);
    return this.numeric(this.ofType(operand.type), isInt, false);
  }

  /** Where a use may come before the initialisation, zero must mean "no value": numbers are tagged there. */
  ofLocal(local: Local): Rep {
    const { isInt32Local, isInt64Local } = this.facts;
    const rep = this.numeric(this.ofType(local.type), isInt32Local(local), isInt64Local(local));
    return local.needsTdzCheck && rep !== 'ref' ? 'val' : rep;
  }

  ofGlobal(global: Global): Rep {
    const { isInt32Global, isInt64Global } = this.facts;
    const rep = this.numeric(this.ofType(global.type), isInt32Global(global), isInt64Global(global));
    return global.needsTdzCheck && rep !== 'ref' ? 'val' : rep;
  }

  ofSlot(slot: Slot, optional: boolean): Rep {
    const rep = repOfTypes(slot.types);
    if (!optional) return this.numeric(rep, this.facts.isInt32Slot(slot), this.facts.isInt64Slot(slot));
    return rep === 'f64' ? 'val' : rep === 'bool' ? 'ref' : rep;
  }

  /** What the C function returns: nothing where the function's result type says so. */
  ofResult(fn: HirFunction): Rep {
    if (fn.frame) return this.ofType(fn.callResult);
    if (fn.result.kind === 'void' || fn.result.kind === 'undefined' || fn.result.kind === 'never') return 'void';
    return this.numeric(this.ofType(fn.result), this.facts.isInt32Result(fn), this.facts.isInt64Result(fn));
  }

  isInRange(fn: HirFunction, access: Instruction): boolean {
    return this.facts.isInRange(fn, access);
  }

  /** Whether adding these integers as int64 may give another number than adding them as doubles. */
  isRounded(fn: HirFunction, temp: Temp): boolean {
    return this.facts.isRounded(fn, temp.id);
  }

  /** Neither NaN nor -0. */
  isOrdered(fn: HirFunction, operand: Operand): boolean {
    if (operand.kind === 'temp') return this.facts.isOrdered(fn, operand.id);
    return typeof operand.value === 'number' && !Number.isNaN(operand.value) && !Object.is(operand.value, -0);
  }

  private numeric(rep: Rep, isInt32: boolean, isInt64: boolean): Rep {
    if (rep !== 'f64') return rep;
    return isInt32 ? 'i32' : isInt64 ? 'i64' : 'f64';
  }
}

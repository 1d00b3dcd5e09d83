// SPDX-License-Identifier: MIT
/**
 * How each value is held in C.
 *
 * Requires: flow analysis (what is ever stored in a slot) and the ranges of numbers.
 * Establishes: a representation for every temporary, local, global, slot, parameter and result. A type alone decides
 * between double, boolean, reference and tagged value; a number becomes an int32 where `Ranges` has proven that it is one.
 */
import type { Global, HirFunction, Local, Operand } from '../ir/hir';
import type { Rep } from '../ir/lir';
import type { Type } from '../ir/types';
import { membersOf } from '../ir/types';
import type { Slot } from './layouts';

/** What range analysis has proven to be an int32 (never -0, never a fraction) all the time. */
export interface IntegerFacts {
  isInt32Temp(fn: HirFunction, id: number): boolean;
  /** Not an int32, but an integer used only as such: see wide-integers.ts. */
  isInt64Temp(fn: HirFunction, id: number): boolean;
  isInt64Local(local: Local): boolean;
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
      const rep = this.numeric(this.ofType(operand.type), this.facts.isInt32Temp(fn, operand.id));
      return rep === 'f64' && this.facts.isInt64Temp(fn, operand.id) ? 'i64' : rep;
    }
    const value = operand.value;
    const isInt =
      typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0);
    return this.numeric(this.ofType(operand.type), isInt);
  }

  /** Where a use may come before the initialisation, zero must mean "no value": numbers are tagged there. */
  ofLocal(local: Local): Rep {
    const rep = this.numeric(this.ofType(local.type), this.facts.isInt32Local(local));
    if (local.needsTdzCheck && rep !== 'ref') return 'val';
    return rep === 'f64' && this.facts.isInt64Local(local) ? 'i64' : rep;
  }

  ofGlobal(global: Global): Rep {
    const rep = this.numeric(this.ofType(global.type), this.facts.isInt32Global(global));
    return global.needsTdzCheck && rep !== 'ref' ? 'val' : rep;
  }

  ofSlot(slot: Slot, optional: boolean): Rep {
    const rep = repOfTypes(slot.types);
    if (!optional) return this.numeric(rep, this.facts.isInt32Slot(slot));
    return rep === 'f64' ? 'val' : rep === 'bool' ? 'ref' : rep;
  }

  /** What the C function returns: nothing where the function's result type says so. */
  ofResult(fn: HirFunction): Rep {
    if (fn.frame) return this.ofType(fn.callResult);
    if (fn.result.kind === 'void' || fn.result.kind === 'undefined' || fn.result.kind === 'never') return 'void';
    return this.numeric(this.ofType(fn.result), this.facts.isInt32Result(fn));
  }

  private numeric(rep: Rep, isInt32: boolean): Rep {
    return rep === 'f64' && isInt32 ? 'i32' : rep;
  }
}

// SPDX-License-Identifier: MIT
/**
 * Puts the values of module variables that never change where they are used.
 *
 * Requires: HIR in which it is known what may be read before its initialisation. Establishes: no function reads a module
 * variable whose only value is a number, string, boolean, undefined or null that is known now; and arithmetic on such
 * numbers is done.
 *
 *   const BITS = 14;                                %0 = global.get BITS
 *   const SIZE = 1 << BITS;                         %1 = bit.shl 1, %0           SIZE is 16384
 *   ... x & (SIZE - 1)                              %4 = bit.and %3, 16383
 */
import type { Constant, Global, HirFunction, HirProgram, Instruction, InstructionOf, Operand } from '../ir/hir';
import { rewriteBlock, rewriteInstruction, SAME, type Renaming } from '../ir/rewrite';
import { walkInstructions } from '../ir/walk';

export function placeConstants(program: HirProgram): HirProgram {
  const constants = findConstants(program);
  if (constants.size === 0) return program;
  const functions = new Map(program.functions);
  for (const fn of program.functions.values()) {
    let reads = false;
    walkInstructions(fn, (i) => {
      if (i.op === 'global.get' && constants.has(i.global)) reads = true;
    });
    if (reads) functions.set(fn.id, { ...fn, body: placed(fn, constants) });
  }
  return { ...program, functions };
}

type Constants = ReadonlyMap<Global, Constant>;

/** The variables with one assignment, of a constant. A variable may be defined by others, of modules before or after. */
function findConstants(program: HirProgram): Constants {
  const assignments = new Map<Global, InstructionOf<'global.set'>[]>();
  const initialisers = new Set<HirFunction>();
  for (const fn of program.functions.values()) {
    walkInstructions(fn, (i) => {
      if (i.op !== 'global.set') return;
      assignments.set(i.global, [...(assignments.get(i.global) ?? []), i]);
      if (i.isInit) initialisers.add(fn);
    });
  }
  const constants = new Map<Global, Constant>();
  for (let before = -1; before < constants.size;) {
    before = constants.size;
    for (const fn of initialisers) {
      const values = new Map<number, Constant>();
      walkInstructions(fn, (i) => {
        const value = i.dest && valueOf(i, constants, values);
        if (i.dest && value) values.set(i.dest.id, value);
        if (i.op !== 'global.set' || !i.isInit || i.global.needsTdzCheck || constants.has(i.global)) return;
        const given = i.value.kind === 'temp' ? values.get(i.value.id) : i.value;
        const isOnly = assignments.get(i.global)?.length === 1;
        if (isOnly && given && given.type === i.global.type && typeof given.value !== 'bigint') {
          constants.set(i.global, given);
        }
      });
    }
  }
  return constants;
}

function placed(fn: HirFunction, constants: Constants): HirFunction['body'] {
  const values = new Map<number, Constant>();
  const renaming: Renaming = { ...SAME, operand: (o) => (o.kind === 'temp' ? (values.get(o.id) ?? o) : o) };
  return rewriteBlock(fn.body, renaming, (s) => {
    if (s.kind !== 'do' || !s.instruction.dest) return undefined;
    const value = valueOf(rewriteInstruction(s.instruction, renaming), constants, values);
    if (!value) return undefined;
    values.set(s.instruction.dest.id, value);
    return [];
  });
}

/** What the instruction gives, where that is known. NaN, -0 and the infinities are left to be computed. */
function valueOf(i: Instruction, constants: Constants, values: ReadonlyMap<number, Constant>): Constant | undefined {
  if (i.op === 'global.get') return constants.get(i.global);
  const number = (operand: Operand): number => {
    const constant = operand.kind === 'temp' ? values.get(operand.id) : operand;
    return typeof constant?.value === 'number' ? constant.value : NaN;
  };
  const value = computed(i, number);
  if (!i.dest || value === undefined || !Number.isFinite(value) || Object.is(value, -0)) return undefined;
  return { kind: 'const', type: i.dest.type, value };
}

/** The operation on numbers; NaN where an operand is not known. */
function computed(i: Instruction, number: (operand: Operand) => number): number | undefined {
  const bits = (compute: (a: number, b: number) => number, left: Operand, right: Operand): number => {
    const a = number(left);
    const b = number(right);
    return Number.isNaN(a) || Number.isNaN(b) ? NaN : compute(a, b);
  };
  switch (i.op) {
    case 'num.add':
      return number(i.left) + number(i.right);
    case 'num.sub':
      return number(i.left) - number(i.right);
    case 'num.mul':
      return number(i.left) * number(i.right);
    case 'num.div':
      return number(i.left) / number(i.right);
    case 'num.mod':
      return number(i.left) % number(i.right);
    case 'num.neg':
      return -number(i.value);
    case 'bit.and':
      return bits((a, b) => a & b, i.left, i.right);
    case 'bit.or':
      return bits((a, b) => a | b, i.left, i.right);
    case 'bit.xor':
      return bits((a, b) => a ^ b, i.left, i.right);
    case 'bit.shl':
      return bits((a, b) => a << b, i.left, i.right);
    case 'bit.shr':
      return bits((a, b) => a >> b, i.left, i.right);
    case 'bit.ushr':
      return bits((a, b) => a >>> b, i.left, i.right);
    case 'bit.not':
      return bits((a) => ~a, i.value, i.value);
    default:
      return undefined;
  }
}

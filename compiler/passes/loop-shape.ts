// SPDX-License-Identifier: MIT
/** What a loop over arrays looks like: whether its code is harmless, what its counter is, what its indices are. */
import type { Instruction, InstructionOf, Local, Operand, Statement } from '../ir/hir';
import type { Type } from '../ir/types';
import { walkStatements } from '../ir/walk';
import { writtenIn } from './range-effects';

/** Statements of a loop that may be made twice. */
const LIMIT = 80;

export type Loop = Extract<Statement, { kind: 'loop' }>;
export type Access = InstructionOf<'array.get' | 'array.set' | 'typed.get' | 'typed.set'>;

/** A small loop without loops inside, in which no other code of the program runs and no array changes its length. */
export function isSimple(loop: Loop): boolean {
  let size = 0;
  let simple = true;
  walkStatements([...loop.body, ...loop.update], (s) => {
    size++;
    if (s.kind === 'loop' || s.kind === 'try') simple = false;
    if (s.kind === 'do') simple &&= isQuiet(s.instruction);
  });
  return simple && size <= LIMIT;
}

function isQuiet(i: Instruction): boolean {
  if (i.op.startsWith('num.') || i.op.startsWith('bit.') || i.op.startsWith('bool.')) return true;
  switch (i.op) {
    case 'local.get':
    case 'local.set':
    case 'global.get':
    case 'global.set':
    case 'eq.strict':
    case 'coerce':
    case 'array.get':
    case 'array.load':
    case 'array.length':
    case 'array.filled':
    case 'typed.get':
    case 'typed.set':
    case 'str.get':
    case 'to.boolean':
      return true;
    case 'array.set':
    case 'array.store':
      return i.array.type.kind === 'array' && isPlain(i.array.type.element);
    case 'prop.get':
      return i.name === 'length' && hasFixedLength(i.object.type);
    case 'call.foreign':
      return i.foreign.pure;
    default:
      return false;
  }
}

/**
 * No array, and nothing that could be one. An array that may hold others is not stored to, whatever is stored: under
 * another type it may be the one that the rows are taken from.
 */
const isPlain = (type: Type): boolean => type.kind === 'number' || type.kind === 'boolean' || type.kind === 'string';

export const isObject = (type: Type): boolean =>
  type.kind === 'array' || type.kind === 'class' || type.kind === 'object';

export const hasFixedLength = (type: Type): boolean => type.kind === 'string' || type.kind === 'typedarray';

/** The counter of a loop, as its first test and its only change say. */
export interface Counter {
  readonly local: Local;
  /** Going up, it stays below this (`orEqual`: at most at this); going down, below what it is at first. */
  readonly limit: Operand | undefined;
  readonly orEqual: boolean;
  readonly comparison: InstructionOf<Comparison>;
}

type Comparison = 'num.lt' | 'num.le' | 'num.gt' | 'num.ge';

/** A variable plus a constant. */
export interface Index {
  readonly local: Local;
  readonly by: number;
}

/** `isShared`: whether other functions use the variable too. */
export class LoopShape {
  readonly written: ReadonlySet<Local>;
  readonly accesses: readonly Access[];
  private readonly definitions = new Map<number, Instruction>();

  constructor(
    private readonly loop: Loop,
    private readonly isShared: (local: Local) => boolean,
  ) {
    const code = [...loop.body, ...loop.update];
    const accesses: Access[] = [];
    walkStatements(code, (s) => {
      if (s.kind !== 'do') return;
      const i = s.instruction;
      if (i.dest) this.definitions.set(i.dest.id, i);
      if (isAccess(i)) accesses.push(i);
    });
    this.written = writtenIn(code);
    this.accesses = accesses;
  }

  /** Of a temporary that the loop gives its value. */
  definition(operand: Operand): Instruction | undefined {
    return operand.kind === 'temp' ? this.definitions.get(operand.id) : undefined;
  }

  /** The variable of this function that the operand was read from. */
  variable(operand: Operand): Local | undefined {
    const i = this.definition(operand);
    return i?.op === 'local.get' && !this.isShared(i.local) && !i.local.needsTdzCheck ? i.local : undefined;
  }

  /** Undefined where the loop does not begin with a comparison of one, that leaves it. */
  counter(): Counter | undefined {
    const at = this.loop.body.findIndex((s) => s.kind !== 'do');
    const exit = this.loop.body[at];
    if (exit?.kind !== 'if' || exit.then.length > 0) return undefined;
    const [leave] = exit.else;
    if (leave?.kind !== 'break' || leave.label !== this.loop.label) return undefined;
    const comparison = this.definition(exit.condition);
    if (!comparison || !isComparison(comparison)) return undefined;
    const isLess = comparison.op === 'num.lt' || comparison.op === 'num.le';
    const orEqual = comparison.op === 'num.le' || comparison.op === 'num.ge';
    const [low, high] = isLess ? [comparison.left, comparison.right] : [comparison.right, comparison.left];
    for (const [counter, limit] of [[low, high] as const, [high, undefined] as const]) {
      const local = this.variable(counter);
      const step = local && this.step(local);
      if (local && step !== undefined && step > 0 === (limit !== undefined)) {
        return { local, limit, orEqual, comparison };
      }
    }
    return undefined;
  }

  /** By how much the variable changes in each round, after everything that uses it as an index. */
  private step(local: Local): number | undefined {
    if (!this.written.has(local)) return undefined;
    let steps = 0;
    let step: number | undefined;
    let isLast = true;
    walkStatements([...this.loop.body, ...this.loop.update], (s) => {
      if (s.kind !== 'do') return;
      const i = s.instruction;
      if (steps > 0 && this.accesses.some((access) => access === i)) isLast = false;
      if (i.op !== 'local.set' || i.local !== local) return;
      steps++;
      const from = this.offset(i.value);
      if (from?.local === local) step = from.by;
    });
    return steps === 1 && isLast && step !== 0 ? step : undefined;
  }

  /** The operand as a variable plus a constant. */
  offset(operand: Operand): Index | undefined {
    const local = this.variable(operand);
    if (local) return { local, by: 0 };
    const i = this.definition(operand);
    if ((i?.op !== 'num.add' && i?.op !== 'num.sub') || i.right.kind !== 'const') return undefined;
    const { value } = i.right;
    const base = this.variable(i.left);
    if (!base || typeof value !== 'number' || !Number.isInteger(value)) return undefined;
    return { local: base, by: i.op === 'num.add' ? value : -value };
  }
}

function isComparison(i: Instruction): i is InstructionOf<Comparison> {
  return i.op === 'num.lt' || i.op === 'num.le' || i.op === 'num.gt' || i.op === 'num.ge';
}

function isAccess(i: Instruction): i is Access {
  return i.op === 'array.get' || i.op === 'array.set' || i.op === 'typed.get' || i.op === 'typed.set';
}

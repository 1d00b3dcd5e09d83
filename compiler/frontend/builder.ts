// SPDX-License-Identifier: MIT
/**
 * Builds the body of one HIR function: appends instructions to the current block, makes temporaries, opens and closes
 * structured statements. Visitors never touch blocks directly, so the order of calls is the order of evaluation.
 */
import type {
  Block,
  CoerceReason,
  Constant,
  Global,
  Instruction,
  Loc,
  Local,
  Operand,
  Statement,
  Temp,
} from '../ir/hir';
import type { Type, TypeTable } from '../ir/types';

/** `Omit` that keeps a union's members apart. */
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An instruction as a visitor writes it: the builder adds the position and the destination. */
export type InstructionSpec = DistributiveOmit<Instruction, 'loc' | 'dest'>;

/** Variables declared by `var`. */
const vars = new WeakSet<Local | Global>();

export class Builder {
  private current: Statement[] = [];
  private nextTemp = 0;
  private nextLocal = 0;
  private nextLabel = 0;

  constructor(
    readonly types: TypeTable,
    /** The id of the function that is being built: owner of its locals. */
    readonly functionId: string,
  ) {}

  /** Appends an instruction whose value is wanted. */
  value(loc: Loc, type: Type, spec: InstructionSpec): Temp {
    const dest: Temp = { kind: 'temp', id: this.nextTemp++, type };
    this.append({ kind: 'do', instruction: { ...spec, loc, dest } as Instruction });
    return dest;
  }

  /** Appends an instruction for its effect only. */
  effect(loc: Loc, spec: InstructionSpec): void {
    if (spec.op === 'local.set' && vars.has(spec.local)) spec = { ...spec, isInit: true };
    if (spec.op === 'global.set' && vars.has(spec.global)) spec = { ...spec, isInit: true };
    this.append({ kind: 'do', instruction: { ...spec, loc } as Instruction });
  }

  append(statement: Statement): void {
    this.current.push(statement);
  }

  /** Collects what `build` appends into a block of its own. */
  block(build: () => void): Block {
    const outer = this.current;
    const inner: Statement[] = [];
    this.current = inner;
    try {
      build();
    } finally {
      this.current = outer;
    }
    return inner;
  }

  local(name: string, type: Type, isConst = false): Local {
    return { id: this.nextLocal++, name, type, owner: this.functionId, isConst, needsTdzCheck: false };
  }

  label(): number {
    return this.nextLabel++;
  }

  get(loc: Loc, local: Local): Temp {
    return this.value(loc, local.type, { op: 'local.get', local });
  }

  set(loc: Loc, local: Local, value: Operand, isInit = false): void {
    this.effect(loc, { op: 'local.set', local, value, isInit });
  }

  /** Says that a variable is a `var`: it has no dead zone, so its first assignment, wherever it is, initialises it. */
  markVar(variable: Local | Global): void {
    vars.add(variable);
  }

  /** The value with static type `to`; nothing is appended when it has that type already. */
  coerce(loc: Loc, value: Operand, to: Type, reason: CoerceReason = 'assign'): Operand {
    if (value.type === to) return value;
    return this.value(loc, to, { op: 'coerce', value, to, reason });
  }

  if(loc: Loc, condition: Operand, then: () => void, otherwise?: () => void): void {
    this.append({
      kind: 'if',
      loc,
      condition,
      then: this.block(then),
      else: otherwise ? this.block(otherwise) : [],
    });
  }

  loop(loc: Loc, label: number, body: () => void, update?: () => void): void {
    this.append({ kind: 'loop', loc, label, body: this.block(body), update: update ? this.block(update) : [] });
  }

  labelled(loc: Loc, label: number, body: () => void): void {
    this.append({ kind: 'block', loc, label, body: this.block(body) });
  }

  break(loc: Loc, label: number): void {
    this.append({ kind: 'break', loc, label });
  }

  continue(loc: Loc, label: number): void {
    this.append({ kind: 'continue', loc, label });
  }

  return(loc: Loc, value?: Operand): void {
    this.append({ kind: 'return', loc, value });
  }

  throw(loc: Loc, value: Operand): void {
    this.append({ kind: 'throw', loc, value });
  }

  number(value: number): Constant {
    return { kind: 'const', type: this.types.number, value };
  }

  string(value: string): Constant {
    return { kind: 'const', type: this.types.string, value };
  }

  boolean(value: boolean): Constant {
    return { kind: 'const', type: this.types.boolean, value };
  }

  undefined(): Constant {
    return { kind: 'const', type: this.types.undefined, value: undefined };
  }

  null(): Constant {
    return { kind: 'const', type: this.types.null, value: null };
  }
}

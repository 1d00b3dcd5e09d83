// SPDX-License-Identifier: MIT
/** One function whose calls are replaced by the code that they call, where that is allowed (criteria.ts). */
import type {
  Block,
  Constant,
  Global,
  HirFunction,
  InstructionOf,
  Loc,
  Local,
  Operand,
  Statement,
  Temp,
} from '../../ir/hir';
import { Fresh } from '../../ir/fresh';
import { rewriteBlock, rewriteInstruction, SAME, type Renaming } from '../../ir/rewrite';
import type { Type } from '../../ir/types';
import { operandsOfStatement, sizeOf, walkInstructions, walkStatements } from '../../ir/walk';
import type { Inliner } from '../inline';
import { callsOnly, holds, isComputation, tailReturn } from './criteria';

/** Instructions of a function and its callback that may be placed at a call. */
const CALLBACK_LIMIT = 160;
/** Statements of a function that only computes: not more than a call costs, and somewhat more where speed counts. */
const SMALL = 6;
const MEDIUM = 24;
/** No function grows beyond this many instructions. */
const GROWTH_LIMIT = 4000;

/** A function literal, where it is made. */
export type Closure = InstructionOf<'closure'>;

/**
 * Works on one function's body. What is placed needs no statements about scopes: parameters are set where the code begins,
 * and closure conversion finds the block of any other variable by its uses, as in the function that it came from.
 */
export class Caller {
  private readonly fresh: Fresh;
  private size = 0;
  private readonly uses = new Map<number, number>();
  private readonly literals = new Map<number, Closure>();
  /** Temporaries that hold a module's constant. */
  private readonly constants = new Map<number, Global>();
  /** What the value of a placed call is. */
  private readonly values = new Map<number, Operand>();
  private readonly placed = new Set<number>();
  private changed = false;

  constructor(
    private readonly inliner: Inliner,
    private readonly fn: HirFunction,
  ) {
    this.fresh = new Fresh(fn);
    walkStatements(fn.body, (s) => {
      this.size++;
      for (const operand of operandsOfStatement(s)) {
        if (operand.kind === 'temp') this.uses.set(operand.id, (this.uses.get(operand.id) ?? 0) + 1);
      }
      if (s.kind !== 'do') return;
      const { dest } = s.instruction;
      if (s.instruction.op === 'closure' && dest) this.literals.set(dest.id, s.instruction);
      if (s.instruction.op === 'global.get' && dest) this.constants.set(dest.id, s.instruction.global);
    });
  }

  run(): Block | undefined {
    const renaming: Renaming = { ...SAME, operand: (o) => this.value(o) };
    const body = rewriteBlock(this.fn.body, renaming, (s) => this.statement(s, renaming));
    if (!this.changed) return undefined;
    // The literals whose only use was a call that is placed now are not made.
    return rewriteBlock(body, SAME, (s) =>
      s.kind === 'do' && s.instruction.op === 'closure' && s.instruction.dest && this.placed.has(s.instruction.dest.id)
        ? []
        : undefined,
    );
  }

  private value(operand: Operand): Operand {
    let value = operand;
    for (let next; value.kind === 'temp' && (next = this.values.get(value.id));) value = next;
    return value;
  }

  private statement(s: Statement, renaming: Renaming): readonly Statement[] | undefined {
    if (s.kind !== 'do') return undefined;
    if (s.instruction.op === 'call.closure') {
      const placed = this.placeLiteralCall(s.instruction, renaming);
      if (placed) return placed;
    }
    const known = s.instruction.op === 'call.closure' ? this.knownCall(s.instruction) : undefined;
    const instruction = known ?? s.instruction;
    if (instruction.op !== 'call') return undefined;
    const call = rewriteInstruction(instruction, renaming);
    const placed = this.size > GROWTH_LIMIT || call.op !== 'call' ? undefined : this.placeCall(call);
    if (placed ?? !known) return placed;
    this.changed = true;
    return [{ kind: 'do', instruction: call }];
  }

  /** The code of a literal whose only use is this call. */
  private placeLiteralCall(call: InstructionOf<'call.closure'>, renaming: Renaming): readonly Statement[] | undefined {
    const { callee } = call;
    const literal = callee.kind === 'temp' ? this.literals.get(callee.id) : undefined;
    if (!literal || callee.kind !== 'temp' || this.uses.get(callee.id) !== 1 || this.size > GROWTH_LIMIT)
      return undefined;
    this.inliner.closureFunctions.add(literal.fn);
    const fn = this.inliner.finish(literal.fn);
    if (fn?.kind !== 'plain' || sizeOf(fn) > CALLBACK_LIMIT || !this.fits(fn, call)) return undefined;
    if (this.inliner.literalsInside(fn).some((id) => this.inliner.isActive(id))) return undefined;
    this.changed = true;
    this.size += sizeOf(fn);
    this.placed.add(callee.id);
    return this.placeLiteral(literal, call, renaming);
  }

  /** The call of a constant function as a call of the function itself. */
  private knownCall(i: InstructionOf<'call.closure'>): InstructionOf<'call'> | undefined {
    const global = i.callee.kind === 'temp' ? this.constants.get(i.callee.id) : undefined;
    const literal = global && this.inliner.constantFunction(global);
    const fn = literal && this.inliner.function(literal.fn);
    if (!fn || fn.params.length !== i.args.length || (i.dest && i.dest.type !== fn.callResult)) return undefined;
    if (!fn.params.every((param, at) => param.type === i.args[at]?.type)) return undefined;
    return { op: 'call', fn: fn.id, args: i.args, loc: i.loc, ...(i.dest ? { dest: i.dest } : {}) };
  }

  /** The callee's code; undefined where the call has to stay. */
  private placeCall(call: InstructionOf<'call'>): readonly Statement[] | undefined {
    const callee = this.inliner.finish(call.fn);
    if (!callee || callee.kind !== 'plain' || callee.id === this.fn.id) return undefined;
    if (call.args.length > callee.params.length) return undefined;
    if (call.dest && call.dest.type !== callee.result) return undefined;
    const literals = this.literalsAmong(call.args, callee);
    if (!literals) return undefined;
    if (literals.size === 0 && !isComputation(callee, this.inliner.small ? SMALL : MEDIUM)) return undefined;
    let size = 0;
    for (const one of [callee, ...[...literals.values()].map((l) => this.inliner.function(l.fn))]) {
      if (!one) return undefined;
      walkStatements(one.body, () => size++);
    }
    if (literals.size > 0) {
      if (this.inliner.small && !this.inliner.isCalledOnce(callee.id)) return undefined;
      if (size > CALLBACK_LIMIT) return undefined;
    }
    this.changed = true;
    this.size += size;
    for (const arg of call.args) {
      if (arg.kind === 'temp' && this.literals.has(arg.id) && literals.size > 0) this.placed.add(arg.id);
    }
    return this.place(callee, call.args, call.loc, call.dest, literals);
  }

  /**
   * The parameters that are given literals which may be placed inside. Undefined: the call has to stay, since a literal
   * would be used otherwise than by a call of it.
   */
  private literalsAmong(args: readonly Operand[], callee: HirFunction): Map<Local, Closure> | undefined {
    const literals = new Map<Local, Closure>();
    for (const [at, arg] of args.entries()) {
      const literal = arg.kind === 'temp' ? this.literals.get(arg.id) : undefined;
      const param = callee.params[at];
      if (!literal || !param || arg.kind !== 'temp') continue;
      this.inliner.closureFunctions.add(literal.fn);
      const fn = this.inliner.finish(literal.fn);
      if (this.uses.get(arg.id) !== 1 || !fn || !this.mayPlaceLiteral(fn, param, callee)) return undefined;
      literals.set(param, literal);
    }
    return callee.params.some((p) => !literals.has(p)) || literals.size > 0 ? literals : undefined;
  }

  private mayPlaceLiteral(fn: HirFunction, param: Local, callee: HirFunction): boolean {
    if (fn.kind !== 'plain' || !callsOnly(callee, param)) return false;
    const sites: InstructionOf<'call.closure'>[] = [];
    const read = new Set<number>();
    walkInstructions(callee, (i) => {
      if (i.op === 'local.get' && i.local === param && i.dest) read.add(i.dest.id);
      if (i.op === 'call.closure' && i.callee.kind === 'temp' && read.has(i.callee.id)) sites.push(i);
    });
    const nested = this.inliner.literalsInside(fn);
    if (nested.some((id) => this.inliner.isActive(id))) return false;
    if (sites.length !== 1 && (sites.length === 0 || nested.length > 0 || sizeOf(fn) > SMALL * 2)) return false;
    return sites.every((site) => this.fits(fn, site));
  }

  /** Whether a function takes what a call gives, and gives what it wants. */
  private fits(fn: HirFunction, call: InstructionOf<'call.closure'>): boolean {
    const given = fn.hasThis ? [call.receiver ?? this.undefined(), ...call.args] : call.args;
    if (fn.params.length > given.length) return false;
    if (!fn.params.every((p, at) => holds(p.type, given[at]?.type))) return false;
    return !call.dest || (call.dest.type.kind !== 'void' && holds(call.dest.type, fn.result));
  }

  private undefined(): Constant {
    return { kind: 'const', type: this.inliner.types.undefined, value: undefined };
  }

  /** What a function without a `return` gives: undefined, or for one that never ends normally no value at all. */
  private nothing(dest: Temp): Constant {
    return dest.type.kind === 'never' ? { kind: 'const', type: dest.type, value: undefined } : this.undefined();
  }

  // ---- placing ----

  /** The callee's code with these arguments, giving its value to `dest`. */
  private place(
    callee: HirFunction,
    args: readonly Operand[],
    loc: Loc,
    dest: Temp | undefined,
    literals: ReadonlyMap<Local, Closure>,
  ): Statement[] {
    const { renaming, locals } = this.fresh.codeOf(callee);
    const literalTemps = new Map<number, Closure>();
    const out: Statement[] = [];
    const set = (local: Local, value: Operand): void => {
      out.push({ kind: 'do', instruction: { op: 'local.set', loc, local, value, isInit: true } });
    };
    callee.params.forEach((param, at) => {
      if (literals.has(param)) return;
      const arg = args[at] ?? this.undefined();
      set(renaming.local(param), this.coerced(arg, param.type, loc, out));
    });

    const tail = tailReturn(callee.body);
    const result = tail || !dest ? undefined : this.fresh.local('result', dest.type, false);
    const end = tail ? undefined : this.fresh.label();

    const body = rewriteBlock(callee.body, renaming, (s) => {
      if (s.kind === 'return') {
        const value = s.value && renaming.operand(s.value);
        if (end === undefined) {
          if (dest && value) this.values.set(dest.id, value);
          return [];
        }
        const jump: Statement = { kind: 'break', loc: s.loc, label: end };
        if (!result) return [jump];
        const set = {
          op: 'local.set',
          loc: s.loc,
          local: result,
          value: value ?? this.undefined(),
          isInit: true,
        } as const;
        return [{ kind: 'do', instruction: set }, jump];
      }
      if (s.kind !== 'do') return undefined;
      const i = s.instruction;
      if (i.op === 'local.get' && i.dest && literals.has(i.local)) {
        const literal = literals.get(i.local);
        if (literal) literalTemps.set(i.dest.id, literal);
        return [];
      }
      if (i.op === 'call.closure' && i.callee.kind === 'temp') {
        const literal = literalTemps.get(i.callee.id);
        if (literal) return this.placeLiteral(literal, i, renaming);
      }
      return undefined;
    });
    // Once more, since values of placed literals are known only now.
    const settled = rewriteBlock(body, { ...SAME, operand: (o) => this.value(o) }, () => undefined);

    if (end === undefined) {
      out.push(...settled);
      if (dest && !this.values.has(dest.id)) this.values.set(dest.id, this.nothing(dest));
    } else {
      out.push({ kind: 'block', loc, label: end, body: settled });
      if (dest && result) out.push({ kind: 'do', instruction: { op: 'local.get', loc, local: result, dest } });
    }
    this.moveNested(callee, locals);
    return out;
  }

  private placeLiteral(literal: Closure, call: InstructionOf<'call.closure'>, renaming: Renaming): Statement[] {
    const fn = this.inliner.function(literal.fn);
    if (!fn) throw new Error(`the literal ${literal.fn} does not exist`);
    const given = fn.hasThis ? [call.receiver ?? this.undefined(), ...call.args] : call.args;
    const args = given.slice(0, fn.params.length).map((arg) => this.value(renaming.operand(arg)));
    if (!call.dest) return this.place(fn, args, call.loc, undefined, new Map());
    const wanted = renaming.temp(call.dest);
    if (wanted.type === fn.result) return this.place(fn, args, call.loc, wanted, new Map());
    const own = this.fresh.temp(fn.result);
    const placed = this.place(fn, args, call.loc, own, new Map());
    const value = this.value(own);
    const coerce = { op: 'coerce', loc: call.loc, value, to: wanted.type, reason: 'assign', dest: wanted } as const;
    return [...placed, { kind: 'do', instruction: coerce }];
  }

  private coerced(value: Operand, to: Type, loc: Loc, out: Statement[]): Operand {
    if (value.type === to) return value;
    const dest = this.fresh.temp(to);
    out.push({ kind: 'do', instruction: { op: 'coerce', loc, value, to, reason: 'assign', dest } });
    return dest;
  }

  /** Literals inside a literal that was placed use its locals, which belong to this function now. */
  private moveNested(callee: HirFunction, locals: ReadonlyMap<Local, Local>): void {
    for (const id of this.inliner.literalsInside(callee)) {
      const nested = this.inliner.function(id);
      if (!nested) continue;
      const body = rewriteBlock(nested.body, { ...SAME, local: (l) => locals.get(l) ?? l }, () => undefined);
      this.inliner.replace({ ...nested, body });
    }
  }
}

// SPDX-License-Identifier: MIT
/**
 * Lowers one HIR function to LIR.
 *
 * Requires: closure conversion, flow analysis and representations.
 * Establishes: C-level control flow. `break`, `continue` and `return` are jumps that pass through the finalizers between
 * (exits.ts); an exception is a test after each call that may throw, going to the innermost handler; a generator or async
 * function is a function that makes its frame, and one that resumes it where it was suspended (frames.ts).
 *
 * It is one file because statements and values share where each local, temporary and box of the function is.
 */
import type { Block, HirFunction, Instruction, Loc, Local, Operand, Statement, Temp } from '../../ir/hir';
import type { LExpr, LirVariable, Rep } from '../../ir/lir';
import type { Type } from '../../ir/types';
import { operandsOfStatement, sizeOf, walkStatements } from '../../ir/walk';
import { completes } from '../../ir/completion';
import type { Typed, Wanted } from './calls';
import { call, CodeBuilder, convert, imm, index, layoutId, number, position, variable, word } from './code';
import { coerce } from './coerce';
import { Exits } from './exits';
import { liveAcrossSuspends, type FrameLiveness } from './frame-liveness';
import { Frame, makeStarter } from './frames';
import { lowerInstruction } from './instructions';
import { cVariable, traceName } from './names';
import { accumulators, type Accumulators } from './accumulators';
import { lowerSwitch } from './switch';
import { comparedUnits } from './units';
import type { LowerProgram } from './program';

/** Statements of a function whose code the C compiler should consider for its callers. */
const SMALL = 24;

export function lowerFunction(p: LowerProgram, fn: HirFunction): void {
  new FunctionLowering(p, fn).run();
}

export class FunctionLowering {
  readonly code = new CodeBuilder();
  private readonly temps = new Map<number, LExpr>();
  private readonly storage = new Map<Local, LExpr>();
  readonly exits = new Exits(this.code);
  /** Of a generator or async function. */
  readonly frame: Frame | undefined;
  private readonly liveness: FrameLiveness | undefined;
  private returnSlot: LExpr | undefined;
  private readonly usesOfTemps: ReadonlyMap<number, number>;
  /** The characters that are only compared, and their code units. */
  readonly units: ReadonlySet<number>;
  /** The string variables that grow in place. */
  readonly accumulators: Accumulators;
  private readonly unitValues = new Map<number, LExpr>();

  constructor(
    readonly p: LowerProgram,
    readonly fn: HirFunction,
  ) {
    this.frame = fn.frame ? new Frame(p, fn, this.code) : undefined;
    this.liveness = fn.frame ? liveAcrossSuspends(fn) : undefined;
    this.usesOfTemps = countUses(fn.body);
    this.units = comparedUnits(fn);
    this.accumulators = accumulators(fn, p.captured);
  }

  run(): void {
    if (this.frame) return this.runFrame(this.frame);
    const params = this.parameters();
    for (const param of params) this.code.reserve(param.name);
    const result = this.p.reps.ofResult(this.fn);
    const body = this.code.block(() => {
      this.code.append({ k: 'stackCheck', loc: this.fn.loc });
      this.boxParameters();
      this.block(this.fn.body);
      this.implicitReturn(result);
    });
    this.p.functions.push({
      name: this.p.bodyName(this.fn),
      display: traceName(this.fn.id),
      loc: this.fn.loc,
      params,
      result,
      variables: this.code.variables,
      body,
      inline: sizeOf(this.fn) <= SMALL,
    });
  }

  /** C parameters: the closure where there are captured variables, then the function's own. */
  private parameters(): LirVariable[] {
    const params: LirVariable[] = [];
    if (this.p.hasEnvironment(this.fn)) params.push({ name: 'env', rep: 'ref', zero: false });
    this.fn.params.forEach((local, at) => {
      params.push({ name: `p${at}_${local.name.replace(/\W/g, '_')}`, rep: this.p.reps.ofLocal(local), zero: false });
    });
    const offset = params.length - this.fn.params.length;
    this.fn.params.forEach((local, at) => {
      const param = params[at + offset];
      if (param) this.storage.set(local, variable(param.name, param.rep));
    });
    return params;
  }

  private boxParameters(): void {
    for (const local of this.p.closures.boxesAtEntry.get(this.fn.id) ?? []) {
      const value = this.storage.get(local);
      if (!value) continue;
      const box = this.newStorage(`${local.name}_box`, 'ref');
      this.makeBox(this.fn.loc, box, value.rep);
      this.code.set(this.fn.loc, word(box, 1, local.name, value.rep), value);
      this.storage.set(local, box);
    }
  }

  /**
   * The end of a body gives undefined. Where the result's type excludes that, the checker took the end for unreachable;
   * if control comes there all the same, the value is checked like any other.
   */
  private implicitReturn(result: Rep): void {
    const { loc } = this.fn;
    if (result === 'void') return this.code.return(loc);
    const end = imm('UNDEFINED');
    if (!completes(this.fn.body)) {
      // For the C compiler only, which does not see that the end is never reached.
      const isNumber = result === 'f64' || result === 'i32' || result === 'i64';
      const dead = isNumber ? number(0, result) : convert(end, result);
      return this.code.return(loc, dead);
    }
    this.code.return(loc, coerce(this.p, this.code, loc, end, [this.p.types.undefined], this.fn.result, result));
  }

  /** A generator or async function: one C function that makes the frame, and one that goes on in it. */
  private runFrame(frame: Frame): void {
    const params = this.parameters();
    const loc = this.fn.loc;
    // The body first: it finds out which words the frame needs.
    for (const name of ['self', 'mode']) this.code.reserve(name);
    const paramWords = this.fn.params.map((local) => frame.word(`p_${local.name}`, this.p.reps.ofLocal(local)));
    const env = this.p.hasEnvironment(this.fn) ? frame.word('env', 'ref') : undefined;
    const point = frame.word('resume_point', 'i32');
    this.fn.params.forEach((local, at) => {
      const place = paramWords[at];
      if (place) this.storage.set(local, place);
    });
    this.environment = env;
    const start = this.code.block(() => {
      this.boxParameters();
      this.block(this.fn.body);
      frame.finish(undefined, loc);
    });
    this.p.functions.push({
      name: this.p.resumeName(this.fn),
      display: traceName(this.fn.id),
      loc,
      params: [
        { name: 'self', rep: 'ref', zero: false },
        { name: 'mode', rep: 'i32', zero: false },
      ],
      result: 'i32',
      variables: this.code.variables,
      body: [{ k: 'stackCheck', loc }, frame.dispatch(point), ...start],
      inline: false,
    });
    this.p.frameWords.set(this.fn, frame.words);
    makeStarter(this.p, this.fn, params, paramWords, env);
  }

  private environment: LExpr | undefined;

  // ---- values ----

  /** A place for a value of the function that may have to survive a suspension. */
  newStorage(name: string, rep: Rep): LExpr {
    return this.frame ? this.frame.word(name, rep) : this.code.fresh(cVariable(name), rep, true);
  }

  repOf(operand: Operand): Rep {
    return this.p.reps.ofOperand(this.fn, operand);
  }

  /** The code unit of a character that is only compared. */
  unit(operand: Operand): LExpr {
    if (operand.kind === 'const') return index(String(operand.value).charCodeAt(0));
    const value = this.unitValues.get(operand.id);
    if (!value) throw new Error(`character ${operand.id} of ${this.fn.id} is used before it has a value`);
    return value;
  }

  setUnit(dest: Temp, value: LExpr): void {
    this.unitValues.set(dest.id, value);
  }

  typed(operand: Operand): Typed {
    return { value: this.operand(operand), types: [operand.type] };
  }

  /** The operand as a value of static type `type`, in that type's or the given representation. */
  use(operand: Operand, type: Type, loc: Loc, rep: Rep = this.p.reps.ofType(type)): LExpr {
    return coerce(this.p, this.code, loc, this.operand(operand), [operand.type], type, rep);
  }

  operand(operand: Operand): LExpr {
    if (operand.kind === 'temp') {
      const value = this.temps.get(operand.id);
      if (!value) throw new Error(`temporary ${operand.id} of ${this.fn.id} is used before it has a value`);
      return value;
    }
    const { value } = operand;
    if (value === undefined) return imm('UNDEFINED');
    if (value === null) return imm('NULL');
    switch (typeof value) {
      case 'number': {
        const rep = this.repOf(operand);
        return rep === 'i32' ? number(value, 'i32') : convert(number(value, 'f64'), rep);
      }
      case 'string':
        return { k: 'string', text: value, rep: 'ref' };
      case 'boolean':
        return { k: 'bool', value, rep: 'bool' };
      case 'bigint':
        return { k: 'bigint', digits: value.toString(), rep: 'ref' };
    }
  }

  wanted(i: Instruction): Wanted | undefined {
    return i.dest ? { type: i.dest.type, rep: this.repOf(i.dest) } : undefined;
  }

  /** Gives the destination its value; the value already has the destination's type. */
  assign(i: Instruction, value: LExpr, pure = false): void {
    const { dest } = i;
    if (!dest) {
      if (value.k === 'call' || value.k === 'callptr') this.code.do(i.loc, value);
      return;
    }
    const rep = this.repOf(dest);
    const fitting = convert(value, rep);
    const uses = this.usesOfTemps.get(dest.id) ?? 0;
    if (uses === 0 && (pure || (value.k !== 'call' && value.k !== 'callptr'))) return;
    if (pure && uses <= 1 && !this.frame) {
      this.temps.set(dest.id, fitting);
      return;
    }
    if (this.frame && this.liveness?.temps.has(dest.id)) {
      const place = this.frame.word(`t${dest.id}`, rep);
      this.temps.set(dest.id, place);
      this.code.set(i.loc, place, fitting);
      return;
    }
    if (fitting.k === 'number' || fitting.k === 'imm' || fitting.k === 'string' || fitting.k === 'bool') {
      this.temps.set(dest.id, fitting);
      return;
    }
    const target = this.code.fresh(`t${dest.id}`, rep);
    this.temps.set(dest.id, target);
    this.code.set(i.loc, target, fitting);
  }

  /** Gives the destination a value of other static types. */
  assignTyped(i: Instruction, value: Typed): void {
    const wanted = this.wanted(i);
    if (!wanted) {
      if (value.value.k === 'call') this.code.do(i.loc, value.value);
      return;
    }
    this.assign(i, coerce(this.p, this.code, i.loc, value.value, value.types, wanted.type, wanted.rep));
  }

  // ---- locals ----

  private env(): LExpr {
    return this.environment ?? variable('env', 'ref');
  }

  /** Where a local's value is: a C variable, a word of the frame, of the closure or of a box. */
  localPlace(local: Local): LExpr {
    const rep = this.p.reps.ofLocal(local);
    const boxed = this.p.closures.boxed.has(local);
    if (local.owner !== this.fn.id) {
      const at = this.p.capturesOf(this.fn).indexOf(local);
      if (at < 0) throw new Error(`${this.fn.id} does not capture ${local.name}`);
      const captured = word(this.env(), this.p.firstCapture(this.fn) + at, local.name, boxed ? 'ref' : rep);
      return boxed ? word(captured, 1, local.name, rep) : captured;
    }
    const place = this.ownStorage(local, boxed ? 'ref' : rep);
    return boxed ? word(place, 1, local.name, rep) : place;
  }

  /** The box or value as a closure captures it. */
  capturedValue(local: Local): LExpr {
    const boxed = this.p.closures.boxed.has(local);
    const rep = this.p.reps.ofLocal(local);
    if (local.owner === this.fn.id) return this.ownStorage(local, boxed ? 'ref' : rep);
    const at = this.p.capturesOf(this.fn).indexOf(local);
    return word(this.env(), this.p.firstCapture(this.fn) + at, local.name, boxed ? 'ref' : rep);
  }

  private ownStorage(local: Local, rep: Rep): LExpr {
    let place = this.storage.get(local);
    if (!place) {
      place = this.frame ? this.frame.word(local.name, rep) : this.code.fresh(cVariable(local.name), rep, true);
      this.storage.set(local, place);
    }
    return place;
  }

  private makeBox(loc: Loc, place: LExpr, rep: Rep): void {
    const layout = rep === 'ref' || rep === 'val' ? 'RT_L_BOX' : 'RT_L_BOX_F64';
    this.code.set(loc, place, call('rt_alloc', [layoutId(layout), index(16)], 'ref'));
  }

  // ---- statements ----

  block(block: Block): void {
    for (const statement of block) {
      for (const local of this.p.closures.boxesBefore.get(statement) ?? []) {
        this.makeBox(
          statement.kind === 'do' ? statement.instruction.loc : statement.loc,
          this.ownStorage(local, 'ref'),
          this.p.reps.ofLocal(local),
        );
      }
      this.statement(statement);
    }
  }

  private statement(s: Statement): void {
    const { code } = this;
    switch (s.kind) {
      case 'do':
        return lowerInstruction(this, s.instruction);
      case 'if':
        return code.if(
          s.loc,
          this.operand(s.condition),
          () => this.block(s.then),
          s.else.length > 0 ? () => this.block(s.else) : undefined,
        );
      case 'loop': {
        const target = this.exits.open(s.label, true);
        code.append({
          k: 'forever',
          loc: s.loc,
          body: code.block(() => {
            this.block(s.body);
            if (target.used.continue) code.append({ k: 'label', loc: s.loc, name: target.continue ?? '' });
            this.block(s.update);
          }),
        });
        if (target.used.break) code.append({ k: 'label', loc: s.loc, name: target.break });
        return;
      }
      case 'block': {
        const target = this.exits.open(s.label, false);
        this.block(s.body);
        if (target.used.break) code.append({ k: 'label', loc: s.loc, name: target.break });
        return;
      }
      case 'break':
      case 'continue':
        return this.exits.jump(s.loc, s.label, s.kind);
      case 'switch':
        return this.switch(s);
      case 'return':
        return this.return(s.loc, s.value);
      case 'throw':
        this.p.shown.name([s.value.type]);
        code.do(s.loc, call('rt_throw', [convert(this.operand(s.value), 'val'), position(s.loc)], 'void'));
        return code.raise(s.loc);
      case 'try':
        return this.try(s);
      case 'scope':
        return;
      case 'refresh':
        for (const local of s.locals) {
          if (!this.p.closures.boxed.has(local)) continue;
          const rep = this.p.reps.ofLocal(local);
          const place = this.ownStorage(local, 'ref');
          const old = code.keep(s.loc, word(place, 1, local.name, rep));
          this.makeBox(s.loc, place, rep);
          code.set(s.loc, word(place, 1, local.name, rep), old);
        }
        return;
    }
  }

  private return(loc: Loc, value: Operand | undefined): void {
    const { fn, frame, code } = this;
    if (frame) {
      const typed = value ? this.typed(value) : undefined;
      if (this.exits.isFree) return frame.finish(typed, loc);
      const kept = value ? this.keepReturn(loc, this.use(value, fn.result, loc)) : undefined;
      return this.exits.return(loc, () => frame.finish(kept ? { value: kept, types: [fn.result] } : undefined, loc));
    }
    const rep = this.p.reps.ofResult(fn);
    if (rep === 'void') {
      return this.exits.return(loc, () => code.return(loc));
    }
    const result = value ? this.use(value, fn.result, loc, rep) : convert(imm('UNDEFINED'), rep);
    if (this.exits.isFree) return code.return(loc, result);
    const kept = this.keepReturn(loc, result);
    return this.exits.return(loc, () => code.return(loc, kept));
  }

  private keepReturn(loc: Loc, value: LExpr): LExpr {
    this.returnSlot ??= this.newStorage('returned', value.rep);
    this.code.set(loc, this.returnSlot, convert(value, this.returnSlot.rep));
    return this.returnSlot;
  }

  private switch(s: Extract<Statement, { kind: 'switch' }>): void {
    if (s.value.kind === 'temp' && this.units.has(s.value.id)) {
      const cases = s.cases.map((c) => ({ ...c, values: c.values.map((v) => String(v).charCodeAt(0)) }));
      return lowerSwitch(this, { ...s, cases }, this.unit(s.value));
    }
    lowerSwitch(this, s, this.operand(s.value));
  }

  private try(s: Extract<Statement, { kind: 'try' }>): void {
    const { loc, handler, finalizer } = s;
    const body = (): void => {
      if (!handler) return this.block(s.body);
      this.exits.tryCatch(
        loc,
        () => this.block(s.body),
        () => this.block(handler),
        () => s.error && this.localPlace(s.error),
      );
    };
    if (!finalizer) return body();
    const completion = this.newStorage('completion', 'i32');
    const saved = this.newStorage('exception', 'val');
    this.exits.tryFinally(loc, completion, saved, body, () => this.block(finalizer));
  }

  at(loc: Loc): LExpr {
    return position(loc);
  }
}

function countUses(body: Block): Map<number, number> {
  const counts = new Map<number, number>();
  walkUses(body, (operand) => {
    if (operand.kind === 'temp') counts.set(operand.id, (counts.get(operand.id) ?? 0) + 1);
  });
  return counts;
}

function walkUses(body: Block, visit: (operand: Operand) => void): void {
  walkStatements(body, (statement) => operandsOfStatement(statement).forEach(visit));
}

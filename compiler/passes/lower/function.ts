// SPDX-License-Identifier: MIT
/**
 * Lowers one HIR function to LIR.
 *
 * Requires: closure conversion, flow analysis and representations.
 * Establishes: C-level control flow. `break`, `continue` and `return` are jumps that pass through the finalizers between;
 * an exception is a test after each call that may throw, going to the innermost handler; a generator or async function is
 * a function that makes its frame, and one that resumes it at the point where it was suspended.
 */
import type { Block, HirFunction, Instruction, Loc, Local, Operand, Statement, Temp } from '../../ir/hir';
import type { LExpr, LirVariable, Rep } from '../../ir/lir';
import type { Type } from '../../ir/types';
import { operandsOfStatement, sizeOf, walkStatements } from '../../ir/walk';
import { completes } from '../../ir/completion';
import { methodsOf } from '../layouts';
import { callFunction, type Typed, type Wanted } from './calls';
import { bin, call, CodeBuilder, convert, imm, index, layoutId, number, position, variable, word } from './code';
import { coerce } from './coerce';
import { liveAcrossSuspends, type FrameLiveness } from './frame-liveness';
import { lowerInstruction } from './instructions';
import { cVariable, traceName } from './names';
import { accumulators, type Accumulators } from './accumulators';
import { comparedUnits } from './units';
import { FIRST_FIELD, type LowerProgram } from './program';

/** A try statement with a finalizer that jumps out of its body or handler must pass. */
interface Finalizer {
  readonly label: string;
  /** 0: fell through, 1: an exception, others: the jump in `exits`. */
  readonly completion: LExpr;
  readonly exits: (() => void)[];
}

interface JumpTarget {
  readonly break: string;
  readonly continue: string | undefined;
  readonly depth: number;
  used: { break: boolean; continue: boolean };
}

/** Statements of a function whose code the C compiler should consider for its callers. */
const SMALL = 24;

export function lowerFunction(p: LowerProgram, fn: HirFunction): void {
  new FunctionLowering(p, fn).run();
}

export class FunctionLowering {
  readonly code = new CodeBuilder();
  private readonly temps = new Map<number, LExpr>();
  private readonly storage = new Map<Local, LExpr>();
  private readonly targets = new Map<number, JumpTarget>();
  private readonly finalizers: Finalizer[] = [];
  private readonly frame: FrameLiveness | undefined;
  private readonly frameWords: { name: string; rep: Rep }[] = [];
  private readonly resumePoints: string[] = [];
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
    this.frame = fn.frame ? liveAcrossSuspends(fn) : undefined;
    this.usesOfTemps = countUses(fn.body);
    this.units = comparedUnits(fn);
    this.accumulators = accumulators(fn, p.captured);
  }

  run(): void {
    if (this.fn.frame) return this.runFrame();
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

  // ---- generators and async functions ----

  private runFrame(): void {
    const cls = this.fn.frame;
    if (!cls) return;
    const layout = this.p.flow.layoutOfFrame(this.fn);
    const params = this.parameters();
    const loc = this.fn.loc;
    // The body first: it finds out which words the frame needs.
    for (const name of ['self', 'mode']) this.code.reserve(name);
    const paramWords = this.fn.params.map((local) => this.frameWord(`p_${local.name}`, this.p.reps.ofLocal(local)));
    const env = this.p.hasEnvironment(this.fn) ? this.frameWord('env', 'ref') : undefined;
    const point = this.frameWord('resume_point', 'i32');
    this.fn.params.forEach((local, at) => {
      const place = paramWords[at];
      if (place) this.storage.set(local, place);
    });
    this.environment = env;
    const start = this.code.block(() => {
      this.boxParameters();
      this.block(this.fn.body);
      this.finishFrame(undefined, loc);
    });
    const dispatch = this.code.block(() => {
      this.code.append({
        k: 'switch',
        loc,
        value: point,
        cases: this.resumePoints.map((label, at) => ({
          values: [at + 1],
          body: [{ k: 'goto', loc, name: label }],
        })),
        default: [],
      });
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
      body: [{ k: 'stackCheck', loc }, ...dispatch, ...start],
      inline: false,
    });
    this.p.frameWords.set(this.fn, this.frameWords);
    this.makeStarter(params, paramWords, env, layout.key, loc);
  }

  private makeStarter(
    params: LirVariable[],
    paramWords: readonly LExpr[],
    env: LExpr | undefined,
    layoutKey: string,
    loc: Loc,
  ): void {
    const cls = this.fn.frame;
    if (!cls) return;
    const code = new CodeBuilder();
    for (const param of params) code.reserve(param.name);
    const result = this.p.reps.ofResult(this.fn);
    const body = code.block(() => {
      code.append({ k: 'stackCheck', loc });
      const frame = code.fresh('self', 'ref');
      code.set(loc, frame, call('RT_NEW', [layoutId(layoutKey)], 'ref'));
      const type = this.p.types.class(cls);
      if (cls.constructorFn !== undefined) {
        callFunction(this.p, code, loc, this.p.fn(cls.constructorFn), undefined, [{ value: frame, types: [type] }]);
      }
      const offset = params.length - this.fn.params.length;
      paramWords.forEach((place, at) => {
        const param = params[at + offset];
        if (param) code.set(loc, place, variable(param.name, param.rep));
      });
      if (env) code.set(loc, env, variable('env', 'ref'));
      const start = methodsOf(cls).get('start');
      if (!start) throw new Error(`the library's class ${cls.name} has no method start`);
      const started = callFunction(this.p, code, loc, this.p.fn(start.fn), undefined, [
        { value: frame, types: [type] },
      ]);
      code.return(loc, coerce(this.p, code, loc, started.value, started.types, this.fn.callResult, result));
    });
    this.p.functions.push({
      name: this.p.bodyName(this.fn),
      display: undefined,
      loc,
      params,
      result,
      variables: code.variables,
      body,
      inline: false,
    });
  }

  private environment: LExpr | undefined;

  private frameWord(name: string, rep: Rep): LExpr {
    const fields = this.p.flow.layoutOfFrame(this.fn).fields.length;
    const at = FIRST_FIELD + fields + this.frameWords.length;
    this.frameWords.push({ name, rep });
    return word(variable('self', 'ref'), at, name, rep);
  }

  /** The field of the frame's class: $yielded, $sent, $error, $result. */
  private frameField(name: string): { place: LExpr; types: readonly Type[] } {
    const layout = this.p.flow.layoutOfFrame(this.fn);
    const at = layout.fields.findIndex((field) => field.name === name);
    const field = layout.fields[at];
    if (!field) throw new Error(`the frame class of ${this.fn.id} has no field ${name}`);
    const rep = this.p.reps.ofSlot(field.slot, field.optional);
    return { place: word(variable('self', 'ref'), at + FIRST_FIELD, name, rep), types: [...field.slot.types] };
  }

  suspend(loc: Loc, value: Typed, why: 'yield' | 'await'): void {
    const field = this.frameField('$yielded');
    this.code.set(loc, field.place, convert(value.value, field.place.rep));
    const label = this.code.label('resume');
    this.resumePoints.push(label);
    const point = this.resumePoint();
    this.code.set(loc, point, index(this.resumePoints.length));
    this.code.return(loc, index(why === 'yield' ? 1 : 2));
    this.code.append({ k: 'label', loc, name: label });
  }

  private resumePoint(): LExpr {
    const fields = this.p.flow.layoutOfFrame(this.fn).fields.length;
    const at = this.frameWords.findIndex((w) => w.name === 'resume_point');
    return word(variable('self', 'ref'), FIRST_FIELD + fields + at, 'resume_point', 'i32');
  }

  frameValue(name: '$sent' | '$error' | '$result'): Typed {
    const field = this.frameField(name);
    return { value: field.place, types: field.types };
  }

  private finishFrame(value: Typed | undefined, loc: Loc): void {
    const field = this.frameField('$result');
    const given = value ?? { value: imm('UNDEFINED'), types: [this.p.types.undefined] };
    if (value || field.place.rep === 'ref' || field.place.rep === 'val') {
      this.code.set(loc, field.place, convert(given.value, field.place.rep));
    }
    this.code.return(loc, index(0));
  }

  // ---- values ----

  /** A place for a value of the function that may have to survive a suspension. */
  newStorage(name: string, rep: Rep): LExpr {
    return this.frame ? this.frameWord(name, rep) : this.code.fresh(cVariable(name), rep, true);
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
    if (this.frame?.temps.has(dest.id)) {
      const place = this.frameWord(`t${dest.id}`, rep);
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
      place = this.frame ? this.frameWord(local.name, rep) : this.code.fresh(cVariable(local.name), rep, true);
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
        const target = this.target(s.label, true);
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
        const target = this.target(s.label, false);
        this.block(s.body);
        if (target.used.break) code.append({ k: 'label', loc: s.loc, name: target.break });
        return;
      }
      case 'break':
      case 'continue': {
        const target = this.targets.get(s.label);
        if (!target) throw new Error(`no target ${s.label} in ${this.fn.id}`);
        target.used[s.kind] = true;
        const name = s.kind === 'break' ? target.break : target.continue;
        if (name === undefined) throw new Error(`continue to a block in ${this.fn.id}`);
        return this.jump(s.loc, target.depth, () => code.append({ k: 'goto', loc: s.loc, name }));
      }
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

  private target(label: number, isLoop: boolean): JumpTarget {
    const target: JumpTarget = {
      break: this.code.label('end'),
      continue: isLoop ? this.code.label('next') : undefined,
      depth: this.finalizers.length,
      used: { break: false, continue: false },
    };
    this.targets.set(label, target);
    return target;
  }

  /** Jumps out to where `depth` finalizers are open, running the ones between on the way. */
  private jump(loc: Loc, depth: number, go: () => void): void {
    if (this.finalizers.length <= depth) return go();
    const innermost = this.finalizers[this.finalizers.length - 1];
    if (!innermost) return go();
    innermost.exits.push(() => this.jump(loc, depth, go));
    this.code.set(loc, innermost.completion, index(innermost.exits.length + 1));
    this.code.append({ k: 'goto', loc, name: innermost.label });
  }

  private return(loc: Loc, value: Operand | undefined): void {
    const { fn, code } = this;
    if (fn.frame) {
      const typed = value ? this.typed(value) : undefined;
      if (this.finalizers.length === 0) return this.finishFrame(typed, loc);
      const kept = value ? this.keepReturn(loc, this.use(value, fn.result, loc)) : undefined;
      return this.jump(loc, 0, () => this.finishFrame(kept ? { value: kept, types: [fn.result] } : undefined, loc));
    }
    const rep = this.p.reps.ofResult(fn);
    if (rep === 'void') {
      if (this.finalizers.length === 0) return code.return(loc);
      return this.jump(loc, 0, () => code.return(loc));
    }
    const result = value ? this.use(value, fn.result, loc, rep) : convert(imm('UNDEFINED'), rep);
    if (this.finalizers.length === 0) return code.return(loc, result);
    const kept = this.keepReturn(loc, result);
    return this.jump(loc, 0, () => code.return(loc, kept));
  }

  private keepReturn(loc: Loc, value: LExpr): LExpr {
    this.returnSlot ??= this.newStorage('returned', value.rep);
    this.code.set(loc, this.returnSlot, convert(value, this.returnSlot.rep));
    return this.returnSlot;
  }

  private switch(s: Extract<Statement, { kind: 'switch' }>): void {
    if (s.value.kind === 'temp' && this.units.has(s.value.id)) {
      const cases = s.cases.map((c) => ({ ...c, values: c.values.map((v) => String(v).charCodeAt(0)) }));
      return this.switchOn({ ...s, cases }, this.unit(s.value));
    }
    this.switchOn(s, this.operand(s.value));
  }

  private switchOn(s: Extract<Statement, { kind: 'switch' }>, value: LExpr): void {
    const { code } = this;
    const target = this.target(s.label, false);
    const labels = s.cases.map(() => code.label('case'));
    const fallback = s.cases.findIndex((clause) => clause.isDefault);
    const strings = s.cases.some((clause) => clause.values.some((v) => typeof v === 'string'));
    if (fallback < 0) target.used.break = true;
    const miss = fallback < 0 ? target.break : (labels[fallback] ?? target.break);
    const goto = (name: string) => ({ k: 'goto' as const, loc: s.loc, name });
    const isInt = value.rep === 'i32' || value.rep === 'i64';
    if (isInt && s.cases.every((c) => c.values.every((v) => Number.isInteger(v) && !Object.is(v, -0)))) {
      const inRange = (v: number | string): boolean => typeof v === 'number' && Math.abs(v) < 2 ** 31;
      const seen = new Set<number | string>();
      const firstOf = (v: number | string): boolean => inRange(v) && !seen.has(v) && !!seen.add(v);
      code.append({
        k: 'switch',
        loc: s.loc,
        value,
        cases: s.cases
          .map((clause, at) => ({ values: clause.values.filter(firstOf), body: [goto(labels[at] ?? '')] }))
          .filter((clause) => clause.values.length > 0),
        default: [goto(miss)],
      });
    } else {
      const kept = code.keep(s.loc, strings ? convert(value, 'ref') : convert(value, 'f64'));
      s.cases.forEach((clause, at) => {
        for (const v of clause.values) {
          const test =
            typeof v === 'string'
              ? v.length === 1
                ? call('rt_str_is_unit', [kept, index(v.charCodeAt(0))], 'bool')
                : call('rt_str_equal', [kept, { k: 'string', text: v, rep: 'ref' }], 'bool')
              : bin('==', kept, number(v, 'f64'), 'bool');
          code.if(s.loc, test, () => code.append(goto(labels[at] ?? '')));
        }
      });
      code.append(goto(miss));
    }
    s.cases.forEach((clause, at) => {
      code.append({ k: 'label', loc: s.loc, name: labels[at] ?? '' });
      this.block(clause.body);
    });
    if (target.used.break) code.append({ k: 'label', loc: s.loc, name: target.break });
  }

  private try(s: Extract<Statement, { kind: 'try' }>): void {
    if (s.finalizer) return this.tryFinally(s, s.finalizer);
    return this.tryCatch(s);
  }

  private tryCatch(s: Extract<Statement, { kind: 'try' }>): void {
    const { code } = this;
    const { handler } = s;
    if (!handler) return this.block(s.body);
    const caught = code.label('catch');
    const end = code.label('end_try');
    const outer = code.handler;
    code.handler = caught;
    this.block(s.body);
    code.handler = outer;
    code.append({ k: 'goto', loc: s.loc, name: end });
    code.append({ k: 'label', loc: s.loc, name: caught });
    const exception: LExpr = { k: 'global', name: 'rt_exc', rep: 'val' };
    if (s.error) code.set(s.loc, this.localPlace(s.error), exception);
    code.set(s.loc, exception, call('RT_NO_EXCEPTION', [], 'val'));
    this.block(handler);
    code.append({ k: 'label', loc: s.loc, name: end });
  }

  private tryFinally(s: Extract<Statement, { kind: 'try' }>, finalizer: Block): void {
    const { code } = this;
    const { loc } = s;
    const label = code.label('finally');
    const thrown = code.label('thrown');
    const completion = this.newStorage('completion', 'i32');
    const saved = this.newStorage('exception', 'val');
    const context: Finalizer = { label, completion, exits: [] };
    const exception: LExpr = { k: 'global', name: 'rt_exc', rep: 'val' };
    const outer = code.handler;
    code.handler = thrown;
    this.finalizers.push(context);
    this.tryCatch({ ...s, finalizer: undefined });
    code.set(loc, completion, index(0));
    code.append({ k: 'goto', loc, name: label });
    this.finalizers.pop();
    code.handler = outer;
    code.append({ k: 'label', loc, name: thrown });
    code.set(loc, completion, index(1));
    code.set(loc, saved, exception);
    code.set(loc, exception, call('RT_NO_EXCEPTION', [], 'val'));
    code.append({ k: 'label', loc, name: label });
    this.block(finalizer);
    // Each exit is emitted outside this try statement, and may have to pass the next finalizer.
    code.if(
      loc,
      bin('==', completion, index(1), 'bool'),
      () => {
        code.set(loc, exception, saved);
        code.raise(loc);
      },
      undefined,
      true,
    );
    context.exits.forEach((exit, at) => code.if(loc, bin('==', completion, index(at + 2), 'bool'), exit));
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

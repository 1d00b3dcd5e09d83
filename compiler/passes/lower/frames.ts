// SPDX-License-Identifier: MIT
/**
 * Frames of generators and async functions: what survives a suspension, and where the function goes on. The frame is an
 * object of the library's class with further words behind its fields. The body becomes a C function that is resumed,
 * with the result 0 (done), 1 (yielded) or 2 (awaits); calling the function makes the frame and starts it.
 */
import type { HirFunction, Loc } from '../../ir/hir';
import type { LExpr, LirVariable, LStmt, Rep } from '../../ir/lir';
import type { Type } from '../../ir/types';
import { methodsOf } from '../layouts';
import { callFunction, type Typed } from './calls';
import { call, CodeBuilder, convert, imm, index, layoutId, variable, word } from './code';
import { coerce } from './coerce';
import { FIRST_FIELD, type LowerProgram } from './program';

export class Frame {
  /** Those behind the fields of the class, in their order. */
  readonly words: { name: string; rep: Rep }[] = [];
  private readonly resumePoints: string[] = [];

  constructor(
    private readonly p: LowerProgram,
    private readonly fn: HirFunction,
    private readonly code: CodeBuilder,
  ) {}

  /** Adds a word. */
  word(name: string, rep: Rep): LExpr {
    const fields = this.p.flow.layoutOfFrame(this.fn).fields.length;
    const at = FIRST_FIELD + fields + this.words.length;
    this.words.push({ name, rep });
    return word(variable('self', 'ref'), at, name, rep);
  }

  /** The field of the frame's class: $yielded, $sent, $error, $result. */
  private field(name: string): { place: LExpr; types: readonly Type[] } {
    const layout = this.p.flow.layoutOfFrame(this.fn);
    const at = layout.fields.findIndex((field) => field.name === name);
    const field = layout.fields[at];
    if (!field) throw new Error(`the frame class of ${this.fn.id} has no field ${name}`);
    const rep = this.p.reps.ofSlot(field.slot, field.optional);
    return { place: word(variable('self', 'ref'), at + FIRST_FIELD, name, rep), types: [...field.slot.types] };
  }

  /** Goes to where the function stopped; falls through when it begins. */
  dispatch(point: LExpr): LStmt {
    const { loc } = this.fn;
    const cases = this.resumePoints.map((name, at) => ({
      values: [at + 1],
      body: [{ k: 'goto' as const, loc, name }],
    }));
    return { k: 'switch', loc, value: point, cases, default: [] };
  }

  suspend(loc: Loc, value: Typed, why: 'yield' | 'await'): void {
    const field = this.field('$yielded');
    this.code.set(loc, field.place, convert(value.value, field.place.rep));
    const label = this.code.label('resume');
    this.resumePoints.push(label);
    this.code.set(loc, this.resumePoint(), index(this.resumePoints.length));
    this.code.return(loc, index(why === 'yield' ? 1 : 2));
    this.code.append({ k: 'label', loc, name: label });
  }

  private resumePoint(): LExpr {
    const fields = this.p.flow.layoutOfFrame(this.fn).fields.length;
    const at = this.words.findIndex((w) => w.name === 'resume_point');
    return word(variable('self', 'ref'), FIRST_FIELD + fields + at, 'resume_point', 'i32');
  }

  value(name: '$sent' | '$error' | '$result'): Typed {
    const field = this.field(name);
    return { value: field.place, types: field.types };
  }

  finish(value: Typed | undefined, loc: Loc): void {
    const field = this.field('$result');
    const given = value ?? { value: imm('UNDEFINED'), types: [this.p.types.undefined] };
    if (value || field.place.rep === 'ref' || field.place.rep === 'val') {
      this.code.set(loc, field.place, convert(given.value, field.place.rep));
    }
    this.code.return(loc, index(0));
  }
}

/** The C function that callers see: it makes the frame, puts the arguments there, and calls the class's `start`. */
export function makeStarter(
  p: LowerProgram,
  fn: HirFunction,
  params: LirVariable[],
  paramWords: readonly LExpr[],
  env: LExpr | undefined,
): void {
  const cls = fn.frame;
  if (!cls) throw new Error(`${fn.id} has no frame`);
  const { loc } = fn;
  const code = new CodeBuilder();
  for (const param of params) code.reserve(param.name);
  const result = p.reps.ofResult(fn);
  const body = code.block(() => {
    code.append({ k: 'stackCheck', loc });
    const frame = code.fresh('self', 'ref');
    code.set(loc, frame, call('RT_NEW', [layoutId(p.flow.layoutOfFrame(fn).key)], 'ref'));
    const self: Typed = { value: frame, types: [p.types.class(cls)] };
    if (cls.constructorFn !== undefined) callFunction(p, code, loc, p.fn(cls.constructorFn), undefined, [self]);
    const offset = params.length - fn.params.length;
    paramWords.forEach((place, at) => {
      const param = params[at + offset];
      if (param) code.set(loc, place, variable(param.name, param.rep));
    });
    if (env) code.set(loc, env, variable('env', 'ref'));
    const start = methodsOf(cls).get('start');
    if (!start) throw new Error(`the library's class ${cls.name} has no method start`);
    const started = callFunction(p, code, loc, p.fn(start.fn), undefined, [self]);
    code.return(loc, coerce(p, code, loc, started.value, started.types, fn.callResult, result));
  });
  p.functions.push({
    name: p.bodyName(fn),
    display: undefined,
    loc,
    params,
    result,
    variables: code.variables,
    body,
    inline: false,
  });
}

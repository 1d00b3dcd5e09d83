// SPDX-License-Identifier: MIT
/** Calls of known functions and of function values: what arguments become, what results become. */
import type { Atom } from '../flow';
import type { HirFunction, Loc } from '../../ir/hir';
import type { LExpr, LirVariable, Rep } from '../../ir/lir';
import { type Type } from '../../ir/types';
import { CodeBuilder, call, convert, imm, index, layoutId, position, variable } from './code';
import { arrayLayout, coerce } from './coerce';
import type { LowerProgram } from './program';

/** A value with the static types that describe it. */
export interface Typed {
  readonly value: LExpr;
  readonly types: readonly Type[];
}

/** The arguments of a call through a type that may not be the callee's own. */
export interface Arguments {
  /** One for each parameter of the type; what is left out is undefined. */
  readonly fixed: readonly Typed[];
  /** How many of them the program passes. */
  readonly given: number;
  /** An array of the rest, where the type collects it. */
  readonly rest: Typed | undefined;
}

export function argumentsOf(operands: readonly Typed[], given: number | undefined, spreads: boolean): Arguments {
  const rest = spreads ? operands[operands.length - 1] : undefined;
  const fixed = rest ? operands.slice(0, -1) : operands;
  return { fixed, given: Math.min(given ?? fixed.length, fixed.length), rest };
}

/** The wanted result: type and representation; undefined when nobody looks at it. */
export interface Wanted {
  readonly type: Type;
  readonly rep: Rep;
}

export function finish(p: LowerProgram, code: CodeBuilder, loc: Loc, result: Typed, wanted: Wanted | undefined): LExpr {
  if (!wanted) return imm('UNDEFINED');
  return coerce(p, code, loc, result.value, result.types, wanted.type, wanted.rep);
}

/** Calls a compiled function directly. `env` is its closure, where it has captured variables. */
export function callFunction(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  fn: HirFunction,
  env: LExpr | undefined,
  args: readonly Typed[],
): Typed {
  const values: LExpr[] = [];
  if (p.hasEnvironment(fn)) {
    if (!env) throw new Error(`a direct call of ${fn.id}, which has captured variables`);
    values.push(convert(env, 'ref'));
  }
  fn.params.forEach((param, at) => {
    const rep = p.reps.ofLocal(param);
    const arg = args[at] ?? nothing(p);
    values.push(coerce(p, code, loc, arg.value, arg.types, param.type, rep));
  });
  const result = code.checked(loc, call(p.bodyName(fn), values, p.reps.ofResult(fn)), p.bodyName(fn));
  return { value: result, types: [p.reps.ofResult(fn) === 'void' ? p.types.undefined : fn.callResult] };
}

function nothing(p: LowerProgram): Typed {
  return { value: imm('UNDEFINED'), types: [p.types.undefined] };
}

/**
 * The arguments as a function with `count` parameters takes them, and a last one of type `rest` for all others where it
 * has that. What the caller's type collects or leaves out need not be what the function's does.
 */
export function arrange(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  { fixed, given, rest }: Arguments,
  count: number,
  own: Type | undefined,
): Typed[] {
  if (!rest) {
    const passed = fixed.slice(0, given);
    if (!own) return passed;
    const first = Array.from({ length: count }, (_, at) => passed[at] ?? nothing(p));
    return [...first, { value: packRest(p, code, loc, passed.slice(count), own), types: [own] }];
  }
  if (own ? count === fixed.length : count <= fixed.length) return own ? [...fixed, rest] : [...fixed];
  const array = code.keep(loc, packVariadic(p, code, loc, fixed.slice(0, given), rest));
  return unpack(p, code, loc, array, count, own);
}

/** Takes `count` arguments, and the rest as an array of type `own`, out of an array of all. */
function unpack(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  array: LExpr,
  count: number,
  own: Type | undefined,
): Typed[] {
  const args = Array.from({ length: count }, (_, at): Typed => {
    const value = code.keep(loc, call('rt_array_value_at', [array, index(at)], 'val'));
    return { value, types: [p.types.unknown] };
  });
  if (!own) return args;
  const sliced = call('rt_array_rest_values', [array, index(count), layoutId(arrayLayout(p.elementRep(own)))], 'ref');
  return [...args, { value: code.checked(loc, sliced), types: [own] }];
}

function packRest(p: LowerProgram, code: CodeBuilder, loc: Loc, args: readonly Typed[], rest: Type): LExpr {
  const rep = p.elementRep(rest);
  const element = rest.kind === 'array' || rest.kind === 'tuple' ? rest.element : p.types.unknown;
  const count = index(args.length);
  const array = code.keep(loc, call('rt_array_new', [layoutId(arrayLayout(rep)), count, count], 'ref'), 'rest');
  args.forEach((arg, at) => {
    const value = coerce(p, code, loc, arg.value, arg.types, element, rep);
    code.set(loc, { k: 'element', array, at: index(at), rep }, value);
  });
  return array;
}

/** Calls a function value through its code pointer, or directly when only one function can be meant. */
export function callClosure(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  callee: Typed,
  receiver: Typed | undefined,
  args: Arguments,
): Typed {
  const content = p.contentOfAll(callee.types);
  const closures = [...content.atoms].filter(
    (atom): atom is Extract<Atom, { kind: 'closure' }> => atom.kind === 'closure',
  );
  const only = closures[0];
  if (only === undefined) {
    code.do(loc, call('rt_unreachable', [position(loc)], 'void'));
    code.raise(loc);
    return { value: imm('UNDEFINED'), types: [p.types.undefined] };
  }
  const type = p.closureTypes.get(only.fn);
  if (closures.length === 1 && !type?.rest && !args.rest) {
    const passed = args.fixed.slice(0, args.given);
    const all = only.fn.hasThis ? [receiver ?? nothing(p), ...passed] : passed;
    return callFunction(p, code, loc, only.fn, callee.value, all);
  }
  const signature = p.signatureOf(only.fn);
  if (closures.some(({ fn }) => p.signatureOf(fn) !== signature)) {
    throw new Error(`functions with different signatures are called at ${loc.file}:${loc.line}:${loc.column}`);
  }
  const params = p.entryParams(signature);
  const values: LExpr[] = [];
  if (signature.usesThis) values.push(receiver ? convert(receiver.value, 'val') : convert(imm('UNDEFINED'), 'val'));
  if (signature.variadic) {
    values.push(packVariadic(p, code, loc, args.fixed.slice(0, args.given), args.rest));
  } else {
    const own = signature.hasRest ? type?.rest : undefined;
    const all = arrange(p, code, loc, args, signature.params.length - (own ? 1 : 0), own);
    signature.params.forEach((param, at) => {
      const arg = all[at] ?? nothing(p);
      values.push(coerce(p, code, loc, arg.value, arg.types, [...param.types], param.rep));
    });
  }
  const closure = code.keep(loc, convert(callee.value, 'ref'), 'callee');
  const result = code.checked(loc, { k: 'callptr', closure, params, args: values, rep: signature.result });
  const types = signature.result === 'void' ? [p.types.undefined] : [...signature.resultTypes];
  return { value: result, types };
}

/** All arguments as one array of tagged values; the array of the rest is appended to it. */
function packVariadic(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  fixed: readonly Typed[],
  rest: Typed | undefined,
): LExpr {
  const count = index(fixed.length);
  const array = code.keep(loc, call('rt_array_new', [layoutId('RT_L_ARRAY_VAL'), count, count], 'ref'), 'args');
  fixed.forEach((arg, at) => {
    code.set(loc, { k: 'element', array, at: index(at), rep: 'val' }, convert(arg.value, 'val'));
  });
  if (rest) code.do(loc, call('rt_array_append_values', [array, convert(rest.value, 'ref')], 'void'));
  return array;
}

/**
 * The C function behind a closure's code pointer: from the common prototype to the function's own parameters, with
 * whatever conversions and checks that takes.
 */
export function makeEntry(p: LowerProgram, fn: HirFunction): void {
  const signature = p.signatureOf(fn);
  const type = p.closureTypes.get(fn);
  const reps = p.entryParams(signature);
  const params: LirVariable[] = [
    { name: 'env', rep: 'ref', zero: false },
    ...reps.map((rep, at) => ({ name: `a${at}`, rep, zero: false })),
  ];
  p.names.of(`entry ${fn.id}`, `f_${fn.id}_entry`);
  const made = p.entryName(fn);
  const code = newBuilder(params);
  const body = code.block(() => {
    const env = variable('env', 'ref');
    const offset = signature.usesThis ? 1 : 0;
    const args: Typed[] = [];
    if (fn.hasThis) {
      const self = fn.params[0];
      // Receivers come from anywhere: the check is against everything that `this` may be.
      args.push({ value: variable('a0', 'val'), types: [p.types.unknown, ...(self ? [self.type] : [])] });
    }
    if (signature.variadic) {
      const own = fn.params.length - (fn.hasThis ? 1 : 0) - (type?.rest ? 1 : 0);
      const rest = type?.rest ? fn.params[fn.params.length - 1]?.type : undefined;
      args.push(...unpack(p, code, fn.loc, variable(`a${offset}`, 'ref'), own, rest));
    } else {
      const given = signature.params.map((param, at): Typed => {
        return { value: variable(`a${at + offset}`, param.rep), types: [...param.types] };
      });
      const own = fn.params.length - (fn.hasThis ? 1 : 0);
      const last = fn.params[fn.params.length - 1];
      if (type?.rest && !signature.hasRest && last) {
        const passed = given.slice(0, signature.passed);
        for (let at = 0; at < own - 1; at++) args.push(passed[at] ?? nothing(p));
        args.push({ value: packRest(p, code, fn.loc, passed.slice(own - 1), last.type), types: [last.type] });
      } else args.push(...given.slice(0, own));
    }
    const result = callFunction(p, code, fn.loc, fn, env, args);
    if (signature.result === 'void') code.return(fn.loc);
    else code.return(fn.loc, convert(result.value, signature.result));
  });
  p.functions.push({
    name: made,
    display: undefined,
    loc: fn.loc,
    params,
    result: signature.result,
    variables: code.variables,
    body,
    inline: false,
  });
}

function newBuilder(params: readonly LirVariable[]): CodeBuilder {
  const code = new CodeBuilder();
  for (const param of params) code.reserve(param.name);
  return code;
}

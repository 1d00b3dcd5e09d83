// SPDX-License-Identifier: MIT
/**
 * Calls: of known functions, of methods by name, of function values.
 *
 * A method call resolves its name in every layout that can stand behind the receiver's type. When all agree on one
 * function it is a direct C call; otherwise a dispatcher, made once per receiver type and argument types, switches on the
 * receiver's layout and each case is a direct call again, which gcc may inline.
 */
import type { Atom } from '../flow';
import { calleeOf, type Member } from '../layouts';
import type { HirFunction, Loc } from '../../ir/hir';
import type { LExpr, LirVariable, Rep } from '../../ir/lir';
import { membersOf, withoutTypeArguments, type FunctionType, type Type } from '../../ir/types';
import { CodeBuilder, call, convert, imm, index, layoutId, position, text, variable, word } from './code';
import { arrayLayout, coerce, layoutOfAtom } from './coerce';
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

/** How one kind of receiver answers a method call. */
type Answer =
  /** `rest`: of what the last parameter collects. */
  | { readonly kind: 'function'; readonly fn: HirFunction; readonly rest: Type | undefined }
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'dict'; readonly types: readonly Type[] }
  /** What a function was given. */
  | { readonly kind: 'given'; readonly types: readonly Type[] };

/** A function of the library: the receiver is its first parameter. */
function builtin(p: LowerProgram, id: string): Answer {
  const fn = p.fn(id);
  return { kind: 'function', fn, rest: fn.hasRest ? fn.params[fn.params.length - 1]?.type : undefined };
}

function answerOf(p: LowerProgram, type: Type, atom: Atom, name: string): Answer | undefined {
  switch (atom.kind) {
    case 'layout': {
      const member = calleeOf(atom.layout, name);
      if (!member) return undefined;
      if (member.kind !== 'method') return { kind: 'member', member };
      return { kind: 'function', fn: p.fn(member.method.fn), rest: member.method.type.rest };
    }
    case 'array':
    case 'typedarray': {
      const id = p.flow.builtinMethod(type, atom, name);
      return id === undefined ? undefined : builtin(p, id);
    }
    case 'closure':
      return p.flow.given.extended.has(atom.fn) ? { kind: 'given', types: [...p.flow.given.slot.types] } : undefined;
    case 'dict':
      return undefined;
  }
}

function answerKey(answer: Answer): string {
  switch (answer.kind) {
    case 'function':
      return `f ${answer.fn.id}`;
    case 'dict':
    case 'given':
      return answer.kind;
    case 'member':
      return answer.member.kind === 'field'
        ? `field ${answer.member.index} ${answer.member.field.slot.id}`
        : JSON.stringify([answer.member.kind, answer.member.kind === 'accessor' ? answer.member.get?.fn : '']);
  }
}

/** Calls a method by name. */
export function callMethod(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  object: Typed,
  objectType: Type,
  name: string,
  args: Arguments,
  wanted: Wanted | undefined,
): LExpr {
  const groups = new Map<string, { answer: Answer; layouts: Set<string>; types: Set<Type> }>();
  const content = p.contentOf(objectType);
  const claimed = new Set<string>();
  const silent = new Set<string>();
  const add = (answer: Answer | undefined, layout: string): void => {
    // Arrays of one representation cannot be told apart: flow analysis has seen to it that they need not be.
    if (claimed.has(layout)) return;
    if (!answer) {
      silent.add(layout);
      return;
    }
    claimed.add(layout);
    const key = answerKey(answer);
    const group = groups.get(key) ?? { answer, layouts: new Set<string>(), types: new Set<Type>() };
    group.layouts.add(layout);
    groups.set(key, group);
  };
  const dictTypes = new Set<Type>();
  const hasDict = [...content.atoms].some((atom) => atom.kind === 'dict');
  for (const atom of content.atoms) {
    if (atom.kind === 'dict') for (const type of atom.slot.types) dictTypes.add(type);
    else add(answerOf(p, objectType, atom, name), layoutOfAtom(p, atom));
  }
  if (hasDict) add({ kind: 'dict', types: [...dictTypes] }, 'RT_L_DICT');
  if (content.primitives.has('string')) {
    const id = p.program.extensions.get(p.types.string)?.get(withoutTypeArguments(name));
    if (id !== undefined) add(builtin(p, id), 'RT_L_STRING');
  }
  const list = [...groups.values()];
  const first = list[0];
  if (!first) {
    // No object of this type is ever made: the call is never reached.
    code.do(loc, call('rt_unreachable', [position(loc)], 'void'));
    code.raise(loc);
    return finish(p, code, loc, { value: imm('UNDEFINED'), types: wanted ? [wanted.type] : [] }, undefined);
  }
  const hasSilent = [...silent].some((layout) => !claimed.has(layout));
  if (list.length === 1 && !hasSilent) {
    return finish(p, code, loc, answerCall(p, code, loc, first.answer, object, name, args), wanted);
  }
  const operands = args.rest ? [...args.fixed, args.rest] : args.fixed;
  const params: LirVariable[] = [
    { name: 'self', rep: 'ref', zero: false },
    ...operands.map((arg, at) => ({ name: `a${at}`, rep: arg.value.rep, zero: false })),
  ];
  const key = `call ${objectType.id}.${name}(${args.given}${args.rest ? '+' : ''} ${operands.map((a) => `${a.types.map((t) => t.id).join('|')}:${a.value.rep}`).join()})${wanted ? `${wanted.type.id}:${wanted.rep}` : ''}`;
  const helper = p.helper(key, `call_${name}`, loc, params, wanted?.rep ?? 'void', false, (inner, exprs) => {
    const [self, ...values] = exprs;
    if (!self) return;
    const own = operands.map((arg, at) => ({ value: values[at] ?? arg.value, types: arg.types }));
    const passed = argumentsOf(own, args.given, args.rest !== undefined);
    inner.append({
      k: 'switch',
      loc,
      value: call('RT_LAYOUT', [self], 'i32'),
      cases: list.map((group) => ({
        values: [...group.layouts],
        body: inner.block(() => {
          const receiver = { value: self, types: object.types };
          const result = finish(p, inner, loc, answerCall(p, inner, loc, group.answer, receiver, name, passed), wanted);
          inner.return(loc, wanted ? result : undefined);
        }),
      })),
      default: inner.block(() => {
        inner.do(loc, call('rt_throw_no_method', [text(name), position(loc)], 'void'));
        inner.raise(loc);
      }),
    });
  });
  const values = [convert(object.value, 'ref'), ...operands.map((arg) => arg.value)];
  return code.checked(loc, call(helper, values, wanted?.rep ?? 'void'), helper);
}

function answerCall(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  answer: Answer,
  object: Typed,
  name: string,
  args: Arguments,
): Typed {
  switch (answer.kind) {
    case 'function': {
      const self = answer.fn.params[0];
      // The layout was just looked at (or there is only one): the receiver is what the function expects.
      const receiver: Typed = { value: object.value, types: self ? [self.type] : object.types };
      const count = answer.fn.params.length - 1 - (answer.rest ? 1 : 0);
      const own = arrange(p, code, loc, args, count, answer.rest);
      return callFunction(p, code, loc, answer.fn, undefined, [receiver, ...own]);
    }
    case 'given': {
      const got = call('rt_function_get', [convert(object.value, 'ref'), text(withoutTypeArguments(name))], 'val');
      return callChecked(p, code, loc, { value: got, types: [...answer.types, p.types.undefined] }, object, args);
    }
    case 'dict': {
      const got = call('rt_dict_get', [convert(object.value, 'ref'), text(withoutTypeArguments(name))], 'val');
      return callChecked(p, code, loc, { value: got, types: [...answer.types, p.types.undefined] }, object, args);
    }
    case 'member': {
      const callee = readMember(p, code, loc, object, answer.member);
      return callChecked(p, code, loc, callee, object, args);
    }
  }
}

/** Calls what a property held, after making sure that it is a function. */
function callChecked(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  callee: Typed,
  receiver: Typed,
  args: Arguments,
): Typed {
  const functions = [...new Set(callee.types.flatMap((t) => membersOf(t)))].filter(
    (t): t is FunctionType => t.kind === 'function',
  );
  const value = coerce(p, code, loc, callee.value, callee.types, functions, 'ref');
  return callClosure(p, code, loc, { value, types: functions }, receiver, args);
}

/** Reads what a layout has under a name: a field, or what its getter gives. */
export function readMember(p: LowerProgram, code: CodeBuilder, loc: Loc, object: Typed, member: Member): Typed {
  const self = convert(object.value, 'ref');
  switch (member.kind) {
    case 'field': {
      const { field } = member;
      const rep = p.reps.ofSlot(field.slot, field.optional);
      const value = code.keep(loc, word(self, member.index + 1, field.name, rep));
      if (!field.optional) return { value, types: [...field.slot.types] };
      const present = call(rep === 'val' ? 'RT_PRESENT_VAL' : 'RT_PRESENT_REF', [value], rep);
      return { value: code.keep(loc, present), types: [...field.slot.types, p.types.undefined] };
    }
    case 'accessor': {
      if (!member.get) return { value: imm('UNDEFINED'), types: [p.types.undefined] };
      const getter = p.fn(member.get.fn);
      const param = getter.params[0];
      const receiver: Typed = { value: self, types: param ? [param.type] : object.types };
      return callFunction(p, code, loc, getter, undefined, [receiver]);
    }
    case 'closures': {
      if (!member.get) return { value: imm('UNDEFINED'), types: [p.types.undefined] };
      const at = layoutIndex(p, object, member.get.name, member.get.slot.id);
      const getter = code.keep(loc, word(self, at + 1, member.get.name, 'ref'));
      return callClosure(
        p,
        code,
        loc,
        { value: getter, types: [...member.get.slot.types] },
        object,
        argumentsOf([], undefined, false),
      );
    }
    case 'method':
      return { value: code.keep(loc, p.methodValue(member.method)), types: [member.method.type] };
  }
}

/** Where an accessor's closure stands: the same field object has the same index in every layout that shares it. */
export function layoutIndex(p: LowerProgram, _object: Typed, name: string, slot: number): number {
  for (const layout of p.flow.layouts) {
    const at = layout.fields.findIndex((f) => f.name === name && f.slot.id === slot);
    if (at >= 0) return at;
  }
  throw new Error(`no layout has ${name}`);
}

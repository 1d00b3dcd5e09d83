// SPDX-License-Identifier: MIT
/**
 * Calls of methods, and reads of members, by name.
 *
 * The name is resolved in every layout that can stand behind the receiver's type. When all agree on one function it is a
 * direct C call; otherwise a dispatcher, made once per receiver type and argument types, switches on the receiver's layout
 * and each case is a direct call again, which gcc may inline.
 */
import type { HirFunction, Loc } from '../../ir/hir';
import type { LExpr, LirVariable } from '../../ir/lir';
import { type Type, withoutTypeArguments, membersOf, type FunctionType } from '../../ir/types';
import type { Atom } from '../flow';
import { type Member, calleeOf } from '../layouts';
import {
  type Typed,
  type Arguments,
  type Wanted,
  finish,
  argumentsOf,
  arrange,
  callFunction,
  callClosure,
} from './calls';
import { type CodeBuilder, call, position, imm, text, convert, word } from './code';
import { layoutOfAtom, coerce } from './coerce';
import type { LowerProgram } from './program';

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
  const types = new Set(callee.types.flatMap((t) => membersOf(t)));
  // A value that was stored as unknown may be any of the functions that ever were.
  const stored = types.has(p.types.unknown) ? [...p.contentOfAll(callee.types).atoms] : [];
  for (const atom of stored) if (atom.kind === 'closure') types.add(atom.type);
  const functions = [...types].filter((t): t is FunctionType => t.kind === 'function');
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

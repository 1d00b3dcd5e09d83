// SPDX-License-Identifier: MIT
/**
 * HIR to LIR for the whole program: every reachable function, the entries of closures, and the layouts with what the
 * runtime may reach by name (fields, getters, toString).
 *
 * Requires: closure conversion, flow and representations. Establishes: LIR.
 */
import { guarded } from '../../errors';
import { DefaultMap } from '../../ir/default-map';
import type { Closures } from '../closure-convert';
import type { Flow } from '../flow';
import { conversions, conversionsWithArgument, memberOf, methodsOf, type Layout } from '../layouts';
import type { Representations } from '../representations';
import type { HirFunction, HirProgram } from '../../ir/hir';
import type { LirLayout, LirProgram, LirVariable } from '../../ir/lir';
import { membersOf, type MethodInfo, type TypeTable } from '../../ir/types';
import { walkInstructions } from '../../ir/walk';
import { call, convert, text } from './code';
import { argumentsOf, arrange, callClosure, callFunction, makeEntry, type Arguments } from './calls';
import { readMember } from './method-calls';
import { predicate } from './coerce';
import { lowerFunction } from './function';
import { LowerProgram } from './program';
import { removeImpossibleExceptions } from '../exceptions';

export function lowerProgram(
  program: HirProgram,
  types: TypeTable,
  flow: Flow,
  closures: Closures,
  reps: Representations,
): LirProgram {
  const p = new LowerProgram(program, types, flow, closures, reps);
  for (const id of flow.reachable) {
    const fn = p.fn(id);
    guarded(
      () => fn.loc,
      () => lowerFunction(p, fn),
    );
  }
  for (const fn of p.closuresMade) if (p.closureTypes.has(fn)) makeEntry(p, fn);
  const layouts = new LayoutTables(p).all();
  const globals = program.globals.map((global) => {
    const place = p.globalVariable(global);
    return { name: place.k === 'global' ? place.name : '', rep: place.rep };
  });
  const { functions, throwing } = removeImpossibleExceptions(p.functions, layouts);
  return {
    functions,
    layouts,
    globals: [
      ...globals,
      ...[...p.methodValues.values()].flatMap((place) =>
        place.k === 'global' ? [{ name: place.name, rep: place.rep }] : [],
      ),
    ],
    entry: program.entry.map((id) => p.bodyName(p.fn(id))).map((name) => ({ name, mayThrow: throwing.has(name) })),
    makeError: p.bodyName(p.fn(program.makeError)),
  };
}

class LayoutTables {
  private readonly storesDynamically: boolean;
  private readonly conversions: ReadonlyMap<HirFunction, ReadonlySet<string>>;
  /** Whether the program asks for keys with `in`. */
  private readonly looksForKeys: boolean;

  constructor(private readonly p: LowerProgram) {
    let stores = false;
    let looks = false;
    for (const id of p.flow.reachable) {
      walkInstructions(p.fn(id), (i) => {
        if (i.op === 'dyn.set' || (i.op === 'call.foreign' && i.foreign.name.startsWith('rt_dyn_set'))) stores = true;
        if (i.op === 'test.in') looks = true;
      });
    }
    this.conversions = conversionsOfDictionaries(p);
    this.storesDynamically = stores;
    this.looksForKeys = looks;
  }

  all(): LirLayout[] {
    const { shown } = this.p;
    for (;;) {
      // The wrappers of getters and methods are code, which may show more.
      const before = shown.size;
      const tables = this.p.flow.layouts.map((layout) => this.table(layout));
      for (const fn of this.p.closuresMade) tables.push(this.closure(fn));
      if (shown.size === before) return tables;
    }
  }

  private table(layout: Layout): LirLayout {
    const { p } = this;
    const words = layout.fields.map((field) => ({ name: field.name, rep: p.reps.ofSlot(field.slot, field.optional) }));
    if (layout.fn) words.push(...(p.frameWords.get(layout.fn) ?? []));
    const shown = p.shown.of(layout);
    const listed = shown === 'all' ? layout.fields : [];
    const fields = listed.map((field, at) => ({
      name: field.name,
      word: at + 1,
      rep: p.reps.ofSlot(field.slot, field.optional),
      hidden: field.hidden,
      optional: field.optional,
      isReadonly: field.isReadonly,
      accepts: this.storesDynamically && !field.hidden ? predicate(p, [...field.slot.types], LOC) : undefined,
    }));
    return {
      key: layout.key,
      kind: layout.kind === 'plain' ? 'plain' : 'class',
      name: layout.name,
      shown,
      builtin: builtinOf(layout),
      base: layout.cls?.base ? p.flow.layoutOfClass(layout.cls.base).key : undefined,
      words,
      fields,
      members: shown === 'all' ? [...this.ownMembers(layout), ...this.classMembers(layout)] : [],
    };
  }

  private closure(fn: HirFunction): LirLayout {
    const { p } = this;
    const captured = p.capturesOf(fn).map((local) => ({
      name: local.name,
      rep: p.closures.boxed.has(local) ? ('ref' as const) : p.reps.ofLocal(local),
    }));
    const members = [...(this.conversions.get(fn) ?? [])].map((name) => this.conversionOfDictionary(fn, name));
    return {
      key: p.closureLayoutKey(fn),
      kind: 'closure',
      name: fn.name,
      shown: members.length > 0 ? 'all' : p.shown.ofClosure(fn),
      builtin: fn.makes ? (fn.hasStaticFields ? 'class_with_fields' : 'class') : KINDS_OF_FUNCTION[fn.kind],
      base: typeof fn.makes === 'object' ? p.flow.layoutOfClass(fn.makes).key : undefined,
      words: [
        { name: 'code', rep: 'f64' },
        ...(p.flow.given.extended.has(fn) ? [{ name: 'properties', rep: 'ref' as const }] : []),
        ...captured,
      ],
      fields: [],
      members,
    };
  }

  /** Calls a function that a dictionary has under the name of a conversion. */
  private conversionOfDictionary(fn: HirFunction, name: string): LirLayout['members'][number] {
    const call0 = this.p.helper(
      `conversion ${fn.id} ${name}`,
      `call_${name}`,
      LOC,
      SELF,
      'val',
      false,
      (code, [self]) => {
        if (!self) return;
        const closure = convert(code.keep(LOC, call('rt_dict_get', [self, text(name)], 'val')), 'ref');
        const receiver = fn.hasThis ? [{ value: self, types: fn.params[0] ? [fn.params[0].type] : [] }] : [];
        const result = callFunction(this.p, code, LOC, fn, closure, [...receiver, ...this.passed(name).fixed]);
        code.return(LOC, convert(result.value, 'val'));
      },
    );
    return { ...nameOnly(name), call0 };
  }

  /** An object literal's accessors are its own properties. */
  private ownMembers(layout: Layout): LirLayout['members'][number][] {
    const names = new Set<string>();
    for (const field of layout.fields) {
      const name = /^(?:get|set) (.*)$/.exec(field.name)?.[1];
      if (layout.kind === 'plain' && name !== undefined) names.add(name);
    }
    return [...names].map((name) => {
      const member = memberOf(layout, name);
      const first = layout.fields.findIndex((field) => field.name === `get ${name}` || field.name === `set ${name}`);
      const position = layout.fields.slice(0, first).filter((field) => !field.hidden).length;
      const isAccessor = member?.kind === 'closures';
      const get = isAccessor && member.get ? this.literalGetter(layout, name) : undefined;
      return {
        name,
        onPrototype: false,
        get,
        set: isAccessor && member.set ? 'rt_setter_of_literal' : undefined,
        call0: undefined,
        position,
      };
    });
  }

  private classMembers(layout: Layout): LirLayout['members'][number][] {
    const members = this.conversionFields(layout);
    if (layout.kind === 'plain') return members;
    for (const method of methodsOf(layout.cls).values()) {
      if (method.name.startsWith('#') || method.name.startsWith('$')) continue;
      if (!this.p.flow.reachable.has(method.fn)) {
        // Never called, but `in` finds it.
        if (this.looksForKeys) members.push(nameOnly(method.name));
        continue;
      }
      if (method.kind === 'get') members.push({ ...nameOnly(method.name), get: this.wrapper(method) });
      if (method.kind === 'method' && conversions.has(method.name)) {
        members.push({ ...nameOnly(method.name), call0: this.wrapper(method) });
      } else if (method.kind === 'method' && this.looksForKeys) members.push(nameOnly(method.name));
    }
    return members;
  }

  /** Conversions that are closures in ordinary fields, as those of object literals are. */
  private conversionFields(layout: Layout): LirLayout['members'][number][] {
    const members: LirLayout['members'][number][] = [];
    layout.fields.forEach((field, index) => {
      if (!conversions.has(field.name)) return;
      const kinds = new Set([...field.slot.types].flatMap(membersOf).map(({ kind }) => kind));
      if (![...kinds].every((kind) => kind === 'function' || kind === 'undefined')) return;
      const name = this.p.helper(
        `call0 ${layout.key} ${field.name}`,
        `call_${field.name}`,
        LOC,
        SELF,
        'val',
        false,
        (code, [self]) => {
          if (!self) return;
          const type = layout.cls ? this.p.types.class(layout.cls) : layout.type;
          const object = { value: self, types: type ? [type] : [] };
          const callee = readMember(this.p, code, LOC, object, { kind: 'field', field, index });
          const result = callClosure(this.p, code, LOC, callee, object, this.passed(field.name));
          code.return(LOC, convert(result.value, 'val'));
        },
      );
      members.push({ ...nameOnly(field.name), onPrototype: false, call0: name });
    });
    return members;
  }

  private wrapper(method: MethodInfo): string {
    const fn = this.p.fn(method.fn);
    return this.p.helper(`member ${method.fn}`, `member_${method.name}`, LOC, SELF, 'val', false, (code, [self]) => {
      const type = fn.params[0]?.type;
      if (!self || !type) return;
      const { rest } = method.type;
      const own = arrange(this.p, code, LOC, this.passed(method.name), fn.params.length - 1 - (rest ? 1 : 0), rest);
      const result = callFunction(this.p, code, LOC, fn, undefined, [{ value: self, types: [type] }, ...own]);
      code.return(LOC, convert(result.value, 'val'));
    });
  }

  /** What the runtime passes to a conversion; it leaves it where it can be fetched before anything else happens. */
  private passed(name: string): Arguments {
    const value = call('rt_conversion_argument', [], 'ref');
    const passed = conversionsWithArgument.has(name) ? [{ value, types: [this.p.types.string] }] : [];
    return argumentsOf(passed, undefined, false);
  }

  private literalGetter(layout: Layout, name: string): string {
    return this.p.helper(`getter ${layout.key} ${name}`, `get_${name}`, LOC, SELF, 'val', false, (code, [self]) => {
      const member = memberOf(layout, name);
      if (!self || !member) return;
      const object = { value: self, types: layout.type ? [layout.type] : [] };
      const result = readMember(this.p, code, LOC, object, member);
      code.return(LOC, convert(result.value, 'val'));
    });
  }
}

/** The functions that literals which become dictionaries have under names of conversions. */
function conversionsOfDictionaries(p: LowerProgram): Map<HirFunction, Set<string>> {
  const found = new DefaultMap<HirFunction, Set<string>>(() => new Set());
  for (const id of p.flow.reachable) {
    const closures = new Map<number, HirFunction>();
    walkInstructions(p.fn(id), (i) => {
      if (i.op === 'closure' && i.dest && !i.type.rest) closures.set(i.dest.id, p.fn(i.fn));
      if (i.op !== 'object.new' || p.flow.layoutOfLiteral(i)) return;
      for (const part of i.parts) {
        if (part.kind !== 'property' || !conversions.has(part.name) || part.value.kind !== 'temp') continue;
        const fn = closures.get(part.value.id);
        if (fn) found.get(fn).add(part.name);
      }
    });
  }
  return found.map;
}

const KINDS_OF_FUNCTION: Record<HirFunction['kind'], string | undefined> = {
  plain: undefined,
  generator: 'generator_function',
  async: 'async_function',
  asyncGenerator: 'async_generator_function',
};

const LOC = { file: '<layouts>', line: 1, column: 1 };
const SELF: readonly LirVariable[] = [{ name: 'self', rep: 'ref', zero: false }];

function nameOnly(name: string): LirLayout['members'][number] {
  return { name, onPrototype: true, get: undefined, set: undefined, call0: undefined, position: 0 };
}

function builtinOf(layout: Layout): string | undefined {
  for (let cls = layout.cls; cls; cls = cls.base) if (cls.builtin !== undefined) return cls.builtin;
  return undefined;
}

// SPDX-License-Identifier: MIT
/**
 * What a program's lines cost, found in its LIR: that is what becomes C, so nothing here is a guess. What the C compiler
 * removes after that is still listed.
 */
import { relative, sep } from 'node:path';
import type { Loc } from './ir/hir';
import type { LExpr, LirFunction, LirProgram, LStmt, Rep } from './ir/lir';
import { eachExpression } from './passes/exceptions';

export type CostKind = 'allocation' | 'tagged' | 'bounds check' | 'type check' | 'dispatch' | 'lookup' | 'variable';

/** In the order in which a report explains them. */
export const costKinds: Readonly<Record<CostKind, string>> = {
  allocation: 'memory of the heap is taken',
  tagged: 'a number is put into a tagged word, or taken out of it',
  'bounds check': 'an index that may be out of range is checked',
  'type check': 'a value is checked against its static type',
  dispatch: 'what is called is only known when the program runs',
  lookup: 'a property or key is looked up by its name',
  variable: 'how a number that changes in a loop is held',
};

export interface Cost {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly kind: CostKind;
  /** What it is about: `object Point`, `i: int32`. */
  readonly what: string;
  /** Whether it is inside a loop of its function. */
  readonly inLoop: boolean;
  /** How many times the compiled program has it: more than once for generics and placed code. */
  count: number;
}

/** The costs of all functions outside of `library`, the folder of the compiler's own sources, by place. */
export function findCosts(program: LirProgram, library: string): Cost[] {
  const finder = new Finder(program);
  for (const fn of program.functions) {
    if (fn.name.startsWith('h_') || !relative(library, fn.loc.file).startsWith(`..${sep}`)) continue;
    finder.function(fn);
  }
  const inProgram = finder.costs.filter(({ file }) => relative(library, file).startsWith(`..${sep}`));
  return inProgram.sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.what < b.what ? -1 : 1),
  );
}

const REPRESENTATIONS: Partial<Record<Rep, string>> = { i32: 'int32', i64: 'int64', f64: 'double', val: 'tagged word' };

/** Variables that lowering needs for itself. */
const OWN_VARIABLES = new Set(['completion', 'exception', 'returned']);

class Finder {
  private readonly byKey = new Map<string, Cost>();
  private readonly helpers: ReadonlyMap<string, LirFunction>;

  constructor(private readonly program: LirProgram) {
    this.helpers = new Map(program.functions.filter((fn) => fn.name.startsWith('h_')).map((fn) => [fn.name, fn]));
  }

  get costs(): Cost[] {
    return [...this.byKey.values()];
  }

  function(fn: LirFunction): void {
    this.block(fn.body, fn, false);
  }

  private add(loc: Loc, kind: CostKind, what: string, inLoop: boolean): void {
    const key = [loc.file, loc.line, loc.column, kind, what].join('\0');
    const known = this.byKey.get(key);
    if (known) known.count++;
    else this.byKey.set(key, { ...loc, kind, what, inLoop, count: 1 });
  }

  private block(body: readonly LStmt[], fn: LirFunction, inLoop: boolean): void {
    for (const s of body) {
      if (s.k === 'set' && s.target.k === 'var' && inLoop) this.variable(s.loc, s.target.name, fn);
      eachExpression(s, (e) => this.expression(e, s.loc, inLoop));
      if (s.k === 'if') {
        this.block(s.then, fn, inLoop);
        this.block(s.else, fn, inLoop);
      } else if (s.k === 'forever') this.block(s.body, fn, true);
      else if (s.k === 'switch') {
        for (const clause of s.cases) this.block(clause.body, fn, inLoop);
        this.block(s.default, fn, inLoop);
        if (isLayoutOf(s.value)) this.add(s.loc, 'dispatch', `one of ${s.cases.length} layouts`, inLoop);
      }
    }
  }

  /** Variables of the program start with zero, unlike temporaries; parameters are never temporaries. */
  private variable(loc: Loc, name: string, fn: LirFunction): void {
    const variable = fn.variables.find((v) => v.name === name && v.zero) ?? fn.params.find((p) => p.name === name);
    const held = variable && REPRESENTATIONS[variable.rep];
    if (held === undefined || OWN_VARIABLES.has(name)) return;
    this.add(loc, 'variable', `${name.replace(/^p\d+_/, '').replace(/_\d+$/, '')}: ${held}`, true);
  }

  private expression(e: LExpr, loc: Loc, inLoop: boolean): void {
    if (e.k === 'callptr') this.add(loc, 'dispatch', 'a function value', inLoop);
    if (e.k !== 'call') return;
    const found = this.call(e.name, e.args);
    if (found) this.add(loc, found[0], found[1], inLoop);
  }

  private call(name: string, args: readonly LExpr[]): readonly [CostKind, string] | undefined {
    switch (name) {
      case 'RT_NEW':
        return ['allocation', `object ${objectName(layoutName(args[0]))}`];
      case 'RT_NEW_CLOSURE':
        return ['allocation', 'function value'];
      case 'rt_alloc':
        return ['allocation', 'captured variable'];
      case 'rt_array_new':
        return ['allocation', `array of ${ELEMENTS[layoutName(args[0])] ?? 'values'}`];
      case 'rt_dict_new':
        return ['allocation', 'record'];
      case 'rt_str_append':
      case 'rt_str_append_n':
      case 'rt_str_concat':
      case 'rt_str_concat_n':
      case 'rt_num_to_str':
      case 'rt_i32_to_str':
      case 'rt_val_to_str':
        return ['allocation', 'string'];
      case 'rt_val_of_f64':
        return args[0]?.k === 'number' ? undefined : ['tagged', 'number to tagged word'];
      case 'rt_f64_of_val':
        return ['tagged', 'tagged word to number'];
      case 'rt_throw_index':
        return ['bounds check', 'index'];
      case 'rt_throw_type':
        return ['type check', args[0]?.k === 'cstring' ? args[0].text : 'value'];
      case 'rt_throw_tdz':
        return ['type check', 'initialised'];
      case 'rt_dyn_get':
      case 'rt_dyn_set':
      case 'rt_dyn_has':
      case 'rt_dyn_delete':
        return ['lookup', 'property of an object of unknown layout'];
      case 'rt_dict_get':
      case 'rt_dict_read':
      case 'rt_dict_write':
      case 'rt_dict_set':
        return ['lookup', 'key of a record'];
      default:
        return this.helper(name);
    }
  }

  /** A helper that asks for the layout: a method call, or the access to a property, with several targets. */
  private helper(name: string): readonly [CostKind, string] | undefined {
    const helper = this.helpers.get(name);
    const dispatch = helper?.body.find((s) => s.k === 'switch');
    if (dispatch?.k !== 'switch' || !isLayoutOf(dispatch.value)) return undefined;
    const [, what = '', member = ''] = /^h_(call|get|set)_(.*?)(?:_\d+)?$/.exec(name) ?? [];
    if (what === '') return undefined;
    const layouts = dispatch.cases.flatMap((clause) => clause.values).length;
    return ['dispatch', `${what === 'call' ? 'method' : 'property'} ${member} of ${layouts} layouts`];
  }
}

const ELEMENTS: Readonly<Record<string, string>> = {
  RT_L_ARRAY_F64: 'doubles',
  RT_L_ARRAY_I32: 'int32',
  RT_L_ARRAY_BOOL: 'booleans',
  RT_L_ARRAY_REF: 'references',
  RT_L_ARRAY_VAL: 'tagged words',
};

function isLayoutOf(e: LExpr): boolean {
  return e.k === 'call' && e.name === 'RT_LAYOUT';
}

/** A class's name, or the properties of a literal: its layout's key begins with a number. */
function objectName(key: string): string {
  return key.replace(/^\d+\{(.*)\}$/, (_, names: string) => `{ ${names.split(',').join(', ')} }`);
}

function layoutName(e: LExpr | undefined): string {
  return e?.k === 'layoutId' ? e.layout : '';
}

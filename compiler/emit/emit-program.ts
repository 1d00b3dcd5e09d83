// SPDX-License-Identifier: MIT
/** The whole C file: constants, layout tables, globals, functions, and the program's entry. */
import type { LirLayout, LirProgram } from '../ir/lir';
import { cIdentifier } from '../passes/lower/names';
import { Constants } from './constants';
import { cType, printFunction, prototype } from './print-c';

export interface EmitOptions {
  /** More headers to include: of the target's platform. */
  readonly includes: readonly string[];
  /** Shortens a file name for messages. */
  readonly display: (file: string) => string;
  /** A smaller file rather than faster code. */
  readonly small: boolean;
}

export function emitProgram(program: LirProgram, { includes, display, small }: EmitOptions): string {
  const ids = layoutNames(program.layouts);
  const roots = program.globals.filter((g) => g.rep === 'ref' || g.rep === 'val');
  const constants = new Constants(ids, display, new Set(roots.map((g) => g.name)), small);
  const functions = program.functions.map((fn) => printFunction(fn, constants)).join('\n\n');
  const layouts = printLayouts(program.layouts, ids, constants);
  const makeError = `rt_ref rt_program_make_error(int kind, rt_ref message, uint32_t loc)
{
    (void)loc;
    return ${program.makeError}(kind, message);
}`;
  const globals = program.globals.filter((g) => !roots.includes(g)).map((g) => `static ${cType(g.rep)} ${g.name};`);
  if (roots.length > 0) {
    globals.push(`static struct {\n${roots.map((g) => `    ${cType(g.rep)} ${g.name};`).join('\n')}\n} roots;`);
  }
  const entry = `void rt_main(void)
{
    rt_start();
${roots.length > 0 ? '    rt_add_root(&roots, sizeof roots);' : ''}
${constants.printSetup()}
${printStart(program.entry)}
}`;
  const parts = [
    '/* Made by stsc. */',
    '#include "rt_emit.h"',
    '#include "rt_library.h"',
    ...includes.map((file) => `#include "${file}"`),
    enumOf(program.layouts, ids),
    '#pragma GCC diagnostic ignored "-Wunused-parameter"',
    constants.printStrings(),
    globals.join('\n'),
    program.functions.map((fn) => `${prototype(fn)};`).join('\n'),
    functions,
    ...layouts,
    makeError,
    entry,
    constants.printPositions(),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Runs them in their order, up to the first that throws. */
function printStart(entry: LirProgram['entry']): string {
  if (!entry.some((fn) => fn.mayThrow)) return entry.map((fn) => `    ${fn.name}();`).join('\n');
  const calls = entry.map((fn) => (fn.mayThrow ? `${fn.name}() != 0` : `(${fn.name}(), 0)`));
  return `    if (${calls.join(' ||\n        ')})\n        rt_report_uncaught(rt_exc);`;
}

function layoutNames(layouts: readonly LirLayout[]): Map<string, string> {
  const used = new Set<string>();
  const names = new Map<string, string>();
  for (const layout of layouts) {
    const base = `L_${cIdentifier(layout.key)}`;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base}_${n}`;
    used.add(name);
    names.set(layout.key, name);
  }
  return names;
}

function enumOf(layouts: readonly LirLayout[], ids: ReadonlyMap<string, string>): string {
  if (layouts.length === 0) return '';
  const rows = layouts.map((layout, at) => `    ${ids.get(layout.key)} = RT_FIRST_PROGRAM_LAYOUT + ${at},`);
  const sizes = layouts.map((layout) => `#define ${ids.get(layout.key)}_WORDS ${layout.words.length + 1}`);
  return `enum {\n${rows.join('\n')}\n};\n${sizes.join('\n')}`;
}

/** The fixed layouts' ids and RT_LEFT_OUT leave this many for the 16 bits that hold ids and indices. */
const MOST_LAYOUTS = 65_000;
const BITS = 64;

const KINDS = { plain: 'RT_K_PLAIN', class: 'RT_K_CLASS', closure: 'RT_K_CLOSURE' };

/** The layouts and what is known about them by name. Equal tables of fields or members are one. */
function printLayouts(
  layouts: readonly LirLayout[],
  ids: ReadonlyMap<string, string>,
  constants: Constants,
): readonly string[] {
  const tables: string[] = [];
  const known = new Map<string, string>();
  const table = (type: string, name: string, rows: readonly string[]): string => {
    if (rows.length === 0) return '0';
    const text = rows.map((row) => `    ${row},`).join('\n');
    const same = known.get(`${type} ${text}`);
    if (same !== undefined) return same;
    known.set(`${type} ${text}`, name);
    tables.push(`static const ${type} ${name}[] = {\n${text}\n};`);
    return name;
  };
  const predicates = new Map<string, number>();
  const descriptions = new Map<string, number>([['{0}', 0]]);
  const indexOf = (map: Map<string, number>, text: string, first = 0): number => {
    const at = map.get(text) ?? map.size + first;
    map.set(text, at);
    return at;
  };
  const reference = (text: string): string => `(const rt_string *)${constants.string(text).replace('(rt_ref)', '')}`;
  const describe = (layout: LirLayout): string => {
    if (layout.shown === undefined) return 'RT_LEFT_OUT';
    const all = layout.shown === 'all';
    const base = ids.get(layout.key) ?? '';
    const fields = (all ? layout.fields : []).map((field) => {
      const flags = [
        field.hidden ? 'RT_F_HIDDEN' : '',
        field.optional ? 'RT_F_OPTIONAL' : '',
        field.isReadonly ? 'RT_F_READONLY' : '',
      ].filter((flag) => flag !== '');
      const accepts = field.accepts === undefined ? 0 : indexOf(predicates, field.accepts, 1);
      const rep = `RT_R_${field.rep.toUpperCase()}`;
      return `{${reference(field.name)}, ${field.word * 8}, ${rep}, ${flags.join(' | ') || '0'}, ${accepts}}`;
    });
    const members = (all ? layout.members : []).map(
      (m) =>
        `{${reference(m.name)}, ${m.get ?? '0'}, ${m.set ?? '0'}, ${m.call0 ?? '0'}, ${m.onPrototype ? 'RT_F_HIDDEN' : '0'}, ${m.position}}`,
    );
    const row = `{${reference(layout.name)}, ${table('rt_field', `${base}_fields`, fields)}, ${table('rt_member', `${base}_members`, members)}, ${fields.length}, ${members.length}, ${all ? 0 : 1}}`;
    return `${indexOf(descriptions, row)}`;
  };
  if (layouts.length > MOST_LAYOUTS)
    throw new Error(`more than ${MOST_LAYOUTS} classes, shapes of objects and functions that are values`);
  const rows = layouts.map((layout) => {
    const words = layout.words.length + 1;
    if (words > 0xffff) throw new Error(`an object of more than 65,535 fields: ${layout.name}`);
    const masks = traceMasks(layout.words.map((w) => w.rep === 'ref' || w.rep === 'val'));
    const [only] = masks;
    const name = ids.get(layout.key) ?? '';
    const trace =
      masks.length === 1 ? `.mask = ${only}` : `.masks = ${table('uint64_t', `${name}_masks`, [masks.join(', ')])}`;
    const builtin = layout.builtin ? `RT_B_${layout.builtin.toUpperCase()}` : '0';
    const base = layout.base === undefined ? '0' : ids.get(layout.base);
    return `    {${KINDS[layout.kind]}, ${builtin}, ${words}, ${base}, ${describe(layout)}, {${trace}}},`;
  });
  return [
    '#line 1 "<layouts>"',
    ...tables,
    `const rt_layout rt_program_layouts[] = {\n${rows.join('\n')}\n    {0}\n};`,
    `const rt_description rt_descriptions[] = {\n${[...descriptions.keys()].map((row) => `    ${row},`).join('\n')}\n};`,
    `rt_bool (*const rt_predicates[])(rt_val) = {${['0', ...predicates.keys()].join(', ')}};`,
  ];
}

/** For each 64 words: bit i: word i may hold a reference; word 0 is the header. */
function traceMasks(traced: readonly boolean[]): string[] {
  const masks = Array.from({ length: Math.ceil((traced.length + 1) / BITS) }, () => 0n);
  traced.forEach((isTraced, at) => {
    const word = Math.floor((at + 1) / BITS);
    if (isTraced) masks[word] = (masks[word] ?? 0n) | (1n << BigInt((at + 1) % BITS));
  });
  return masks.map((mask) => `0x${mask.toString(16)}ull`);
}

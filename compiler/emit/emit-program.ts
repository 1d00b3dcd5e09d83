// SPDX-License-Identifier: MIT
/** The whole C file: constants, layout tables, globals, functions, and the program's entry. */
import type { LirLayout, LirProgram } from '../ir/lir';
import { cIdentifier } from '../passes/lower/names';
import { Constants } from './constants';
import { cType, printFunction, prototype } from './print-c';

export interface EmitOptions {
  /** Whether compiled functions stand in a section of their own, by which the runtime knows them. */
  readonly codeSection: boolean;
  /** More headers to include: of the target's platform. */
  readonly includes: readonly string[];
  /** Shortens a file name for messages. */
  readonly display: (file: string) => string;
}

export function emitProgram(program: LirProgram, { includes, display, codeSection }: EmitOptions): string {
  const ids = layoutNames(program.layouts);
  const roots = program.globals.filter((g) => g.rep === 'ref' || g.rep === 'val');
  const constants = new Constants(ids, display, new Set(roots.map((g) => g.name)));
  const functions = program.functions.map((fn) => printFunction(fn, constants)).join('\n\n');
  const layouts = program.layouts.map((layout) => printLayout(layout, ids, constants)).join('\n\n');
  const table = program.layouts.map((layout) => `    &${tableName(ids, layout.key)},`).join('\n');
  const makeError = `RT_CODE rt_ref rt_program_make_error(int kind, rt_ref message, uint32_t loc)
{
    (void)loc;
    return ${program.makeError}(kind, message);
}`;
  const globals = program.globals.filter((g) => !roots.includes(g)).map((g) => `static ${cType(g.rep)} ${g.name};`);
  if (roots.length > 0) {
    globals.push(`static struct {\n${roots.map((g) => `    ${cType(g.rep)} ${g.name};`).join('\n')}\n} roots;`);
  }
  const entry = `RT_CODE void rt_main(void)
{
    rt_start();
${roots.length > 0 ? '    rt_add_root(&roots, sizeof roots);' : ''}
${constants.printBigintSetup()}
${program.entry.map((name) => `    if (${name}() != 0)\n        rt_report_uncaught(rt_exc);`).join('\n')}
}`;
  const parts = [
    '/* Made by stsc. */',
    '#include "rt_emit.h"',
    '#include "rt_library.h"',
    ...(codeSection ? [] : ['#undef RT_CODE', '#define RT_CODE']),
    ...includes.map((file) => `#include "${file}"`),
    enumOf(program.layouts, ids),
    '#pragma GCC diagnostic ignored "-Wunused-parameter"',
    constants.printStrings(),
    globals.join('\n'),
    program.functions.map((fn) => `${prototype(fn)};`).join('\n'),
    functions,
    '#line 1 "<layouts>"',
    layouts,
    `const rt_layout *const rt_program_layouts[] = {\n${table}\n    0\n};`,
    `const uint32_t rt_program_layout_count = ${program.layouts.length};`,
    makeError,
    entry,
    constants.printPositions(),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
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

function tableName(ids: ReadonlyMap<string, string>, key: string): string {
  return `layout_of_${ids.get(key)}`;
}

function enumOf(layouts: readonly LirLayout[], ids: ReadonlyMap<string, string>): string {
  if (layouts.length === 0) return '';
  const rows = layouts.map((layout, at) => `    ${ids.get(layout.key)} = RT_FIRST_PROGRAM_LAYOUT + ${at},`);
  const sizes = layouts.map((layout) => `#define ${ids.get(layout.key)}_WORDS ${layout.words.length + 1}`);
  return `enum {\n${rows.join('\n')}\n};\n${sizes.join('\n')}`;
}

const KINDS = { plain: 'RT_K_PLAIN', class: 'RT_K_CLASS', closure: 'RT_K_CLOSURE' };

function printLayout(layout: LirLayout, ids: ReadonlyMap<string, string>, constants: Constants): string {
  const name = tableName(ids, layout.key);
  const parts: string[] = [];
  const reference = (text: string): string => `(const rt_string *)${constants.string(text).replace('(rt_ref)', '')}`;
  if (layout.fields.length > 0) {
    const rows = layout.fields.map((field) => {
      const flags = [
        field.hidden ? 'RT_F_HIDDEN' : '',
        field.optional ? 'RT_F_OPTIONAL' : '',
        field.isReadonly ? 'RT_F_READONLY' : '',
      ].filter((flag) => flag !== '');
      const accepts = field.accepts === undefined ? '0' : field.accepts;
      const rep = `RT_R_${field.rep.toUpperCase()}`;
      return `    {${reference(field.name)}, ${field.word * 8}, ${rep}, ${flags.join(' | ') || '0'}, ${accepts}},`;
    });
    parts.push(`static const rt_field ${name}_fields[] = {\n${rows.join('\n')}\n};`);
  }
  if (layout.members.length > 0) {
    const rows = layout.members.map(
      (m) =>
        `    {${reference(m.name)}, ${m.get ?? '0'}, ${m.set ?? '0'}, ${m.call0 ?? '0'}, ${m.onPrototype ? 'RT_F_HIDDEN' : '0'}, ${m.position}},`,
    );
    parts.push(`static const rt_member ${name}_members[] = {\n${rows.join('\n')}\n};`);
  }
  const traced = layout.words.map((w) => w.rep === 'ref' || w.rep === 'val');
  const mask = traceMask(traced);
  if (mask.length > 0)
    parts.push(`static const uint64_t ${name}_trace[] = {${mask.map((m) => `0x${m.toString(16)}ull`).join(', ')}};`);
  parts.push(
    `static const rt_layout ${name} = {
    ${KINDS[layout.kind]}, ${layout.builtin ? `RT_B_${layout.builtin.toUpperCase()}` : '0'}, ${layout.fields.length}, ${layout.members.length}, ${8 * (layout.words.length + 1)},
    ${reference(layout.name)}, ${layout.base ? `&${tableName(ids, layout.base)}` : '0'},
    ${layout.fields.length > 0 ? `${name}_fields` : '0'}, ${layout.members.length > 0 ? `${name}_members` : '0'}, ${mask.length > 0 ? `${name}_trace` : '0'}, ${mask.length}
};`,
  );
  return parts.join('\n');
}

/** Bit i: word i may hold a reference; word 0 is the header. */
function traceMask(traced: readonly boolean[]): bigint[] {
  const words: bigint[] = [];
  traced.forEach((isTraced, at) => {
    if (!isTraced) return;
    const bit = at + 1;
    while (words.length <= bit >> 6) words.push(0n);
    words[bit >> 6] = (words[bit >> 6] ?? 0n) | (1n << BigInt(bit & 63));
  });
  return words;
}

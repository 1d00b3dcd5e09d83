// SPDX-License-Identifier: MIT
/** LIR functions as C text without positions, for tests that look at its shape. */
import { Constants } from '../../compiler/emit/constants';
import { printFunction } from '../../compiler/emit/print-c';
import type { LirFunction, LirProgram } from '../../compiler/ir/lir';

/** Strings are printed as `s0`, `s1` in the order of their first use in this function. */
export function functionText(fn: LirFunction, program: LirProgram): string {
  const layouts = new Map(program.layouts.map((layout) => [layout.key, layout.name]));
  const text = printFunction(fn, new Constants(layouts, (file) => file, new Set()));
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#line'))
    .join('\n');
}

/** The C function that a function of the program became; `suffix` picks a part of it, such as `_resume`. */
export function lirFunction(program: LirProgram, name: string, suffix = ''): LirFunction {
  const found = program.functions.filter((fn) => new RegExp(`^f_${name}${suffix}$`).test(fn.name));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} functions for ${name}${suffix}`);
  return only;
}

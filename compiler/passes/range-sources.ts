// SPDX-License-Identifier: MIT
/** Ranges that are known without looking at the program: of C functions, typed arrays, and types without numbers. */
import type { Foreign, HirFunction, Local } from '../ir/hir';
import { membersOf, type Type, type TypedArrayKind } from '../ir/types';
import * as I from './intervals';
import type { Range } from './intervals';

/** C functions that store no numbers in the objects they are given. */
export const READERS =
  /^rt_(str_|num_|format|inspect|json_|val_|write|report|trace|utf8|dyn_get|dyn_has|dyn_keys|array_any|array_clear|array_drop_first|typed|atomic|view|math|bigint|symbol|structured|parse|to_|relative|clamp|wait|exit|now|clock|uri|program)/;

/** What C functions give whose result says more than that it is an int32. */
export const FOREIGN: Readonly<Partial<Record<string, Range>>> = {
  rt_array_any_length: I.LENGTH,
  rt_array_any_filled: I.LENGTH,
  rt_arraybuffer_size: I.LENGTH,
  rt_clamp_index: I.LENGTH,
  rt_math_clz32: I.integers(0, 32),
  rt_relative_index: I.LENGTH,
  rt_str_code: I.integers(0, 0xffff),
  rt_str_code_point: I.integers(0, 0x10ffff),
  rt_str_compare: I.integers(-1, 1),
  rt_str_index_of: { ...I.LENGTH, lo: -1 },
  rt_str_last_index_of: { ...I.LENGTH, lo: -1 },
  rt_typed_byte_offset: I.LENGTH,
  rt_view_offset: { ...I.LENGTH, lo: -1 },
};

/** The C function that a library function does nothing but call with its own parameters: `Math.floor` and the like. */
export function wrappedForeign(fn: HirFunction): Foreign | undefined {
  const temps = new Map<number, Local>();
  for (const s of fn.body) {
    if (s.kind !== 'do') return undefined;
    const i = s.instruction;
    if (i.op === 'local.get' && i.dest) temps.set(i.dest.id, i.local);
    else if (i.op !== 'call.foreign') return undefined;
    else {
      const last = fn.body[fn.body.length - 1];
      const returned = last?.kind === 'return' ? last.value : undefined;
      const passesOn = i.args.every((arg, at) => arg.kind === 'temp' && temps.get(arg.id) === fn.params[at]);
      const isLast = fn.body.indexOf(s) === fn.body.length - 2;
      return passesOn && isLast && i.foreign.pure && returned !== undefined && returned === i.dest
        ? i.foreign
        : undefined;
    }
  }
  return undefined;
}

export function typedRange(type: Type): Range {
  let range: Range | undefined;
  for (const m of membersOf(type)) if (m.kind === 'typedarray') range = I.join(range, elementRange(m.element));
  return range ?? I.ANY;
}

export function elementRange(kind: TypedArrayKind | undefined): Range {
  const bits = Number(/\d+/.exec(kind ?? '')?.[0]);
  if (kind === undefined || kind.startsWith('Float')) return I.ANY;
  return kind.startsWith('Uint') ? I.integers(0, 2 ** bits - 1) : I.integers(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1);
}

/** Types with numbers in them, whose ranges are followed: of `number | undefined` that of the numbers. */
export function hasRange(type: Type): boolean {
  return mayBeNumber(type) && membersOf(type).every((m) => m.kind !== 'unknown' && m.kind !== 'void');
}

export function mayBeNumber(type: Type): boolean {
  return membersOf(type).some((m) => m.kind === 'number' || m.kind === 'unknown' || m.kind === 'void');
}

// SPDX-License-Identifier: MIT
/**
 * Which arrays may have holes between their elements: those that a program fills in another order than from the front.
 *
 *     const memo: number[] = [];  ...  memo[n] = value;
 *     const results: T[] = [];  ...  promise.then((value) => { results[i] = value; });
 *
 * Elsewhere a write far behind the end is an error, and the loops over such arrays need no look at holes. So arrays of
 * numbers that also grow by `push` are left out: they are those that programs sort and walk over.
 *
 * Requires: flow analysis. Establishes: the slots of elements whose arrays may have holes anywhere.
 */
import type { HirProgram, Instruction } from '../ir/hir';
import type { Type } from '../ir/types';
import { walkInstructions } from '../ir/walk';
import type { Flow } from './flow';
import type { Slot } from './layouts';

/** The slots of the elements of all arrays that can stand behind a type. */
export function elementSlotsOf(flow: Flow, array: Type): Slot[] {
  return [...flow.atoms(array)].flatMap((a) => (a.kind === 'array' ? [flow.elementSlot(a.type)] : []));
}

export function slotsWithGaps(program: HirProgram, flow: Flow): ReadonlySet<Slot> {
  const begunEmpty = new Set<Slot>();
  const written = new Set<Slot>();
  const pushed = new Set<Slot>();
  const add = (to: Set<Slot>, array: Type): void => {
    for (const slot of elementSlotsOf(flow, array)) to.add(slot);
  };
  const note = (i: Instruction): void => {
    if (i.op === 'array.new' && i.elements.length === 0) add(begunEmpty, i.type);
    if (i.op === 'array.set') add(written, i.array.type);
    if (i.op === 'array.push') add(pushed, i.array.type);
  };
  for (const id of flow.reachable) {
    const fn = program.functions.get(id);
    if (fn) walkInstructions(fn, note);
  }
  const isOfNumbers = (slot: Slot): boolean => [...slot.types].every((type) => type.kind === 'number');
  return new Set([...written].filter((slot) => begunEmpty.has(slot) && !(isOfNumbers(slot) && pushed.has(slot))));
}

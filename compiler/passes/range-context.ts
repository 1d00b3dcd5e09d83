// SPDX-License-Identifier: MIT
/** Who is meant by an operation, as flow analysis has found it: what range analysis asks of the whole program. */
import { DefaultMap } from '../ir/default-map';
import type { HirFunction, HirProgram, Instruction } from '../ir/hir';
import { membersOf, type Type } from '../ir/types';
import { walkInstructions } from '../ir/walk';
import type { Atom, Flow } from './flow';
import { slotsWithGaps } from './gaps';
import * as I from './intervals';
import { calleeOf, memberOf, type Slot } from './layouts';
import { slotCell, type Cells } from './range-cells';

/** Resolves who is meant by an operation, as the flow analysis did. */
export class Context {
  /** Whether a parameter without a range may be anything, since C calls the function, and not one that never has a value. */
  isComplete = false;

  /** The accesses to elements that exist, as last seen. */
  readonly inRange = new DefaultMap<HirFunction, Set<Instruction>>(() => new Set());
  private readonly slotsWithHoles = new Set<Slot>();
  private readonly slotsOfArrays = new DefaultMap<Type, readonly Slot[]>((array) => this.findElementSlots(array));
  private readonly plainFields = new DefaultMap<Type, Map<string, boolean>>(() => new Map());
  private readonly stringMethods: ReadonlyMap<string, string> | undefined;

  constructor(
    readonly program: HirProgram,
    readonly flow: Flow,
    readonly cells: Cells,
    functions: readonly HirFunction[],
  ) {
    this.stringMethods = [...program.extensions].find(([type]) => type.kind === 'string')?.[1];
    for (const slot of slotsWithGaps(program, flow)) this.slotsWithHoles.add(slot);
    for (const fn of functions) {
      walkInstructions(fn, (i) => {
        if (i.op !== 'array.setLength') return;
        for (const slot of this.elementSlots(i.array.type)) this.slotsWithHoles.add(slot);
      });
    }
  }

  fn(id: string): HirFunction | undefined {
    return this.program.functions.get(id);
  }

  /** Where the elements of such an array may be, each slot once. */
  elementSlots(array: Type): readonly Slot[] {
    return this.slotsOfArrays.get(array);
  }

  private findElementSlots(array: Type): readonly Slot[] {
    const slots = new Set<Slot>();
    for (const atom of this.flow.atoms(array)) if (atom.kind === 'array') slots.add(this.flow.elementSlot(atom.type));
    return [...slots];
  }

  /** The fields behind a property, and the functions of accessors; `other` when something else may answer. */
  property(
    type: Type,
    name: string,
  ): { slots: Slot[]; getters: HirFunction[]; setters: HirFunction[]; other: boolean } {
    const found = { slots: [] as Slot[], getters: [] as HirFunction[], setters: [] as HirFunction[], other: false };
    for (const atom of this.flow.atoms(type)) {
      if (atom.kind !== 'layout') {
        if (atom.kind === 'dict' || atom.kind === 'closure') found.other = true;
        if (atom.kind === 'array' && name !== 'length') found.other = true;
        continue;
      }
      const member = memberOf(atom.layout, name);
      if (member?.kind === 'field') found.slots.push(member.field.slot);
      else if (member?.kind === 'accessor') {
        const get = member.get && this.fn(member.get.fn);
        const set = member.set && this.fn(member.set.fn);
        if (get) found.getters.push(get);
        if (set) found.setters.push(set);
      } else if (member?.kind === 'closures') {
        found.other = true;
        for (const type of member.set ? member.set.slot.types : []) found.setters.push(...this.closures(type));
      }
    }
    return found;
  }

  /** Nothing stands behind the type: what asks such an object never runs. */
  isNever(type: Type): boolean {
    const objects = new Set(['class', 'object', 'array', 'tuple', 'function', 'undefined', 'null']);
    return [...this.flow.atoms(type)].length === 0 && membersOf(type).every((m) => objects.has(m.kind));
  }

  /** A property that is nothing but memory, in every object that can be meant. */
  isPlainField(type: Type, name: string): boolean {
    const known = this.plainFields.get(type);
    let isPlain = known.get(name);
    if (isPlain === undefined) {
      const atoms = [...this.flow.atoms(type)];
      isPlain =
        atoms.length > 0 &&
        atoms.every((atom) => atom.kind === 'layout' && memberOf(atom.layout, name)?.kind === 'field');
      known.set(name, isPlain);
    }
    return isPlain;
  }

  /** `length` of strings and arrays of all kinds. */
  hasLength(type: Type): boolean {
    return membersOf(type).every((m) => m.kind === 'string' || m.kind === 'array' || m.kind === 'typedarray');
  }

  /** There is an element at each index below the length: arrays of this type have no holes. */
  hasNoHoles(type: Type): boolean {
    return this.hasLength(type) && this.elementSlots(type).every((slot) => !this.slotsWithHoles.has(slot));
  }

  closures(type: Type): HirFunction[] {
    return [...this.flow.atoms(type)].flatMap((a) => (a.kind === 'closure' ? [a.fn] : []));
  }

  /** The functions that a method call may reach, with the index of the first argument among their parameters. */
  methods(type: Type, name: string): { fn: HirFunction; shift: number; closure: boolean }[] {
    const found: { fn: HirFunction; shift: number; closure: boolean }[] = [];
    const closures = (types: Iterable<Type>): void => {
      for (const t of types)
        for (const fn of this.closures(t)) found.push({ fn, shift: fn.hasThis ? 1 : 0, closure: true });
    };
    for (const atom of this.flow.atoms(type)) {
      if (atom.kind === 'layout') {
        const member = calleeOf(atom.layout, name);
        if (member?.kind === 'method') this.addFunction(found, member.method.fn);
        else if (member?.kind === 'field') closures(member.field.slot.types);
        else if (member?.kind === 'accessor' && member.get) closures([this.fn(member.get.fn)?.callResult ?? type]);
        else if (member?.kind === 'closures' && member.get) {
          for (const t of member.get.slot.types) for (const getter of this.closures(t)) closures([getter.callResult]);
        }
      } else if (atom.kind === 'dict') closures(atom.slot.types);
      else if (atom.kind === 'closure') closures(this.flow.given.slot.types);
      else {
        const id = this.flow.builtinMethod(type, atom, name);
        if (id !== undefined) this.addFunction(found, id);
      }
    }
    // A string can stand behind an interface that asks for nothing else than what strings have.
    const mayBeString = membersOf(type).some((member) => member.kind === 'string' || member.kind === 'object');
    const id = mayBeString ? this.stringMethods?.get(name) : undefined;
    if (id !== undefined) this.addFunction(found, id);
    return found;
  }

  private addFunction(found: { fn: HirFunction; shift: number; closure: boolean }[], id: string): void {
    const fn = this.fn(id);
    if (fn) found.push({ fn, shift: 1, closure: this.flow.hasRest(fn) });
  }

  /** Anything may be stored in any field or element of these objects: a store through a dynamic key, or C code. */
  spoil(type: Type, seen = new Set<Atom>()): void {
    for (const atom of this.flow.atoms(type)) {
      if (seen.has(atom)) continue;
      seen.add(atom);
      if (atom.kind === 'array') this.cells.grow(slotCell(this.flow.elementSlot(atom.type)), I.ANY);
      if (atom.kind === 'layout') for (const field of atom.layout.fields) this.cells.grow(slotCell(field.slot), I.ANY);
    }
  }
}

// SPDX-License-Identifier: MIT
/**
 * Which layouts the running program may ask by name: what a class is called, which properties an object has. Most
 * objects are only ever used through fixed offsets, and then their names are not in the program at all.
 *
 * Whoever lowers an operation that hands a value to such a function of the runtime says so here, with the value's static
 * types. A layout that was forgotten does no silent harm: the runtime stops where it is asked about one.
 */
import type { HirFunction } from '../../ir/hir';
import type { Type } from '../../ir/types';
import type { Atom, Flow } from '../flow';
import { conversions, methodsOf, type Layout, type Slot } from '../layouts';

/** How far an operation looks: at the object alone, or at all that can be reached from it. */
export type Reach = 'own' | 'all';

export class Shown {
  private readonly layouts = new Map<Layout, 'all' | 'name'>();
  private readonly closures = new Set<HirFunction>();
  private readonly seen: Readonly<Record<Reach, Set<Type>>> = { own: new Set(), all: new Set() };
  private readonly named = new Set<Type>();
  private readonly walked = new Set<Atom>();

  constructor(
    private readonly flow: Flow,
    /** What calling a function gives. */
    private readonly resultOf: (fn: string) => Type,
  ) {
    // The report of an exception that nobody catches asks errors for their stack.
    for (const layout of flow.layouts) if (isError(layout)) this.show(layout);
  }

  /** Grows with everything that is shown. */
  get size(): number {
    return this.layouts.size + this.closures.size + [...this.layouts.values()].filter((what) => what === 'all').length;
  }

  of(layout: Layout): 'all' | 'name' | undefined {
    return this.layouts.get(layout) ?? (isError(layout) ? 'all' : undefined);
  }

  ofClosure(fn: HirFunction): 'all' | undefined {
    return this.closures.has(fn) ? 'all' : undefined;
  }

  /** A message may tell what a value of these types is. */
  name(types: Iterable<Type>): void {
    for (const type of types) {
      if (this.named.has(type)) continue;
      this.named.add(type);
      for (const atom of this.flow.atoms(type)) {
        if (atom.kind === 'layout' && !this.layouts.has(atom.layout)) this.layouts.set(atom.layout, 'name');
      }
    }
  }

  /** Properties of values of these types may be asked for by name, or listed. */
  properties(types: Iterable<Type>, reach: Reach): void {
    for (const type of types) {
      if (this.seen.all.has(type) || this.seen[reach].has(type)) continue;
      this.seen[reach].add(type);
      for (const atom of this.flow.atoms(type)) this.atom(atom, reach);
    }
  }

  private atom(atom: Atom, reach: Reach): void {
    if (atom.kind === 'layout') this.show(atom.layout);
    if (atom.kind === 'closure') this.closures.add(atom.fn);
    if (reach === 'own' || this.walked.has(atom)) return;
    this.walked.add(atom);
    const slots: Slot[] = [];
    if (atom.kind === 'dict') slots.push(atom.slot);
    if (atom.kind === 'array') slots.push(this.flow.elementSlot(atom.type));
    if (atom.kind === 'closure') slots.push(this.flow.given.slot);
    if (atom.kind === 'layout') slots.push(...atom.layout.fields.map((field) => field.slot));
    for (const slot of slots) this.properties(slot.types, reach);
    if (atom.kind === 'dict') for (const type of atom.slot.types) this.results(type, reach);
    if (atom.kind !== 'layout') return;
    for (const method of methodsOf(atom.layout.cls).values()) {
      // A getter's value is looked at, and what toJSON gives is written in the object's place.
      const isRun = method.kind === 'get' || conversions.has(method.name);
      if (isRun) this.properties([this.resultOf(method.fn)], reach);
    }
    for (const field of atom.layout.fields) {
      for (const type of field.slot.types) this.results(type, reach);
    }
  }

  /** A function in a field may be a getter or a toJSON of the object. */
  private results(type: Type, reach: Reach): void {
    for (const atom of this.flow.atoms(type)) {
      if (atom.kind === 'closure') this.properties([atom.fn.callResult], reach);
    }
  }

  private show(layout: Layout): void {
    this.layouts.set(layout, 'all');
    // Members are looked for in base classes, too.
    if (layout.cls?.base) this.show(this.flow.layoutOfClass(layout.cls.base));
  }
}

function isError(layout: Layout): boolean {
  for (let cls = layout.cls; cls; cls = cls.base) if (cls.builtin === 'Error') return true;
  return false;
}

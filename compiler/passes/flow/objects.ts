// SPDX-License-Identifier: MIT
/** What making objects and reading and writing their properties make of the graph. */
import type { HirProgram } from '../../ir/hir';
import type { ClassInfo, Type, TypeTable } from '../../ir/types';
import { fieldsReadEarly } from '../early-reads';
import type { Atom } from '../flow';
import { conversions, memberOf, methodsOf, type Layout } from '../layouts';
import type { FlowCalls } from './calls';
import type { GivenProperties } from './given-properties';
import type { FlowGraph } from './graph';
import type { LayoutTable } from './layout-table';

export class FlowObjects {
  private readonly constructed = new Set<ClassInfo>();
  private readonly exposed = new Set<Atom>();

  constructor(
    private readonly program: HirProgram,
    private readonly types: TypeTable,
    private readonly graph: FlowGraph,
    private readonly layouts: LayoutTable,
    private readonly calls: FlowCalls,
    private readonly given: GivenProperties,
  ) {}

  instantiate(layout: Layout, type: Type): void {
    const atom = this.graph.layoutAtoms.get(layout);
    if (this.graph.atoms(type).has(atom)) return;
    this.graph.add(type, atom);
    if (layout.cls && !this.constructed.has(layout.cls)) {
      this.constructed.add(layout.cls);
      const early = fieldsReadEarly(this.program, layout.cls);
      for (const field of layout.fields) {
        if (!early.has(field.name)) continue;
        this.graph.store(field.slot, this.types.undefined);
        // Whether and in which order they exist is only known at run time.
        field.optional = true;
      }
    }
    // Methods that the runtime may call by name (toString, toJSON, getters) see this object as `this`.
    for (const method of methodsOf(layout.cls).values()) {
      if (method.kind === 'method' && !conversions.has(method.name)) continue;
      const fn = this.calls.reach(method.fn);
      this.calls.receive(atom, fn);
    }
  }

  propGet(atom: Atom, name: string, dest: Type | undefined): void {
    if (!dest) return;
    switch (atom.kind) {
      case 'array':
        if (/^\d+$/.test(name)) this.graph.load(this.graph.elementSlot(atom.type), dest);
        return;
      case 'typedarray':
        return;
      case 'closure':
        return this.graph.load(this.given.slot, dest);
      case 'dict':
        return this.graph.load(atom.slot, dest);
      case 'layout': {
        const member = memberOf(atom.layout, name);
        if (!member) return;
        if (member.kind === 'field') return this.graph.load(member.field.slot, dest);
        if (member.kind === 'method') return this.calls.methodValue(member.method, dest);
        if (member.kind === 'accessor' && member.get) {
          const getter = this.calls.reach(member.get.fn);
          this.calls.receive(atom, getter);
          this.graph.edge(getter.callResult, dest);
        } else if (member.kind === 'closures' && member.get) {
          this.graph.watch(member.get.declared, (getter) => {
            if (getter.kind !== 'closure') return;
            this.calls.receive(atom, getter.fn);
            this.graph.edge(getter.fn.callResult, dest);
          });
        }
        return;
      }
    }
  }

  propSet(atom: Atom, name: string, value: Type): void {
    if (atom.kind === 'dict') return this.graph.store(atom.slot, value);
    if (atom.kind === 'closure') return this.given.give(atom.fn, name, value);
    if (atom.kind !== 'layout') return;
    const member = memberOf(atom.layout, name);
    if (!member) {
      if (atom.layout.kind === 'plain') this.layouts.addProperty(atom.layout, name, value);
      return;
    }
    if (member.kind === 'field') return this.graph.store(member.field.slot, value);
    if (member.kind === 'accessor' && member.set) {
      const setter = this.calls.reach(member.set.fn);
      this.calls.receive(atom, setter);
      this.calls.argument(value, setter, 1);
    } else if (member.kind === 'closures' && member.set) {
      this.graph.watch(member.set.declared, (setter) => {
        if (setter.kind !== 'closure') return;
        this.calls.receive(atom, setter.fn);
        this.calls.argument(value, setter.fn, 1);
      });
    }
  }

  dynGet(atom: Atom, dest: Type | undefined): void {
    if (!dest) return;
    if (atom.kind === 'dict') return this.graph.load(atom.slot, dest);
    if (atom.kind === 'array') return this.graph.load(this.graph.elementSlot(atom.type), dest);
    if (atom.kind === 'closure') return this.graph.load(this.given.slot, dest);
    if (atom.kind !== 'layout') return;
    for (const field of atom.layout.fields) if (!field.hidden) this.graph.load(field.slot, dest);
    for (const method of methodsOf(atom.layout.cls).values()) {
      if (method.kind !== 'get') continue;
      const getter = this.calls.reach(method.fn);
      this.calls.receive(atom, getter);
      this.graph.edge(getter.callResult, dest);
    }
  }

  dynSet(atom: Atom, value: Type): void {
    if (atom.kind === 'dict') return this.graph.store(atom.slot, value);
    if (atom.kind === 'array') return this.graph.store(this.graph.elementSlot(atom.type), value);
    if (atom.kind === 'closure') return this.given.give(atom.fn, '*', value);
    if (atom.kind !== 'layout') return;
    this.layouts.makeDictionary(atom.layout);
    // The store checks the value against the field's own type.
    for (const field of atom.layout.fields) if (!field.hidden) this.graph.edge(value, field.declared);
  }

  /** A C function gets the object as "any value": what is in it may come back as unknown. */
  expose(atom: Atom): void {
    if (this.exposed.has(atom)) return;
    this.exposed.add(atom);
    const unknown = this.types.unknown;
    if (atom.kind === 'dict') this.graph.load(atom.slot, unknown);
    if (atom.kind === 'array') this.graph.load(this.graph.elementSlot(atom.type), unknown);
    if (atom.kind === 'closure') this.graph.load(this.given.slot, unknown);
    if (atom.kind === 'layout') {
      for (const field of atom.layout.fields) {
        if (!field.hidden || field.name.startsWith('get ')) this.graph.load(field.slot, unknown);
      }
      for (const method of methodsOf(atom.layout.cls).values()) {
        if (method.kind !== 'get') continue;
        const getter = this.calls.reach(method.fn);
        this.calls.receive(atom, getter);
        this.graph.edge(getter.callResult, unknown);
      }
    }
    if (this.exposed.size === 1) this.graph.watch(unknown, (inner) => this.expose(inner));
  }
}

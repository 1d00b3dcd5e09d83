// SPDX-License-Identifier: MIT
/** Object literals: those that are layouts, those that are dictionaries, and what spreads bring. */
import { inKeyOrder } from '../../ir/key-order';
import type { TypeTable, Type } from '../../ir/types';
import type { Atom } from '../flow';
import type { Field, Layout, Slot } from '../layouts';
import type { FlowCalls } from './calls';
import type { Decisions, ObjectNew } from './decisions';
import type { GivenProperties } from './given-properties';
import type { FlowGraph } from './graph';
import type { LayoutTable } from './layout-table';

export class FlowLiterals {
  constructor(
    private readonly types: TypeTable,
    private readonly decisions: Decisions,
    private readonly graph: FlowGraph,
    private readonly layouts: LayoutTable,
    private readonly calls: FlowCalls,
    private readonly given: GivenProperties,
  ) {}

  objectNew(i: ObjectNew): void {
    const spread = i.parts.some((part) => part.kind === 'spread');
    const indexed = i.type.kind === 'object' && i.type.index !== undefined;
    const computed = i.parts.some((part) => part.kind === 'computed');
    const dynamic = indexed || computed || i.isUnfinished === true || this.decisions.dictionaries.has(i);
    const fixed = spread ? this.decisions.spreads.get(i) : undefined;
    if (dynamic || (spread && !fixed)) {
      const atom = this.graph.dictAtoms.get(i.type);
      if (atom.kind !== 'dict') return;
      this.graph.add(i.type, atom);
      if (i.dest) this.graph.edge(i.type, i.dest.type);
      for (const part of i.parts) {
        if (part.kind === 'spread') this.graph.watch(part.value.type, (source) => this.spreadInto(source, atom.slot));
        else this.graph.store(atom.slot, part.value.type);
      }
      return;
    }
    const fields = new Map<string, { name: string; type: Type; hidden: boolean }>();
    for (const part of i.parts) {
      if (part.kind === 'property') fields.set(part.name, { name: part.name, type: part.value.type, hidden: false });
      if (part.kind === 'get' || part.kind === 'set') {
        const name = `${part.kind} ${part.name}`;
        fields.set(name, { name, type: part.value.type, hidden: true });
      }
    }
    for (const name of fixed ?? []) {
      if (!fields.has(name)) fields.set(name, { name, type: this.types.never, hidden: false });
    }
    const inOrder = fixed
      ? fixed.map((name) => fields.get(name) ?? { name, type: this.types.never, hidden: false })
      : [...fields.values()];
    const layout = this.layouts.literalLayout(i, inKeyOrder(inOrder));
    for (const part of i.parts) {
      if (part.kind === 'spread') this.graph.watch(part.value.type, (source) => this.spreadFields(source, layout));
      if (part.kind === 'property') {
        const field = layout.fields.find((f) => f.name === part.name);
        if (field) this.graph.store(field.slot, part.value.type);
      }
    }
    const atom = this.graph.layoutAtoms.get(layout);
    this.graph.add(i.type, atom);
    if (i.dest) this.graph.edge(i.type, i.dest.type);
  }

  private spreadInto(source: Atom, slot: Slot): void {
    const collect = (type: Type): void => this.graph.store(slot, type);
    if (source.kind === 'dict') this.graph.watchSlot(source.slot, collect);
    if (source.kind === 'array') this.graph.watchSlot(this.graph.elementSlot(source.type), collect);
    if (source.kind === 'closure') this.graph.watchSlot(this.given.slot, collect);
    if (source.kind === 'layout') {
      for (const field of source.layout.fields) {
        if (!field.hidden) this.graph.watchSlot(field.slot, collect);
        // A getter of an object literal is called, and its value copied.
        else if (field.name.startsWith('get ')) this.getterOfLiteral(source, field, collect);
      }
    }
  }

  private getterOfLiteral(receiver: Atom, getter: Field, collect: (type: Type) => void): void {
    this.graph.watchSlot(getter.slot, (type) =>
      this.graph.watch(type, (closure) => {
        if (closure.kind !== 'closure') return;
        this.calls.receive(receiver, closure.fn);
        collect(closure.fn.callResult);
      }),
    );
  }

  private spreadFields(source: Atom, layout: Layout): void {
    if (source.kind !== 'layout') return;
    for (const field of source.layout.fields) {
      const target = layout.fields.find((f) => f.name === field.name);
      if (target && !field.hidden) this.graph.watchSlot(field.slot, (type) => this.graph.store(target.slot, type));
    }
  }
}

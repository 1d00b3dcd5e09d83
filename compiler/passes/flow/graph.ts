// SPDX-License-Identifier: MIT
/**
 * The graph of the analysis: types with the atoms behind them, slots with the types stored in them, and who wants to hear
 * of new ones. Work is queued and done by `settle`, so that no rule runs within another.
 */
import { DefaultMap } from '../../ir/default-map';
import type { HirFunction } from '../../ir/hir';
import { membersOf, type ArrayType, type FunctionType, type TupleType, type Type } from '../../ir/types';
import { UnionFind } from '../../ir/union-find';
import type { Atom } from '../flow';
import type { Layout, Slot } from '../layouts';
import { matches, type World } from './matching';

export class FlowGraph {
  readonly signatures = new UnionFind<FunctionType | HirFunction>();
  readonly layoutAtoms = new DefaultMap<Layout, Atom>((layout) => ({ kind: 'layout', layout }));
  readonly arrayAtoms = new DefaultMap<ArrayType | TupleType, Atom>((type) => ({ kind: 'array', type }));
  readonly typedAtoms = new DefaultMap<Type, Atom>((type) => ({ kind: 'typedarray', type }));
  readonly dictAtoms = new DefaultMap<Type, Extract<Atom, { kind: 'dict' }>>((type) => ({
    kind: 'dict',
    slot: this.slot(`${type.key}[]`),
  }));
  private readonly atomSets = new DefaultMap<Type, Set<Atom>>(() => new Set());
  private readonly edges = new DefaultMap<Type, Set<Type>>(() => new Set());
  private readonly watchers = new DefaultMap<Type, ((atom: Atom) => void)[]>(() => []);
  private readonly slotWatchers = new DefaultMap<Slot, ((type: Type) => void)[]>(() => []);
  private readonly elements = new UnionFind<ArrayType | TupleType>();
  private readonly elementSlots = new Map<ArrayType | TupleType, Slot>();
  private readonly pending: (() => void)[] = [];
  private slotCount = 0;

  constructor(private readonly world: World) {}

  atoms(type: Type): ReadonlySet<Atom> {
    return this.atomSets.get(type);
  }

  /** Does this later, before `settle` returns. */
  defer(work: () => void): void {
    this.pending.push(work);
  }

  /** Does all that is queued, and what that queues. */
  settle(): void {
    for (let next = this.pending.pop(); next; next = this.pending.pop()) next();
  }

  /** A value of the first type may come to be seen as one of the second. */
  edge(from: Type, to: Type): void {
    if (from === to) return;
    const targets = this.edges.get(from);
    if (targets.has(to)) return;
    targets.add(to);
    for (const atom of [...this.atomSets.get(from)]) this.add(to, atom);
  }

  /** This kind of object may stand behind the type, if it can have that type at all. */
  add(type: Type, atom: Atom): void {
    const set = this.atomSets.get(type);
    if (set.has(atom) || !matches(this.world, type, atom)) return;
    set.add(atom);
    this.pending.push(() => {
      if (atom.kind === 'array' && (type.kind === 'array' || type.kind === 'tuple'))
        this.shareElements(atom.type, type);
      if (atom.kind === 'closure' && type.kind === 'function') this.signatures.union(atom.fn, type);
      for (const watcher of [...this.watchers.get(type)]) watcher(atom);
      for (const target of this.edges.get(type)) this.add(target, atom);
    });
  }

  /** Calls back for every atom that the type has or gets. */
  watch(type: Type, watcher: (atom: Atom) => void): void {
    this.watchers.get(type).push(watcher);
    for (const atom of [...this.atomSets.get(type)]) watcher(atom);
  }

  /** A new place for values: a field, or all elements of some arrays. */
  slot(name: string): Slot {
    return { id: this.slotCount++, name, types: new Set(), readers: new Set() };
  }

  /** A value of this type may be stored in the slot. */
  store(slot: Slot, type: Type): void {
    if (slot.types.has(type)) return;
    slot.types.add(type);
    for (const reader of slot.readers) this.edge(type, reader);
    for (const watcher of [...this.slotWatchers.get(slot)]) this.pending.push(() => watcher(type));
  }

  /** What is in the slot may be read as a value of this type. */
  load(slot: Slot, reader: Type): void {
    if (slot.readers.has(reader)) return;
    slot.readers.add(reader);
    for (const type of slot.types) this.edge(type, reader);
  }

  /** Calls back for each type that is ever stored in the slot. */
  watchSlot(slot: Slot, callback: (type: Type) => void): void {
    this.slotWatchers.get(slot).push(callback);
    for (const type of [...slot.types]) callback(type);
  }

  /** The slot of the elements of such arrays. */
  elementSlot(type: ArrayType | TupleType): Slot {
    const root = this.elements.find(type);
    let slot = this.elementSlots.get(root);
    if (!slot) {
      slot = this.slot(`${type.key}[]`);
      this.elementSlots.set(root, slot);
      // Everything in an array of T is a T and may be read as a T, whoever else uses the same memory.
      this.store(slot, type.element);
      this.load(slot, type.element);
    }
    return slot;
  }

  /** Both kinds of array hold their elements in the same way, in one slot. */
  shareElements(a: ArrayType | TupleType, b: ArrayType | TupleType): void {
    const one = this.elementSlot(a);
    const two = this.elementSlot(b);
    if (one === two) return;
    this.elements.union(a, b);
    this.elementSlots.set(this.elements.find(a), one);
    for (const type of two.types) this.store(one, type);
    for (const type of two.readers) this.load(one, type);
    for (const watcher of this.slotWatchers.get(two)) this.watchSlot(one, watcher);
  }

  /** Arrays of this type are made. */
  allocated(type: Type): void {
    for (const member of membersOf(type)) {
      if (member.kind === 'array' || member.kind === 'tuple') this.add(type, this.arrayAtoms.get(member));
    }
  }

  /** A value of the first type may become an element of arrays of the second. */
  intoArray(value: Type, array: Type): void {
    this.watchElements(array, (slot) => this.store(slot, value));
  }

  /** Calls back with the slot of the elements. All arrays that one access reaches hold them in the same way. */
  watchElements(array: Type, callback: (slot: Slot) => void): void {
    let first: ArrayType | TupleType | undefined;
    this.watch(array, (atom) => {
      if (atom.kind !== 'array') return;
      this.shareElements((first ??= atom.type), atom.type);
      callback(this.elementSlot(atom.type));
    });
  }
}

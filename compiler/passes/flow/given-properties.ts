// SPDX-License-Identifier: MIT
/** The properties that a program gives to functions. They are not told apart: one slot is what all of them hold. */
import type { HirFunction } from '../../ir/hir';
import type { Type } from '../../ir/types';
import type { Slot } from '../layouts';
import type { Decisions } from './decisions';
import type { FlowGraph } from './graph';

export class GivenProperties {
  /** The functions whose closures have room for properties. */
  readonly extended = new Set<HirFunction>();
  readonly slot: Slot;

  constructor(
    private readonly graph: FlowGraph,
    private readonly decisions: Decisions,
  ) {
    this.slot = graph.slot('properties of functions');
  }

  /** A function gets a property; `*` when its name is known only at run time. */
  give(fn: HirFunction, name: string, value: Type): void {
    this.extended.add(fn);
    this.graph.store(this.slot, value);
    if (this.decisions.givenToFunctions.has(name)) return;
    this.decisions.givenToFunctions.add(name);
    this.decisions.changed = true;
  }
}

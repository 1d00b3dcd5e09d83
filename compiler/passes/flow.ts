// SPDX-License-Identifier: MIT
/**
 * Whole-program flow of objects: which concrete kinds of value ("atoms": layouts, arrays, closures, dictionaries) can
 * stand behind each static type.
 *
 * Requires: HIR; every place where a value changes its static type is a coerce or a use with another expected type.
 * Establishes: `atoms(type)` for every type, `types` of every slot, the layouts, the set of reachable functions, and
 * which array types and which function types share a representation.
 *
 * The analysis is inclusion-based on types, not on variables: an edge S -> T says that a value of static type S may come
 * to be seen as a T; atoms travel along edges and are stopped where they cannot be a T (a narrowing check stops them at
 * run time as well). Operations on objects are watchers: a property read of type T adds edges for each layout that turns
 * up in T, and so on. It is a least fixed point over reachable code, so a class that is never instantiated or a function
 * that is never called costs nothing and spoils nothing.
 *
 * Decisions that change what exists (an object literal that must be a dictionary because somebody adds keys to it) are
 * recorded while it runs; `analyseFlow` runs it again from the start until there are no new ones.
 */
import type { HirFunction, HirProgram } from '../ir/hir';
import type { ArrayType, ClassInfo, FunctionType, TupleType, Type, TypeTable } from '../ir/types';
import type { UnionFind } from '../ir/union-find';
import { Analysis } from './flow/analysis';
import { Decisions, type ObjectNew } from './flow/decisions';
import type { GivenProperties } from './flow/given-properties';
import type { Layout, Slot } from './layouts';

export type Atom =
  | { readonly kind: 'layout'; readonly layout: Layout }
  | { readonly kind: 'array'; readonly type: ArrayType | TupleType }
  | { readonly kind: 'typedarray'; readonly type: Type }
  | { readonly kind: 'closure'; readonly fn: HirFunction; readonly type: FunctionType }
  /** A dictionary: all its values are one slot. */
  | { readonly kind: 'dict'; readonly slot: Slot };

/** Objects whose methods are functions of the library. */
export type BuiltinAtom = Extract<Atom, { kind: 'array' | 'typedarray' }>;

export interface Flow {
  readonly layouts: readonly Layout[];
  readonly reachable: ReadonlySet<string>;
  atoms(type: Type): ReadonlySet<Atom>;
  /** Whether an object behind the type may be frozen, sealed or closed to new properties. */
  mayBeLocked(type: Type): boolean;
  layoutOfClass(cls: ClassInfo): Layout;
  layoutOfFrame(fn: HirFunction): Layout;
  /** The layout that a literal makes, or undefined when it makes a dictionary. */
  layoutOfLiteral(instruction: ObjectNew): Layout | undefined;
  /** The slot of the elements of an array type. */
  elementSlot(type: ArrayType | TupleType): Slot;
  /** The functions whose closures may get properties of their own, and what those properties hold. */
  readonly given: Pick<GivenProperties, 'extended' | 'slot'>;
  /** The library function that answers for arrays and typed arrays of this kind, where one call may meet others too. */
  builtinMethod(type: Type, atom: BuiltinAtom, name: string): string | undefined;
  /** Whether the last parameter of a function that is used as a value collects the other arguments. */
  hasRest(fn: HirFunction): boolean;
  /** The types whose closures share a C prototype with this function type. */
  readonly signatures: UnionFind<FunctionType | HirFunction>;
}

/** The number of rounds is bounded by the number of literals and optional properties: each round decides at least one. */
export function analyseFlow(program: HirProgram, types: TypeTable): Flow {
  const decisions = new Decisions();
  for (;;) {
    decisions.changed = false;
    const flow = new Analysis(program, types, decisions);
    flow.run();
    decisions.decideAboutSpreads(program, flow);
    if (!decisions.changed) return flow;
  }
}

// SPDX-License-Identifier: MIT
/**
 * Which library function answers a method call on an array that stands behind an interface or a union.
 *
 * Each array type has its own instance of the library's function, made for its elements. At run time arrays are told
 * apart by how they hold their elements and by nothing else. Where arrays of different types are held in the same way and
 * one call may meet them, the instance for elements of any kind answers for all of them. Finding that out makes these
 * arrays share a slot, so the question is asked again whenever the analysis has settled.
 */
import type { HirProgram } from '../../ir/hir';
import type { Rep } from '../../ir/lir';
import { withoutTypeArguments, type Type, type TypeTable } from '../../ir/types';
import { DefaultMap } from '../../ir/default-map';
import type { Atom, BuiltinAtom } from '../flow';
import { repOfTypes } from '../representations';
import type { FlowGraph } from './graph';

type ArrayAtom = Extract<Atom, { kind: 'array' }>;

/** Functions that only hand elements on: an instance for others will do, unless it has to look what they are. */
const movers = new Set(['@@iterator', 'entries', 'keys', 'values']);

/** The calls of one method on values of one static type. */
class Calls {
  /** What is to be done again for an array when another function answers for it. */
  readonly calls = new DefaultMap<ArrayAtom, (() => void)[]>(() => []);
  /** Arrays that the instance for any elements answers for. */
  readonly joined = new Set<Atom>();
}

export class BuiltinMethods {
  private readonly calls = new DefaultMap<Type, DefaultMap<string, Calls>>(() => new DefaultMap(() => new Calls()));

  constructor(
    private readonly program: HirProgram,
    private readonly types: TypeTable,
    private readonly graph: FlowGraph,
  ) {}

  /** The function that answers for objects of this kind behind the type, if they have such a method. */
  functionOf(type: Type, atom: BuiltinAtom, name: string): string | undefined {
    const isJoined = this.calls.map.get(type)?.map.get(name)?.joined.has(atom) ?? false;
    const of = isJoined ? this.types.array(this.types.unknown) : atom.type;
    // An interface's generic method is called by its instance's name; the library's works for all of them.
    return this.program.extensions.get(of)?.get(withoutTypeArguments(name));
  }

  /** Adds a call to the graph, now and again whenever another function answers. */
  call(type: Type, atom: ArrayAtom, name: string, add: () => void): void {
    this.calls.get(type).get(name).calls.get(atom).push(add);
    add();
  }

  /** Joins arrays that could not be told apart. Returns whether there were any, and so more to settle. */
  join(): boolean {
    let changed = false;
    for (const [type, methods] of this.calls.map) {
      for (const [name, { calls, joined }] of methods.map) {
        const added = this.confused(type, name, [...calls.map.keys()]).filter((atom) => !joined.has(atom));
        for (const atom of added) joined.add(atom);
        for (const atom of added) for (const add of calls.get(atom)) add();
        changed ||= added.length > 0;
      }
    }
    return changed;
  }

  private confused(type: Type, name: string, atoms: readonly ArrayAtom[]): ArrayAtom[] {
    const alike = new DefaultMap<Rep, ArrayAtom[]>(() => []);
    for (const atom of atoms) alike.get(repOfTypes(this.graph.elementSlot(atom.type).types)).push(atom);
    return [...alike.map.values()].flatMap((group) => {
      const functions = new Set(group.map((atom) => this.functionOf(type, atom, name)));
      functions.delete(undefined);
      const anyWillDo = movers.has(name) && group.every((atom) => this.holdsItsOwn(atom));
      return functions.size > 1 && !anyWillDo ? group : [];
    });
  }

  /** Elements are read without a look, since nothing else than what the type says is ever among them. */
  private holdsItsOwn({ type }: ArrayAtom): boolean {
    return [...this.graph.elementSlot(type).types].every((stored) => stored === type.element);
  }
}

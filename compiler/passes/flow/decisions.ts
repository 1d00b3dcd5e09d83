// SPDX-License-Identifier: MIT
/** What one round of the analysis finds out about object literals, for the next one to start from. */
import { DefaultMap } from '../../ir/default-map';
import type { HirProgram, Instruction } from '../../ir/hir';
import { membersOf, type Type } from '../../ir/types';
import { walkStatements } from '../../ir/walk';
import type { Flow } from '../flow';
import type { Layout } from '../layouts';

export type ObjectNew = Extract<Instruction, { op: 'object.new' }>;

/** What earlier rounds found out about object literals. */
export class Decisions {
  readonly dictionaries = new Set<ObjectNew>();
  /** Optional properties that somebody may add to a layout later, by layout key. */
  readonly additions = new DefaultMap<string, Map<string, Type>>(() => new Map());
  /** Literals with spreads, as layouts: the names they get. */
  readonly spreads = new Map<ObjectNew, readonly string[]>();
  /** The properties that functions are given by name; `*` when also by names known only at run time. */
  readonly givenToFunctions = new Set<string>();
  changed = false;

  isGivenToFunctions(name: string): boolean {
    return this.givenToFunctions.has(name) || this.givenToFunctions.has('*');
  }

  /**
   * A literal with spreads gets a layout when each spread source is of exactly one layout whose properties are all
   * present and without accessors; then names and order are known. Otherwise it stays a dictionary.
   */
  decideAboutSpreads(program: HirProgram, flow: Flow): void {
    for (const id of flow.reachable) {
      const fn = program.functions.get(id);
      if (!fn) continue;
      walkStatements(fn.body, (statement) => {
        if (statement.kind !== 'do' || statement.instruction.op !== 'object.new') return;
        const site = statement.instruction;
        if (!site.parts.some((part) => part.kind === 'spread')) return;
        const before = this.spreads.get(site);
        if (this.dictionaries.has(site)) return;
        const names = spreadNames(flow, site);
        if (names && before && names.join() === before.join()) return;
        if (names && !before) {
          this.spreads.set(site, names);
          this.changed = true;
        } else if (before) {
          // It had a layout and that was wrong: more kinds of object turned up. From now on it is a dictionary.
          this.spreads.delete(site);
          this.dictionaries.add(site);
          this.changed = true;
        }
      });
    }
  }
}

function spreadNames(flow: Flow, site: ObjectNew): readonly string[] | undefined {
  if (site.type.kind === 'object' && site.type.index) return undefined;
  const names = new Set<string>();
  for (const part of site.parts) {
    if (part.kind === 'property') names.add(part.name);
    else if (part.kind !== 'spread') return undefined;
    else {
      const source = onlyLayout(flow, part.value.type);
      if (!source) return undefined;
      for (const field of source.fields) {
        if (field.optional || field.name.startsWith('get ') || field.name.startsWith('set ')) return undefined;
        if (!field.hidden && !part.without?.includes(field.name)) names.add(field.name);
      }
    }
  }
  // Integer-like keys come first in an object whatever the order of the text: leave those to the dictionary.
  return [...names].some((name) => /^\d+$/.test(name)) ? undefined : [...names];
}

/** The one layout behind a type that cannot be null, undefined or anything else. */
function onlyLayout(flow: Flow, type: Type): Layout | undefined {
  if (!membersOf(type).every((m) => m.kind === 'object' || m.kind === 'class')) return undefined;
  const atoms = [...flow.atoms(type)];
  const only = atoms[0];
  return atoms.length === 1 && only?.kind === 'layout' ? only.layout : undefined;
}

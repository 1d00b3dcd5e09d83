// SPDX-License-Identifier: MIT
/** Statements, as lines. Each kind is one function in a table; one that does not fit at a place gives undefined. */
import type { Gen } from './gen';
import { NotHere } from './literals';
import { asyncStatements } from './statements/async';
import { controlStatements } from './statements/control';
import { dataStatements } from './statements/data';
import { generatorStatements } from './statements/generators';
import { loopStatements } from './statements/loops';
import { variableStatements } from './statements/variables';

export interface StatementKind {
  /** Programs leave out some kinds, so that others meet more often. */
  readonly feature?: string;
  readonly weight: number;
  readonly make: (g: Gen, depth: number) => string[] | undefined;
}

let table: readonly StatementKind[] | undefined;

/** The modules of the kinds import this one, so the table is put together when it is first needed. */
function kinds(): readonly StatementKind[] {
  table ??= [
    ...variableStatements,
    ...controlStatements,
    ...loopStatements,
    ...dataStatements,
    ...generatorStatements,
    ...asyncStatements,
  ];
  return table;
}

/** About `count` statements in the current block; `depth` is how deep statements may nest in them. */
export function statements(g: Gen, count: number, depth: number): string[] {
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    for (let attempt = 0; attempt < 8; attempt++) {
      const kind = g.choices.weighted(kinds());
      if (!g.scope.affords(2) || (kind.feature !== undefined && !g.has(kind.feature))) continue;
      const made = whenPossible(g, () => kind.make(g, depth));
      if (made === undefined) continue;
      g.scope.spend(1);
      lines.push(...made);
      break;
    }
  }
  return lines;
}

/** What `make` gives; undefined, and nothing is left of it, when a part of it is not possible at this place. */
function whenPossible(g: Gen, make: () => string[] | undefined): string[] | undefined {
  const { place, variables, callables } = g.scope;
  const before = {
    loops: place.loops,
    labels: place.labels.length,
    variables: variables.length,
    callables: callables.length,
  };
  try {
    return make();
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    place.loops = before.loops;
    place.labels.length = before.labels;
    variables.length = before.variables;
    callables.length = before.callables;
    return undefined;
  }
}

/** The statements of a new block. */
export function block(g: Gen, count: number, depth: number): string[] {
  return g.scope.block(() => statements(g, count, depth));
}

export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Prints some values, so that nothing that happened stays unseen. */
export function print(g: Gen, ...values: string[]): string {
  return `console.log(${[`'${g.name('#')}'`, ...values].join(', ')});`;
}

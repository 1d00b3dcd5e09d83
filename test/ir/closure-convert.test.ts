// SPDX-License-Identifier: MIT
/**
 * How captured variables live. Each program in closure-convert/ says it in comments: `// by value: k`, `// boxed: n`,
 * `// boxed at entry: p` (a parameter), `// boxed each round: i` (a new box in each round of a loop), `// own: x` (not
 * captured at all).
 */
import type { Closures } from '../../compiler/passes/closure-convert';
import type { HirFunction, Local, Statement } from '../../compiler/ir/hir';
import { walkStatements } from '../../compiler/ir/walk';
import { compileUntil, markersOf, ownFunctions, ownLocals, pathOf, programsOf } from './program';

function statementsInLoops(functions: readonly HirFunction[]): Set<Statement> {
  const inside = new Set<Statement>();
  for (const fn of functions) {
    walkStatements(fn.body, (loop) => {
      if (loop.kind === 'loop') walkStatements([...loop.body, ...loop.update], (statement) => inside.add(statement));
    });
  }
  return inside;
}

function wayOf(local: Local, closures: Closures, inLoops: ReadonlySet<Statement>): string {
  const captured = [...closures.captures.values()].some((locals) => locals.includes(local));
  if (!captured) return 'own';
  if (!closures.boxed.has(local)) return 'by value';
  if (closures.boxesAtEntry.get(local.owner)?.includes(local)) return 'boxed at entry';
  const before = [...closures.boxesBefore].filter(([, locals]) => locals.includes(local));
  return before.some(([statement]) => inLoops.has(statement)) ? 'boxed each round' : 'boxed';
}

test.each(programsOf('closure-convert'))('%s', (file) => {
  const entry = pathOf('closure-convert', file);
  const { program, closures } = compileUntil(entry, 'closure-convert');
  const functions = ownFunctions(program, entry);
  const locals = ownLocals(functions);
  const inLoops = statementsInLoops(functions);
  const ways = ['by value', 'boxed at entry', 'boxed each round', 'boxed', 'own'];
  const expected: string[] = [];
  const actual: string[] = [];
  for (const { line, key, names } of markersOf(entry, ways)) {
    for (const name of names) {
      const found = locals.filter((local) => local.name === name).map((local) => wayOf(local, closures, inLoops));
      expected.push(`${line}: ${name} ${key}`);
      actual.push(`${line}: ${name} ${[...new Set(found)].join(' and ')}`);
    }
  }
  expect(expected.length).toBeGreaterThan(0);
  expect(actual).toEqual(expected);
});

// SPDX-License-Identifier: MIT
/**
 * Loops that have a second form for indices in range. In version-loops/ a comment at the end of a line says of the loop's
 * first form, or of what stands on that line of it, how many accesses range analysis finds to need no check, of how many;
 * `once`: the same of a loop that is there once.
 */
import { readFileSync } from 'node:fs';
import type { Statement } from '../../compiler/ir/hir';
import { walkStatements } from '../../compiler/ir/walk';
import { compileUntil, ownFunctions, pathOf, programsOf } from './program';

const ACCESSES = new Set(['array.get', 'array.set', 'typed.get', 'typed.set']);

test.each(programsOf('version-loops'))('%s', (file) => {
  const entry = pathOf('version-loops', file);
  const { program, representations } = compileUntil(entry, 'infer-representations');
  /** By line: in each loop, in the order of the text, the accesses and how many of them need no check. */
  const found = new Map<number, { unchecked: number; all: number }[]>();
  for (const fn of ownFunctions(program, entry)) {
    const inLoop = (loop: Extract<Statement, { kind: 'loop' }>): void => {
      const counts = new Map<number, { unchecked: number; all: number }>();
      walkStatements([...loop.body, ...loop.update], (s) => {
        if (s.kind !== 'do' || !ACCESSES.has(s.instruction.op)) return;
        const { line } = s.instruction.loc;
        const count = counts.get(line) ?? { unchecked: 0, all: 0 };
        counts.set(line, count);
        count.all++;
        if (representations.isInRange(fn, s.instruction)) count.unchecked++;
      });
      for (const [line, count] of counts) found.set(line, [...(found.get(line) ?? []), count]);
    };
    walkStatements(fn.body, (s) => {
      if (s.kind === 'loop') inLoop(s);
    });
  }
  const expected: string[] = [];
  const actual: string[] = [];
  readFileSync(entry, 'utf8')
    .split('\n')
    .forEach((text, at) => {
      const comment = / \/\/ ((?:once|in range): .*)$/.exec(text)?.[1];
      if (comment === undefined) return;
      const [first, ...others] = found.get(at + 1) ?? [];
      const counts = first ? `${first.unchecked} of ${first.all}` : 'nothing';
      expected.push(`${at + 1}: ${comment}`);
      actual.push(`${at + 1}: ${others.length === 0 ? 'once' : 'in range'}: ${counts}`);
    });
  expect(expected.length).toBeGreaterThan(0);
  expect(actual).toEqual(expected);
});

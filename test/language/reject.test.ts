// SPDX-License-Identifier: MIT
/** Every program in test/reject is refused with exactly the codes its markers name, on exactly those lines. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { generateHir } from '../../compiler/frontend/generate';
import { refusals } from '../../compiler/frontend/diagnostics';
import { compareFindings, expectedFindings, type Finding } from '../support/expectations';
import { findPrograms, projectRoot } from '../support/programs';

const programs = findPrograms(path.join(projectRoot, 'test/reject'));

function findingsOf(entry: string): Finding[] {
  const { diagnostics = [] } = generateHir(entry, { target: 'linux' });
  return diagnostics.map(({ code, loc }) => ({
    file: path.relative(projectRoot, path.resolve(loc?.file ?? '?')),
    line: loc?.line ?? 0,
    code,
  }));
}

describe('refused programs', () => {
  test.each(programs.map((program) => [program.name, program.entry]))('%s', (_name, entry) => {
    const expected = expectedFindings(path.relative(projectRoot, entry), fs.readFileSync(entry, 'utf8'));
    expect(expected).not.toHaveLength(0);
    expect(compareFindings(expected, findingsOf(entry))).toEqual([]);
  });

  test('an accepted program has no findings', () => {
    expect(findingsOf(path.join(projectRoot, 'test/run/numbers/int32-edges.ts'))).toEqual([]);
  });

  test('no code is used twice', () => {
    const codes = Object.values(refusals).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

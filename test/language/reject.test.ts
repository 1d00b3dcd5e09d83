// SPDX-License-Identifier: MIT
/** Every program in test/reject is refused with exactly the codes its markers name, on exactly those lines. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { generateHir } from '../../compiler/frontend/generate';
import { refusals, type RefusalName } from '../../compiler/frontend/diagnostics';
import { explanations } from '../../compiler/frontend/explanations';
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

  test('each code has a program, unless the checker is always first', () => {
    const tested = new Set(
      programs.flatMap(({ entry }) => expectedFindings(entry, fs.readFileSync(entry, 'utf8')).map(({ code }) => code)),
    );
    const names = Object.keys(refusals) as RefusalName[];
    const own = names.filter((name) => explanations[name].checkerFirst === undefined);
    expect(own.map((name) => `STS${refusals[name].code}`).filter((code) => !tested.has(code))).toEqual([]);
  });
});

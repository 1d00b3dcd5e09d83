// SPDX-License-Identifier: MIT
/** `stsc --explain`: each example is refused with exactly its code, or accepted, as it says. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { explain } from '../../compiler/explain';
import { refusals, type RefusalName } from '../../compiler/frontend/diagnostics';
import { explanations } from '../../compiler/frontend/explanations';
import { generateHir } from '../../compiler/frontend/generate';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stsc-explain-'));
beforeAll(() => {
  fs.writeFileSync(path.join(folder, 'other.ts'), 'export const value = 1;\n');
  fs.writeFileSync(path.join(folder, 'awaits.ts'), 'export const value = await Promise.resolve(1);\n');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const names = Object.keys(refusals) as RefusalName[];

function codesOf(file: string, program: string): string[] {
  const entry = path.join(folder, file);
  fs.writeFileSync(entry, program);
  const { diagnostics = [] } = generateHir(entry, { target: 'linux' });
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}

test.each(names.map((name) => [`STS${refusals[name].code}`, name] as const))('%s %s', (code, name) => {
  const { bad, good, checkerFirst, beside = [] } = explanations[name];
  expect(codesOf(`${code}-bad.ts`, bad)).toEqual(checkerFirst ?? [code, ...beside].sort());
  expect(codesOf(`${code}-good.ts`, good)).toEqual([]);
});

test('the text has the reason, the advice and both programs', () => {
  const text = explain('sts1005') ?? '';
  const { why, advice } = refusals.argumentsObject;
  expect(text).toContain(`STS1005: ${why}\n${advice}\n`);
  for (const line of explanations.argumentsObject.bad.trimEnd().split('\n')) expect(text).toContain(`    ${line}`);
  expect(text).toMatch(/\n\nRefused:\n\n {4}function count[^]*\n\nAccepted:\n\n {4}function count/);
  expect(explain('1005')).toBe(text);
  for (const line of names.flatMap((name) => explain(String(refusals[name].code))?.split('\n') ?? [])) {
    expect(line.length).toBeLessThanOrEqual(120);
  }
});

test('there is no text for a code that does not exist', () => {
  for (const code of ['STS1014', 'TS2322', '', 'STS']) expect(explain(code)).toBeUndefined();
});

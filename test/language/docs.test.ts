// SPDX-License-Identifier: MIT
/** The examples in docs/language.md do what the page says: refused where marked, otherwise the same as under Node. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { generateHir } from '../../compiler/frontend/generate';
import { refusals } from '../../compiler/frontend/diagnostics';
import { judge } from '../support/compare-runs';
import { compareFindings, expectedFindings } from '../support/expectations';
import { NativeRunner } from '../support/native';
import { runUnderNode } from '../support/oracle';
import { findPrograms, projectRoot } from '../support/programs';

const page = fs.readFileSync(path.join(projectRoot, 'docs/language.md'), 'utf8');
const examples = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, source]) => source!);
const folder = path.join(projectRoot, 'build/test-cache/docs');
const runner = new NativeRunner(1);
afterAll(() => runner.close());

test.each(examples.map((source, i) => [i + 1, source] as const))(
  'example %i',
  async (number, source) => {
    fs.mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `example-${number}.ts`);
    fs.writeFileSync(file, source);
    const expected = expectedFindings('example', source);
    if (expected.length === 0) {
      expect(judge(await runUnderNode(file), await runner.run(file, 'plain'))).toBeUndefined();
      return;
    }
    const { diagnostics = [] } = generateHir(file, { target: 'linux' });
    const reported = diagnostics.map(({ code, loc }) => ({ file: 'example', line: loc?.line ?? 0, code }));
    expect(compareFindings(expected, reported)).toEqual([]);
  },
  120_000,
);

test('there are examples, and the codes on the page exist', () => {
  expect(examples.length).toBeGreaterThan(3);
  const known = new Set(Object.values(refusals).map(({ code }) => `STS${code}`));
  for (const [code] of page.matchAll(/STS\d{4}/g)) expect(known).toContain(code);
});

/** The lines of a section: rows of its table, or items of its lists. */
function linesOf(heading: string, start: RegExp): string[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  const items = section.split(start).slice(1);
  return items.map((item) => item.split(/^```/m)[0]!);
}

const programs = (text: string): string[] =>
  [...text.matchAll(/`((?:run|reject|stop)\/[\w/-]+)`/g)].map(([, name]) => name!);

test.each([
  // The first two rows of a table are its head.
  ['Accepted', linesOf('Accepted', /^\| /m).slice(2), 'run/'],
  ['Refused', linesOf('Refused', /^- /m), 'reject/'],
  ['Enforced', linesOf('Enforced', /^\| /m).slice(2), ''],
])('each line of %s names programs that are tested', (_heading, lines, folder) => {
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) {
    const named = programs(line);
    expect({ line, named: named.filter((name) => name.startsWith(folder)) }).not.toEqual({ line, named: [] });
    for (const name of named) expect(tested(name)).toBe(true);
  }
});

/** Whether the runners of that folder find a program of this name, or programs in a folder of this name. */
function tested(name: string): boolean {
  const [kind = '', ...rest] = name.split('/');
  const wanted = rest.join('/');
  const found = findPrograms(path.join(projectRoot, 'test', kind)).map((program) => program.name);
  return found.some((program) => program === wanted || program.startsWith(`${wanted}/`));
}

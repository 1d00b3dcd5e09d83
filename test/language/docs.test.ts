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
import { projectRoot } from '../support/programs';

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

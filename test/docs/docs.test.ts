// SPDX-License-Identifier: MIT
/** What the documents say is so: their commands run, their links lead somewhere, their code is the examples' code. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, run } from '../install/run';
import { type Block, FILES, KINDS, blocks, blocksOf, strayCommands } from './blocks';

jest.setTimeout(300_000);

/** Like the project's folder, but what a command leaves there is nowhere else. */
const scratch = join(mkdtempSync(join(tmpdir(), 'test-vm-docs-')), 'project');
afterAll(() => rmSync(dirname(scratch), { recursive: true }));
beforeAll(() => {
  if (!existsSync(join(ROOT, 'build/test-vm.elf')))
    throw new Error('there is no build/test-vm.elf: run npm run kernel');
  mkdirSync(scratch);
  for (const name of readdirSync(ROOT)) if (name !== '.git') symlinkSync(join(ROOT, name), join(scratch, name));
});

test.each(FILES)('%s has no commands that no test runs', (file) => {
  expect(strayCommands(file)).toEqual([]);
  const unknown = blocksOf(file).filter(({ kind }) => kind !== undefined && !KINDS.some((known) => known === kind));
  expect(unknown.map(({ line, kind }) => `${file}:${line}: ${kind === '' ? 'nothing' : kind} after sh`)).toEqual([]);
});

const title = ({ file, line, text }: Block): string => `${file}:${line} ${text.split('\n')[0]}`;

test.each(blocks('here').map((block) => [title(block), block.text]))('%s', async (_title, text) => {
  const { status, stdout, stderr } = await run('bash', ['-euo', 'pipefail', '-c', `cd '${scratch}'\n${text}`]);
  expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
});

test.each(blocks('ci').map((block) => [title(block), block.text]))('%s is a part of make test', (_title, text) => {
  const recipe = /^test:.*\n((?:\t.*\n)+)/m.exec(readFileSync(join(ROOT, 'Makefile'), 'utf8'))?.[1] ?? '';
  expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toMatch(/^exec make test$/m);
  for (const line of text.split('\n')) {
    const target = /^make (\w+)$/.exec(line)?.[1] ?? line;
    expect(target === 'test' || recipe.includes(`$(MAKE) --no-print-directory ${target} `)).toBe(true);
  }
});

test.each(FILES)('the links of %s lead to files', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, path = '']) => path);
  expect(links.filter((path) => !existsSync(join(ROOT, dirname(file), path)))).toEqual([]);
});

test('the kernel in ten lines is the example', () => {
  const example = readFileSync(join(ROOT, 'examples/heartbeat/kernel.ts'), 'utf8').replace(/^\/\/ SPDX.*\n/, '');
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`\`\`\`ts\n${example}\`\`\``);
  expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
});

test('a block that no test runs is found', () => {
  expect(blocks('here').length).toBeGreaterThan(0);
  expect(blocks('host').length).toBeGreaterThan(0);
});

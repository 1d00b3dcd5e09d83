// SPDX-License-Identifier: MIT
/** What a newcomer's editor and terminal see: new programs, the examples, type checks, and building on each change. */

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, lines, run } from './run';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'test-vm-workflow-'));
afterAll(() => rmSync(folder, { recursive: true }));

const STSC = join(ROOT, 'compiler/bin/stsc.cjs');
const TSC = join(ROOT, 'node_modules/.bin/tsc');

describe('stsc --init', () => {
  const place = join(folder, "Someone's Program");

  beforeAll(async () => {
    const made = await run('node', [STSC, '--init', place]);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toContain('npm start');
  });

  test('makes a program that tsc accepts', async () => {
    expect(await run(TSC, ['-p', place])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('that builds and runs', async () => {
    const { status, stdout } = await run('npm', ['--prefix', place, '--silent', 'start', '--', 'Ada', 'Grace']);
    expect({ status, stdout: lines(stdout).at(-1) }).toEqual({ status: 0, stdout: 'Hello, Ada and Grace!' });
  });

  test('and a kernel that builds', async () => {
    const { status, stdout } = await run('npm', ['--prefix', place, '--silent', 'run', 'kernel']);
    expect(stdout).toMatch(/kernel\.xen +\d+ bytes/);
    expect(status).toBe(0);
    expect(readFileSync(join(place, 'kernel.xen')).subarray(0, 4).toString('latin1')).toBe('\x7fELF');
    // The objects of minios are shared by all programs: they must not know where the first of them was.
    const { stdout: built } = await run('readelf', ['--debug-dump=info', join(place, 'kernel.elf')]);
    const folders = [...built.matchAll(/DW_AT_comp_dir.*: (.*)$/gm)].map(([, name = '']) => name.trim());
    expect(new Set(folders)).toEqual(new Set(['.']));
  });

  test('and leaves a folder alone that is not empty', async () => {
    const { status, stderr } = await run('node', [STSC, '--init', place]);
    expect(stderr).toContain('is there and not empty');
    expect(status).toBe(2);
  });
});

const examples = readdirSync(join(ROOT, 'examples')).filter((name) => !name.includes('.'));
test.each(['kernel-src', ...examples.map((name) => join('examples', name))])(
  'tsc, and so any editor, accepts %s by its own tsconfig.json',
  async (name) => {
    expect(await run(TSC, ['-p', name])).toEqual({ status: 0, stdout: '', stderr: '' });
  },
);

test('the example bank prints what it prints under Node', async () => {
  const source = join(ROOT, 'examples/bank/main.ts');
  const native = join(folder, 'bank');
  expect(await run('node', [STSC, source, '-o', native])).toMatchObject({ status: 0 });
  const script = join(folder, 'bank.mjs');
  const ts = await import('typescript');
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 };
  writeFileSync(script, ts.transpileModule(readFileSync(source, 'utf8'), { compilerOptions: options }).outputText);
  const expected = await run('node', [script]);
  expect(expected.status).toBe(0);
  expect(await run(native, [])).toEqual(expected);
});

test('npm run kernel -- --watch builds when a source changes', async () => {
  // A project that only counts how often it is built.
  const project = join(folder, 'project');
  mkdirSync(join(project, 'kernel-src'), { recursive: true });
  cpSync(join(ROOT, 'compiler/bin/kernel.cjs'), join(project, 'compiler/bin/kernel.cjs'));
  writeFileSync(join(project, 'Makefile'), 'kernel:\n\t@echo built\n');
  const child = spawn('node', ['compiler/bin/kernel.cjs', '--watch'], { cwd: project });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let text = '';
  const wanted = (count: number, also = ''): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (text.split('built').length - 1 >= count && text.includes(also)) resolve();
      };
      child.stdout.on('data', look);
      look();
    });
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await wanted(1, 'watching');
  writeFileSync(join(project, 'kernel-src/new.ts'), '');
  await wanted(2);
  child.kill();
  await ended;
});

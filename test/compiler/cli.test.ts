// SPDX-License-Identifier: MIT
/** The command line as a user sees it: what is printed where, and the exit status. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { phases } from '../../compiler/driver';
import { stsc } from '../support/command-line';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stsc-cli-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => jest.restoreAllMocks());

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  fs.writeFileSync(full, text);
  return full;
}

const hello = file(
  'hello.ts',
  "function greet(name: string): string {\n  return `hello ${name}`;\n}\nconsole.log(greet('you'));\n",
);

describe('usage', () => {
  test('--help', () => {
    const { status, stdout } = stsc('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^usage: stsc \[options\] FILE\.ts/);
    expect(stdout).toContain('phases: irgen, initialisation, constants, constant-parameters, place-generators,');
  });

  test.each([
    ['no program', [], 'one program, please'],
    ['two programs', ['a.ts', 'b.ts'], 'one program, please'],
    ['an unknown option', ['--fast', 'a.ts'], "Unknown option '--fast'"],
    ['an unknown target', ['--target', 'windows', 'a.ts'], 'no target windows: linux or xen'],
    ['an unknown phase', ['--dump-ir', 'magic', 'a.ts'], 'no phase magic: irgen,'],
    ['an unknown text', ['--emit', 'asm', 'a.ts'], 'nothing to emit called asm: hir, lir or c'],
  ])('%s: status 2', (_what, args, message) => {
    const { status, stdout, stderr } = stsc(...args);
    expect(stderr).toMatch(/^stsc: /);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

test('a refused program: the reasons on standard error, status 1', () => {
  const bad = file('bad.ts', 'const n: number = "one";\nconsole.log(n);\n');
  const { status, stdout, stderr } = stsc('--emit', 'c', bad);
  expect(stderr).toMatch(/bad\.ts:1:7 - error TS2322: .*\n\n1 \| const n: number = "one";\n {2}\| {7}\^/);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

test('a program that is not there: status 2, and its name', () => {
  const { status, stderr } = stsc('--emit', 'hir', path.join(folder, 'missing.ts'));
  expect(stderr).toContain('missing.ts');
  expect(stderr).not.toContain('internal error');
  expect(status).toBe(2);
});

test('--emit hir with --dump-fn prints one function', () => {
  const { status, stdout } = stsc('--emit', 'hir', '--dump-fn', 'greet', hello);
  expect(stdout).toMatch(/^function greet\(name#0: string\): string \{\n[^]*str\.concat "hello ", %\d+[^]*\}\n$/);
  expect(status).toBe(0);
});

test('--emit c with -o writes the file; --time-passes names every phase', () => {
  const output = path.join(folder, 'hello.c');
  const { status, stdout, stderr } = stsc('--emit', 'c', '--time-passes', '-o', output, hello);
  expect(stdout).toBe('');
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.replace(/ +\d+\.\d ms$/, '')),
  ).toEqual(phases.map((phase) => phase.name));
  const text = fs.readFileSync(output, 'utf8');
  expect(text).toMatch(/^\/\* Made by stsc\. \*\/\n/);
  expect(text).toContain('f_greet');
  expect(status).toBe(0);
});

test('-o makes an executable', () => {
  const output = path.join(folder, 'hello');
  const made = stsc('-o', output, '--optimize=-O1', hello);
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  expect(spawnSync(output, { encoding: 'utf8' }).stdout).toBe('hello you\n');
});

test('a C compiler that is not there: status 2', () => {
  const { status, stderr } = stsc('--cc', 'no-such-cc', '-o', path.join(folder, 'never'), hello);
  expect(stderr).toContain('no C compiler "no-such-cc" on this machine');
  expect(status).toBe(2);
});

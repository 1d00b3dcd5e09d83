// SPDX-License-Identifier: MIT
/** The differential runner fails when it should. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { firstDifference, judge } from '../support/compare-runs';
import type { NativeOutcome } from '../support/native';
import { programFiles, runUnderNode } from '../support/oracle';
import { type Run, runProcess } from '../support/processes';
import { findPrograms, projectRoot, selectPrograms } from '../support/programs';
import { typeCheck } from '../support/type-check';

const ended = (stdout: string, exitCode = 0, stderr = ''): Run => ({
  stdout,
  stderr,
  exitCode,
  signal: null,
  timedOut: false,
});
const ran = (run: Run): NativeOutcome => ({ outcome: 'ran', run });

describe('judging', () => {
  test('agreement is no problem', () => {
    expect(judge(ended('1\n'), ran(ended('1\n')))).toBeUndefined();
    expect(judge(ended('1\n', 1, 'Uncaught'), ran(ended('1\n', 1, 'Uncaught other text')))).toBeUndefined();
  });
  test('other output is one, with its line', () => {
    expect(judge(ended('a\nb\nc\n'), ran(ended('a\nB\nc\n')))).toContain('line 2');
    expect(judge(ended('a\n'), ran(ended('')))).toContain('line 1');
    expect(judge(ended('a\n'), ran(ended('a\na\n')))).toContain('line 2');
    expect(judge(ended('a\n'), ran(ended('a')))).toContain('the end');
  });
  test('another exit code, a signal, a hang are', () => {
    expect(judge(ended(''), ran(ended('', 1, 'x')))).toContain('exit code 1, expected 0');
    expect(judge(ended('', 1, 'x'), ran(ended('')))).toContain('exit code 0, expected 1');
    expect(judge(ended(''), ran({ ...ended(''), exitCode: null, signal: 'SIGSEGV' }))).toContain('SIGSEGV');
    expect(judge(ended(''), ran({ ...ended(''), exitCode: null, timedOut: true }))).toContain('does not end');
  });
  test('a failure must be explained', () => {
    expect(judge(ended('', 1, 'x'), ran(ended('', 1)))).toContain('says nothing');
  });
  test('a program that is not compiled is one, with the reason', () => {
    expect(judge(ended(''), { outcome: 'refused', message: 'STS2001' })).toContain('STS2001');
    expect(judge(ended(''), { outcome: 'bad C', message: 'warning' })).toContain('bad C');
    expect(judge(ended(''), { outcome: 'compiler crash', message: 'stack' })).toContain('crash');
  });
  test('an oracle that does not end proves nothing', () => {
    expect(judge({ ...ended(''), exitCode: null, timedOut: true }, ran(ended('')))).toContain('oracle');
  });
  test('the difference shows its context', () => {
    expect(firstDifference('1\n2\n3\n4', '1\n2\n3\n5')).toBe(
      'output differs in line 4:\n    2\n    3\n  - "4"\n  + "5"',
    );
  });
});

describe('processes', () => {
  test('a time-out ends them', async () => {
    const run = await runProcess(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { timeoutMs: 300 });
    expect(run).toMatchObject({ timedOut: true, exitCode: null });
  });
  test('output, exit code and signal are reported', async () => {
    const run = await runProcess(process.execPath, ['-e', 'console.log("o"); console.error("e"); process.exit(3)']);
    expect(run).toEqual({ stdout: 'o\n', stderr: 'e\n', exitCode: 3, signal: null, timedOut: false });
    const killed = await runProcess(process.execPath, ['-e', 'process.kill(process.pid, "SIGABRT")']);
    expect(killed.signal).toBe('SIGABRT');
  });
  test('a program that does not exist is an error', async () => {
    await expect(runProcess('/does/not/exist', [])).rejects.toThrow('ENOENT');
  });
});

describe('oracle', () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'oracle-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return file;
  };

  test('strips types and defines fields as ES2022 does', async () => {
    const main = write('main.ts', 'class A { x?: number }\nconsole.log(Object.keys(new A()) as string[]);');
    expect((await runUnderNode(main)).stdout).toBe("[ 'x' ]\n");
  });
  test('follows imports of several modules, folders and re-exports', async () => {
    write('lib/index.ts', "export * as names from '../names';\nexport type { T } from '../names';");
    write('names.ts', 'export type T = string;\nexport const a: T = "a";');
    const main = write('main.ts', "import { names, type T } from './lib';\nconst t: T = names.a;\nconsole.log(t);");
    expect(programFiles(main).map((file) => path.relative(folder, file))).toEqual([
      'main.ts',
      'lib/index.ts',
      'names.ts',
    ]);
    expect((await runUnderNode(main)).stdout).toBe('a\n');
  });
  test('reports an uncaught error and a missing module', async () => {
    const run = await runUnderNode(write('main.ts', 'console.log(1);\nthrow new Error("x");'));
    expect(run).toMatchObject({ stdout: '1\n', exitCode: 1 });
    expect(() => programFiles(write('other.ts', "import './nowhere';"))).toThrow("cannot find module './nowhere'");
  });
  test('an ill-typed program is found', () => {
    const errors = typeCheck([write('main.ts', 'const n: number = "text";\nconsole.log(n);')]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(":1: Type 'string' is not assignable");
  });
});

test('there are programs, and words select among them', () => {
  const programs = findPrograms(path.join(projectRoot, 'test/run'));
  expect(programs.length).toBeGreaterThan(100);
  expect(selectPrograms(programs, ['numbers/nan']).map((program) => program.name)).toEqual(['numbers/nan']);
  expect(programs.find((program) => program.name === 'modules/cycle')?.entry).toMatch(/cycle\/main\.ts$/);
});

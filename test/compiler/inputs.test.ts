// SPDX-License-Identifier: MIT
/** Whatever the input is, there is a program or a message about the input: never a stack trace of the compiler. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { guarded, InputError, InternalError } from '../../compiler/errors';
import { stsc } from '../support/command-line';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stsc-inputs-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => jest.restoreAllMocks());

function file(name: string, content: string | Buffer): string {
  const full = path.join(folder, name);
  fs.writeFileSync(full, content);
  return full;
}

/** Compiles as far as HIR. */
const compile = (entry: string) => stsc('--emit', 'hir', '-o', path.join(folder, 'out'), entry);

test.each([
  ['a missing file', path.join(folder, 'missing.ts'), 'missing.ts: no such file'],
  ['a folder', folder, 'a directory; name the module to start with'],
  ['JavaScript', file('program.js', 'console.log(1);\n'), 'program.js: not a TypeScript module (.ts)'],
  ['declarations', file('types.d.ts', 'declare const x: number;\n'), 'types.d.ts: not a TypeScript module (.ts)'],
  ['bytes that are no text', file('binary.ts', Buffer.from([0x63, 0xff, 0xfe, 0x00])), 'binary.ts: not text in UTF-8'],
  ['Latin-1', file('latin1.ts', Buffer.from("console.log('\xe9');\n", 'latin1')), 'latin1.ts: not text in UTF-8'],
  [
    'endless parentheses',
    file('deep.ts', `console.log(${'('.repeat(50_000)}1${')'.repeat(50_000)});\n`),
    'deep.ts:1:1: nested too deeply for the compiler: give names to parts of it',
  ],
])('%s: status 2', (_what, entry, message) => {
  const { status, stderr } = compile(entry);
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/^stsc: .*\n$/);
  expect(status).toBe(2);
});

test.each([
  ['an error of syntax', 'const a = ;\n', 'TS1109'],
  ['a text that does not end', 'const a = `abc\n', 'TS1160'],
  ['a missing module', "import { a } from './nowhere';\nconsole.log(a);\n", 'TS2307'],
  ['a module in JSON', "import data from './data.json';\nconsole.log(data);\n", 'TS2732'],
  ['control characters', 'const a = 1\u0001;\n', 'TS1127'],
])('%s: status 1, with the code of TypeScript', (what, text, code) => {
  file('data.json', '{"n": 1}\n');
  const { status, stderr } = compile(file(`${what.replace(/ /g, '-')}.ts`, text));
  expect(stderr).toContain(`error ${code}: `);
  expect(stderr).toMatch(/\n\d \| .*\n {2}\| *\^/);
  expect(status).toBe(1);
});

test.each([
  ['an empty file', ''],
  ['a byte order mark', "\ufeffconsole.log('marked');\n"],
  ['other ends of lines', "console.log('a');\r\nconsole.log('b');\r\n"],
  ['a module that imports itself', "import { a as same } from './again';\nexport const a = 1;\nconsole.log(same);\n"],
  ['a long sum', `const one = 1;\nconsole.log(${'one + '.repeat(1000)}one);\n`],
  ['nested blocks', `${'{'.repeat(300)}console.log(1);${'}'.repeat(300)}\n`],
])('%s is a program', (what, text) => {
  const name = what.endsWith('itself') ? 'again.ts' : `${what.replace(/ /g, '-')}.ts`;
  const { status, stderr } = compile(file(name, text));
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

describe('what the compiler itself throws', () => {
  const place = () => ({ file: 'a.ts', line: 2, column: 3 });
  const broken = (): never => {
    throw new Error('no such local');
  };

  test('is an internal error with the place that it was working on', () => {
    expect(() => guarded(place, broken)).toThrow(InternalError);
    // The innermost place stands.
    try {
      guarded(
        () => undefined,
        () => guarded(place, broken),
      );
    } catch (error) {
      expect(error).toMatchObject({ message: 'no such local', loc: place() });
    }
    expect.assertions(2);
  });

  test('is about the input when the stack is exhausted', () => {
    const endless = (n: number): number => endless(n + 1) + 1;
    expect(() => guarded(place, () => endless(0))).toThrow(
      new InputError('a.ts:2:3: nested too deeply for the compiler: give names to parts of it'),
    );
  });
});

// SPDX-License-Identifier: MIT
/**
 * Stack traces name each call in progress and its line, however much the C compiler inlines: the programs in test/traces
 * print one trace, and say in comments `// call N NAME` what must be in it, the innermost call first. Lines of the
 * library's functions have no position and are not mentioned.
 */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { compileToExecutable } from '../../compiler/driver';
import { findPrograms, projectRoot } from '../support/programs';
import { typeCheck } from '../support/type-check';

const programs = findPrograms(path.join(projectRoot, 'test/traces'));
const folder = path.join(projectRoot, 'build/test-cache/traces');
const compilers = [
  ['gcc', '-O2'],
  ['gcc', '-Os'],
  [process.env['TEST_VM_CLANG'] ?? 'clang', '-O2'],
] as const;

function expectedCalls(entry: string): string[] {
  const calls = fs
    .readFileSync(entry, 'utf8')
    .split('\n')
    .flatMap((text, i) => {
      const marker = /\/\/ call ([\d.]+) (.+)$/.exec(text);
      return marker === null ? [] : [{ at: Number(marker[1]), call: `${marker[2]} line ${i + 1}` }];
    });
  return calls.sort((a, b) => a.at - b.at).map(({ call }) => call);
}

function printedCalls(stack: string, entry: string): string[] {
  const file = path.relative(projectRoot, entry);
  return stack.split('\n').flatMap((text) => {
    const call = /^ {4}at (.+) \((.+):(\d+)\)$/.exec(text);
    return call?.[2] === file ? [`${call[1]} line ${call[3]}`] : [];
  });
}

const present = compilers.filter(
  ([cc]) =>
    cc === 'gcc' || ['', ...(process.env['PATH'] ?? '').split(':')].some((at) => fs.existsSync(path.join(at, cc))),
);

describe.each(present)('%s %s', (cc, optimize) => {
  test.each(programs.map((program) => [program.name, program.entry]))('%s', (name, entry) => {
    const output = path.join(folder, `${name}-${path.basename(cc)}${optimize}`);
    compileToExecutable(entry, output, { cc, optimize });
    const stack = execFileSync(output, { encoding: 'utf8' });
    expect(expectedCalls(entry)).not.toHaveLength(0);
    expect(printedCalls(stack, entry)).toEqual(expectedCalls(entry));
    expect(stack).toMatch(/^(\d+\n)*\w*Error: .*\n {4}at /);
  });
});

test('the programs are well typed', () => {
  expect(typeCheck(programs.map((program) => program.entry))).toEqual([]);
});

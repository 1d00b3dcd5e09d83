// SPDX-License-Identifier: MIT
/**
 * Every program in test/run prints the same under Node and as native code, and ends with the same exit code.
 *
 *   STSC_TEST_ONLY=WORD,...   only programs whose name contains a word
 *   STSC_TEST_MODE=MODE       all programs in one mode: plain, optimized, clang, sanitize, gc-stress
 *   TEST_VM_LONG=1            all programs in all modes; otherwise the others than plain take a sample of them
 */
import * as path from 'node:path';
import { judge } from '../support/compare-runs';
import { type Mode, modes, NativeRunner } from '../support/native';
import { runUnderNode } from '../support/oracle';
import { findPrograms, projectRoot, selectPrograms, type TestProgram } from '../support/programs';
import { typeCheck } from '../support/type-check';

const words = (process.env['STSC_TEST_ONLY'] ?? '').split(',').filter((word) => word !== '');
const programs = selectPrograms(findPrograms(path.join(projectRoot, 'test/run')), words);
const runner = new NativeRunner();
afterAll(() => runner.close());

/** It fills the stack, and a collection at every allocation would scan all of it each time. */
const tooSlow: Readonly<Record<Mode, readonly string[]>> = {
  plain: [],
  optimized: [],
  clang: [],
  'gc-stress': ['exceptions/stack-overflow'],
  sanitize: [],
};

/** In the modes that cost a compilation of their own or run slowly, every so many-th program stands for all. */
const sampleEvery: Readonly<Record<Exclude<Mode, 'clang'>, number>> = {
  plain: 1,
  optimized: 40,
  'gc-stress': 4,
  sanitize: 16,
};

function programsFor(mode: Mode): TestProgram[] {
  const only = process.env['STSC_TEST_MODE'];
  if (only !== undefined && !modes.some((known) => known === only)) throw new Error(`no mode ${only}`);
  const possible = programs.filter(({ name }) => !tooSlow[mode].includes(name));
  if (only !== undefined) return mode === only ? possible : [];
  if ((process.env['TEST_VM_LONG'] ?? '') !== '') return possible;
  // Not every machine has a second compiler.
  if (mode === 'clang') return [];
  const every = words.length > 0 ? 1 : sampleEvery[mode];
  return possible.filter((_, i) => i % every === 0);
}

describe.each(modes)('%s', (mode) => {
  const chosen = programsFor(mode);
  if (chosen.length === 0) return;
  test.concurrent.each(chosen.map((program) => [program.name, program.entry]))(
    '%s',
    async (_name, entry) => {
      const [oracle, native] = await Promise.all([runUnderNode(entry), runner.run(entry, mode)]);
      const problem = judge(oracle, native);
      if (problem !== undefined) throw new Error(problem);
    },
    300_000,
  );
});

test('the programs are well typed', () => {
  expect(typeCheck(programs.map((program) => program.entry))).toEqual([]);
});

// SPDX-License-Identifier: MIT
/**
 * Programs that exhaust the stack, in test/recursion, print what they print under Node, with the machine's stack and with
 * a small one: a RangeError that can be caught, never a signal.
 */
import * as path from 'node:path';
import { compileToExecutable } from '../../compiler/driver';
import { judge } from '../support/compare-runs';
import { runUnderNode } from '../support/oracle';
import { runProcess } from '../support/processes';
import { findPrograms, projectRoot } from '../support/programs';
import { typeCheck } from '../support/type-check';

const programs = findPrograms(path.join(projectRoot, 'test/recursion'));
const folder = path.join(projectRoot, 'build/test-cache/recursion');
const TIMEOUT_MS = 120_000;

describe.each(programs.map((program) => [program.name, program.entry]))('%s', (name, entry) => {
  const output = path.join(folder, name);
  beforeAll(() => void compileToExecutable(entry, output), TIMEOUT_MS);

  test.each(['unlimited', '256'])(
    'with a stack of %s KB',
    async (size) => {
      // The hard limit of this process may be lower than "unlimited": then the machine's own it is.
      const run = await runProcess('sh', ['-c', `ulimit -s ${size} 2> /dev/null; exec "$0"`, output], {
        timeoutMs: TIMEOUT_MS,
      });
      const oracle = await runUnderNode(entry, { timeoutMs: TIMEOUT_MS });
      expect(judge(oracle, { outcome: 'ran', run })).toBeUndefined();
    },
    2 * TIMEOUT_MS,
  );
});

test('the programs are well typed', () => {
  expect(typeCheck(programs.map((program) => program.entry))).toEqual([]);
});

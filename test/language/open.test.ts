// SPDX-License-Identifier: MIT
/**
 * The programs in test/open are right, and the compiler is not there yet: it refuses them, or they stop with an error
 * after printing only what Node prints. Never anything else. One that runs as under Node belongs to test/run.
 */
import * as path from 'node:path';
import { judge } from '../support/compare-runs';
import { NativeRunner } from '../support/native';
import { runUnderNode } from '../support/oracle';
import { findPrograms, projectRoot } from '../support/programs';

const programs = findPrograms(path.join(projectRoot, 'test/open'));
const runner = new NativeRunner();
afterAll(() => runner.close());

test.concurrent.each(programs.map((program) => [program.name, program.entry]))(
  '%s',
  async (_name, entry) => {
    const [oracle, native] = await Promise.all([runUnderNode(entry), runner.run(entry, 'plain')]);
    if (judge(oracle, native) === undefined) throw new Error('runs as under Node: move it to test/run');
    if (native.outcome === 'refused') return;
    if (native.outcome !== 'ran') throw new Error(`${native.outcome}:\n${native.message}`);
    const { exitCode, stdout, stderr } = native.run;
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Uncaught');
    expect(oracle.stdout.startsWith(stdout)).toBe(true);
  },
  300_000,
);

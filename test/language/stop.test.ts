// SPDX-License-Identifier: MIT
/**
 * The programs in test/stop go where the checker is unsound and the compiled program is not: each stops on the line with
 * the marker `// stops RangeError`, with exit code 1 and a message that names the error, the file and the line. What it
 * printed until then is what Node printed until then.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { NativeRunner } from '../support/native';
import { runUnderNode } from '../support/oracle';
import { findPrograms, projectRoot } from '../support/programs';
import { typeCheck } from '../support/type-check';

const programs = findPrograms(path.join(projectRoot, 'test/stop'));
const runner = new NativeRunner();
afterAll(() => runner.close());

interface Marker {
  readonly error: string;
  readonly line: number;
}

function markerOf(file: string): Marker {
  const markers = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, i) => {
      const match = /\/\/ stops (\w+Error)$/.exec(text);
      return match === null ? [] : [{ error: match[1]!, line: i + 1 }];
    });
  if (markers.length !== 1) throw new Error(`${file} has ${markers.length} markers`);
  return markers[0]!;
}

test.concurrent.each(programs.map((program) => [program.name, program.entry]))(
  '%s',
  async (_name, entry) => {
    const { error, line } = markerOf(entry);
    const [oracle, native] = await Promise.all([runUnderNode(entry), runner.run(entry, 'plain')]);
    if (native.outcome !== 'ran') throw new Error(`${native.outcome}:\n${native.message}`);
    const { exitCode, stdout, stderr } = native.run;
    expect({ exitCode, printsNodeFirst: oracle.stdout.startsWith(stdout) }).toEqual({
      exitCode: 1,
      printsNodeFirst: true,
    });
    expect(stdout).not.toBe('');
    expect(stderr).toContain(`Uncaught ${error}`);
    expect(stderr).toContain(`${path.basename(entry)}:${line}`);
  },
  300_000,
);

test('the programs are well typed', () => {
  expect(typeCheck(programs.map((program) => program.entry))).toEqual([]);
});

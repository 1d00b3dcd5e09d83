// SPDX-License-Identifier: MIT
/** How programs end that do not come to their end: what they printed so far is kept, the reason is on standard error. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { compileToExecutable } from '../../compiler/driver';
import { type Run, runProcess } from '../support/processes';
import { projectRoot } from '../support/programs';

const folder = path.join(projectRoot, 'build/test-cache/endings');

/** Compiles a program and gives the executable. */
function build(name: string, source: string): string {
  fs.mkdirSync(folder, { recursive: true });
  const entry = path.join(folder, `${name}.ts`);
  fs.writeFileSync(entry, source);
  const output = path.join(folder, name);
  compileToExecutable(entry, output, { optimize: '-O1' });
  return output;
}

const shell = (executable: string, command: string): Promise<Run> =>
  runProcess('bash', ['-c', command, executable], { timeoutMs: 60_000 });

test('an unhandled rejection: timers that wait do not run, status 1', async () => {
  const executable = build(
    'rejection',
    `async function fail(): Promise<void> {
  await Promise.resolve();
  throw new TypeError('late');
}
console.log('before');
void fail();
setTimeout(() => console.log('never'), 5);
`,
  );
  expect(await shell(executable, '$0')).toMatchObject({
    stdout: 'before\n',
    stderr: expect.stringMatching(/^Uncaught TypeError: late\n {4}at fail \(.*rejection\.ts:3\)\n$/),
    exitCode: 1,
  });
}, 120_000);

test('a rejection that is handled after its turn has been reported', async () => {
  const executable = build(
    'handled-late',
    `const rejected = Promise.reject(new Error('too late'));
setTimeout(() => rejected.catch(() => console.log('never')), 1);
`,
  );
  expect(await shell(executable, '$0')).toMatchObject({
    stdout: '',
    stderr: expect.stringContaining('Uncaught Error: too late'),
    exitCode: 1,
  });
}, 120_000);

test('a value that is no error: where it was thrown', async () => {
  const executable = build('value', "console.log('a');\nfunction f(): void {\n  throw 'text';\n}\nf();\n");
  expect(await shell(executable, '$0')).toMatchObject({
    stdout: 'a\n',
    stderr: expect.stringMatching(/^Uncaught text\n {4}thrown at .*value\.ts:3:3\n$/),
    exitCode: 1,
  });
}, 120_000);

test('process.exit: its status, at once', async () => {
  const executable = build(
    'exit',
    `console.log('a');
setTimeout(() => console.log('never'), 50);
setTimeout(() => {
  try {
    process.exit(3);
  } finally {
    console.log('never');
  }
}, 1);
`,
  );
  expect(await shell(executable, '$0')).toMatchObject({ stdout: 'a\n', stderr: '', exitCode: 3 });
}, 120_000);

test('a reader that goes away: the program goes on', async () => {
  const executable = build(
    'pipe',
    "for (let i = 0; i < 100_000; i++) console.log('line', i);\nconsole.error('finished');\n",
  );
  const run = await shell(executable, 'set -o pipefail; $0 | head -n 1');
  expect(run).toMatchObject({ stdout: 'line 0\n', stderr: 'finished\n', exitCode: 0 });
}, 120_000);

test.each([
  ['of its own heap', 'STSC_HEAP=32 $0'],
  ['of the machine', 'ulimit -v 200000; $0'],
])(
  'memory that runs out %s: a report with the line, no signal',
  async (_what, command) => {
    const executable = build(
      'memory',
      `const kept: number[][] = [];
console.log('filling');
function fill(): void {
  for (;;) {
    kept.push(new Array<number>(100_000).fill(1.5));
  }
}
fill();
`,
    );
    expect(await shell(executable, command)).toMatchObject({
      stdout: 'filling\n',
      stderr: expect.stringMatching(/^fatal: out of memory: \d+ bytes wanted, .* in fill \(.*memory\.ts:5\)\n$/),
      exitCode: 70,
      signal: null,
    });
  },
  120_000,
);

test.each([
  ['flag', `new RegExp('a', [...'vu'].slice(0, 1).join(''))`, 'a regular expression with the flag v'],
  [
    'property',
    `new RegExp('\\\\p{' + ['L', 'u'].join('') + '}', 'u')`,
    '\\p{Lu} in a pattern, which no text of the program names',
  ],
])(
  'what a pattern made at run time may not have ends the program, where a program could take an error for another: %s',
  async (name, pattern, report) => {
    const executable = build(
      `pattern-${name}`,
      `console.log('before');\ntry {\n  console.log(${pattern}.source);\n} catch {\n  console.log('caught');\n}\n`,
    );
    expect(await shell(executable, '$0')).toMatchObject({
      stdout: 'before\n',
      stderr: `fatal: ${report}\n`,
      exitCode: 70,
      signal: null,
    });
  },
  120_000,
);

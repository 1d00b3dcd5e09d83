// SPDX-License-Identifier: MIT
/**
 * `npm run language -- [--mode=MODE] [--list] [WORD...]`: compiles and runs the run programs whose name contains a word,
 * beside Node, and prints what differs. The quick way to look at one program, and a summary of all of them.
 */
import * as path from 'node:path';
import { judge } from './compare-runs';
import { type Mode, modes, NativeRunner } from './native';
import { runUnderNode } from './oracle';
import { findPrograms, projectRoot, selectPrograms, type TestProgram } from './programs';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const wanted = args.find((arg) => arg.startsWith('--mode='))?.slice('--mode='.length) ?? 'plain';
  const mode = modes.find((known) => known === wanted);
  if (mode === undefined) throw new Error(`no mode ${wanted}; there are ${modes.join(', ')}`);
  const words = args.filter((arg) => !arg.startsWith('--'));
  const programs = selectPrograms(findPrograms(path.join(projectRoot, 'test/run')), words);
  if (programs.length === 0) throw new Error('no program has such a name');
  if (args.includes('--list')) for (const { name } of programs) console.log(name);
  else process.exitCode = (await runAll(programs, mode)) === 0 ? 0 : 1;
}

/** Gives the number of programs that fail. */
async function runAll(programs: readonly TestProgram[], mode: Mode): Promise<number> {
  const runner = new NativeRunner();
  let failed = 0;
  await Promise.all(
    programs.map(async ({ name, entry }) => {
      const native = await runner.run(entry, mode);
      const problem = judge(await runUnderNode(entry), native);
      if (problem === undefined) return;
      failed++;
      console.log(`${name}: ${problem.trimEnd()}\n`);
    }),
  );
  runner.close();
  console.log(`${programs.length - failed} of ${programs.length} programs run as under Node (${mode})`);
  return failed;
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

// SPDX-License-Identifier: MIT
/**
 * `node -r ./test/support/register.cjs test/support/check-programs.ts [-v] [WORD...]`: type-checks the run programs whose
 * name contains a word and runs them under Node alone. For the author of a program, before there is anything to compare.
 */
import * as path from 'node:path';
import { runUnderNode } from './oracle';
import { findPrograms, projectRoot, selectPrograms } from './programs';
import { typeCheck } from './type-check';

async function main(): Promise<void> {
  const verbose = process.argv.includes('-v');
  const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  const programs = selectPrograms(findPrograms(path.join(projectRoot, 'test/run')), words);
  const errors = typeCheck(programs.map((program) => program.entry));
  for (const error of errors) console.log(error);
  let bad = errors.length;
  for (const { name, entry } of programs) {
    const run = await runUnderNode(entry);
    // An exit code of 1 is legitimate for the few programs about uncaught errors: they are in a folder of their own.
    const expected = name.startsWith('uncaught/') ? 1 : 0;
    if (run.exitCode !== expected || run.stdout === '') {
      bad++;
      console.log(`${name}: exit code ${run.exitCode}, ${run.stdout.length} characters\n${run.stderr}`);
    }
    if (/\n\s+at .*:\d+:\d+/.test(run.stdout)) console.log(`${name}: prints a stack`, bad++);
    if (verbose) console.log(`--- ${name}\n${run.stdout}`);
  }
  console.log(`${programs.length} programs, ${bad} problems`);
  process.exitCode = bad === 0 ? 0 : 1;
}

void main();

// SPDX-License-Identifier: MIT
/**
 * The benchmark: `npm run bench`.
 *
 *   --only NAME    programs whose name contains this (may be repeated)
 *   --quick        fewer rounds, Node and C++ only, no compile times
 *   --peers LIST   of node, cpp, assemblyscript (default: all)
 *   --rounds N     rounds that count (default 7, quick 3)
 *   --save         write bench/results.json, the picture and the tables in docs/performance.md
 *
 * Every round of every contestant must give the same checksum.
 */
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { capture } from '../lab/shell';
import { programs } from './catalogue';
import { compete } from './compete';
import { measureCompilations, measureKernel } from './compile-time';
import { assemblyscript, cpp, node, stsc, type Contestant } from './contestants';
import { outFolder } from './folders';
import { measureHello } from './hello';
import { summarise, type ProgramResult, type Results } from './results';
import { save } from './save';
import { compileTable, helloTable, programTable, refusalText } from './table';

const peers: readonly Contestant[] = [node, cpp, assemblyscript];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      peers: { type: 'string' },
      rounds: { type: 'string' },
      save: { type: 'boolean', default: false },
    },
  });
  const wanted = programs.filter(({ name }) => values.only?.some((part) => name.includes(part)) ?? true);
  if (wanted.length === 0) throw new Error(`no program is called ${values.only?.join(' or ')}`);
  if (values.save && values.only) throw new Error('--save is for runs of the whole suite');
  const names = values.peers?.split(',') ?? (values.quick ? ['node', 'cpp'] : peers.map(({ name }) => name));
  const contestants = [stsc, ...peers.filter(({ name }) => names.includes(name))];
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
  if (!(rounds >= 1)) throw new Error('--rounds wants a number');

  const done: ProgramResult[] = [];
  for (const program of wanted) {
    const result = await compete(program, contestants, rounds);
    done.push(result);
    writeFileSync(join(outFolder, 'programs.json'), `${JSON.stringify(done, null, 2)}\n`);
    const ratios = contestants.slice(1).map(({ name }) => `${name} ${result.entries[name]?.ratio.toFixed(2) ?? '-'}`);
    console.error(
      `${program.name.padEnd(16)} ${result.entries.stsc?.cpu.toFixed(0).padStart(6)} ms  ${ratios.join('  ')}`,
    );
  }
  const whole = !values.quick && !values.only;
  const results: Results = {
    machine: cpus()[0]?.model.trim() ?? 'unknown',
    node: process.version,
    gcc: capture('gcc', ['-dumpfullversion']).trim(),
    rounds,
    programs: done,
    summaries: Object.fromEntries(contestants.slice(1).map(({ name }) => [name, summarise(done, name)])),
    ...(values.only ? {} : { hello: measureHello() }),
    ...(whole ? { compilations: measureCompilations(), kernelSeconds: measureKernel() } : {}),
  };
  writeFileSync(join(outFolder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  console.log(programTable(results));
  const refusals = refusalText(results);
  if (refusals) console.log(`\n${refusals}`);
  if (results.hello) console.log(`\n${helloTable(results.hello)}`);
  if (whole) console.log(`\n${compileTable(results)}`);
  if (values.save) save(results);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

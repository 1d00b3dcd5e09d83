// SPDX-License-Identifier: MIT
/**
 * The benchmark: `npm run bench`.
 *
 *   --only NAME    programs whose name contains this (may be repeated)
 *   --held-back    the programs that are held back, instead of the suite
 *   --quick        fewer rounds, Node and C++ only, no compile times
 *   --peers LIST   of node, cpp, assemblyscript (default: all)
 *   --rounds N     rounds that count (default 7, quick 3)
 *   --write        the suite and what is held back; writes bench/results.json, the README's picture and the tables in
 *                  docs/performance.md
 *
 * Every round of every contestant must give the same checksum.
 */
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { capture } from '../lab/shell';
import { allocation, heldBack, programs, type Program } from './catalogue';
import { compete } from './compete';
import { measureCompilations, measureKernel } from './compile-time';
import { assemblyscript, cpp, node, stsc, type Contestant } from './contestants';
import { outFolder } from './folders';
import { measureHello } from './hello';
import { summarise, type Measured, type ProgramResult, type Results } from './summary';
import { printed, write } from './write';

const peers: readonly Contestant[] = [node, cpp, assemblyscript];

/** Runs one program and says on standard error how it went. */
async function measureProgram(
  program: Program,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<ProgramResult> {
  const result = await compete(program, contestants, rounds);
  const ratios = contestants.slice(1).map(({ name }) => `${name} ${result.entries[name]?.ratio.toFixed(2) ?? '-'}`);
  const time = result.entries.stsc?.cpu.toFixed(0).padStart(6) ?? '-';
  console.error(`${program.name.padEnd(16)} ${time} ms  ${ratios.join('  ')}`);
  return result;
}

async function measureAll(
  wanted: readonly Program[],
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Measured> {
  const done: ProgramResult[] = [];
  for (const program of wanted) done.push(await measureProgram(program, contestants, rounds));
  return {
    programs: done,
    summaries: Object.fromEntries(contestants.slice(1).map(({ name }) => [name, summarise(done, name)])),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      'held-back': { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      peers: { type: 'string' },
      rounds: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const part = values['held-back'] ? heldBack : programs;
  const wanted = part.filter(({ name }) => values.only?.some((text) => name.includes(text)) ?? true);
  if (wanted.length === 0) throw new Error(`no program is called ${values.only?.join(' or ')}`);
  const whole = !values.quick && !values.only && !values['held-back'];
  if (values.write && !(whole && values.peers === undefined)) throw new Error('--write is for runs of everything');
  const names = values.peers?.split(',') ?? (values.quick ? ['node', 'cpp'] : peers.map(({ name }) => name));
  const contestants = [stsc, ...peers.filter(({ name }) => names.includes(name))];
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
  if (!(rounds >= 1)) throw new Error('--rounds wants a number');

  const results: Results = {
    machine: cpus()[0]?.model.trim() ?? 'unknown',
    node: process.version,
    gcc: capture('gcc', ['-dumpfullversion']).trim(),
    rounds,
    ...(await measureAll(wanted, contestants, rounds)),
    ...(values.write ? { heldBack: await measureAll(heldBack, [stsc, node, cpp], rounds) } : {}),
    ...(whole
      ? { allocation: await measureProgram(allocation, [stsc, node, cpp], rounds), hello: measureHello() }
      : {}),
    ...(whole ? { compilations: measureCompilations(), kernelSeconds: measureKernel() } : {}),
  };
  writeFileSync(join(outFolder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  console.log(printed(results));
  if (values.write) write(results);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

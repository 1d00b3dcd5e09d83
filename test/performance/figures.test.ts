// SPDX-License-Identifier: MIT
/**
 * A regression guard that a busy machine cannot disturb: counts, not times. For each program what `--report` finds in it
 * and what it allocates, and, where valgrind can be had, the instructions that it executes, are compared with
 * figures.json. More than the margin above a figure fails.
 *
 * `UPDATE=1 npx jest test/performance/figures` writes the figures anew; do that when a change is worth its price, or has
 * made programs better, and say why in the commit. It needs valgrind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cost, CostKind } from '../../compiler/report-costs';
import { capture } from '../../lab/shell';
import { stsc } from '../support/command-line';
import { runProcess } from '../support/processes';
import { compilePrograms, heapReport, sourceOf } from './compiled';
import { type Figures, regressions } from './guard';
import { countInstructions, findValgrind } from './valgrind';

interface Committed {
  /** The major version of the gcc that the instructions were counted with. */
  readonly gcc: string;
  readonly programs: Readonly<Record<string, Figures>>;
}

const names = ['integers', 'objects', 'text', 'callbacks'];
const file = join(__dirname, 'figures.json');
const gcc = capture('gcc', ['-dumpversion']).trim();
const update = process.env['UPDATE'] !== undefined;

let executables: string[];
beforeAll(async () => {
  executables = await compilePrograms(names);
}, 240_000);
afterEach(() => jest.restoreAllMocks());

type Reported = Omit<Figures, 'instructions' | 'allocatedKilobytes'>;

function reported(name: string): Reported {
  const { costs } = JSON.parse(stsc('--report=json', sourceOf(name)).stdout) as { costs: Cost[] };
  const count = (kind: CostKind, what = ''): number =>
    costs.filter((cost) => cost.kind === kind && cost.what.endsWith(what)).reduce((sum, cost) => sum + cost.count, 0);
  return {
    allocations: count('allocation'),
    boundsChecks: count('bounds check'),
    typeChecks: count('type check'),
    taggedNumbers: count('tagged'),
    dispatches: count('dispatch'),
    lookups: count('lookup'),
    doubles: count('variable', ': double'),
  };
}

async function allocated(executable: string): Promise<number> {
  const { stderr, exitCode } = await runProcess(executable, [], { env: { STSC_GC: 'stats' } });
  expect(exitCode).toBe(0);
  return heapReport(stderr).allocatedKilobytes;
}

/** In thousands, in the order of `names`; undefined where there is no valgrind. */
async function instructions(): Promise<number[] | undefined> {
  const valgrind = await findValgrind();
  if (valgrind === undefined) return undefined;
  return Promise.all(executables.map(async (path) => Math.round((await countInstructions(valgrind, path)) / 1000)));
}

function compare(now: readonly Partial<Figures>[]): void {
  const committed = JSON.parse(readFileSync(file, 'utf8')) as Committed;
  expect(Object.keys(committed.programs)).toEqual(names);
  const found = names.flatMap((name, i) => {
    const [figures, expected] = [now[i], committed.programs[name]];
    return figures && expected
      ? regressions(name, figures, expected, committed.gcc === gcc)
      : [`${name}: not measured`];
  });
  expect(found).toEqual([]);
}

if (update) {
  test('the figures are written anew', async () => {
    const executed = await instructions();
    if (executed === undefined) throw new Error('no valgrind to count instructions with');
    const programs: Record<string, Figures> = {};
    for (const [i, name] of names.entries()) {
      const allocatedKilobytes = await allocated(executables[i] ?? '');
      programs[name] = { instructions: executed[i] ?? NaN, allocatedKilobytes, ...reported(name) };
    }
    writeFileSync(file, `${JSON.stringify({ gcc, programs } satisfies Committed, null, 2)}\n`);
  }, 240_000);
}

test('programs have no more checks, tags, dispatches and allocations than they had', async () => {
  const kilobytes = await Promise.all(executables.map(allocated));
  compare(names.map((name, i) => ({ ...reported(name), allocatedKilobytes: kilobytes[i] ?? NaN })));
}, 120_000);

test('programs execute no more instructions than they did', async () => {
  const executed = await instructions();
  if (executed === undefined) {
    process.stderr.write('instructions are not counted: this machine has no valgrind, and no Debian packages\n');
    return;
  }
  compare(executed.map((count) => ({ instructions: count })));
}, 240_000);

test('a regression is found', () => {
  const figures: Figures = {
    instructions: 10_000,
    allocatedKilobytes: 1000,
    allocations: 10,
    boundsChecks: 20,
    typeChecks: 0,
    taggedNumbers: 20,
    dispatches: 2,
    lookups: 0,
    doubles: 2,
  };
  expect(regressions('it', { ...figures, instructions: 10_400 }, figures, true)).toEqual([]);
  const slower = { ...figures, instructions: 11_000 };
  expect(regressions('it', slower, figures, true)).toEqual(['it: instructions 11000, was 10000']);
  expect(regressions('it', slower, figures, false)).toEqual([]);
  expect(regressions('it', { boundsChecks: 24, taggedNumbers: 90, doubles: 3 }, figures, true)).toHaveLength(2);
});

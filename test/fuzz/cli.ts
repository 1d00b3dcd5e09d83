// SPDX-License-Identifier: MIT
/** `npm run fuzz -- --count N --seed S`: see docs/fuzzing.md. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { CompilePool } from '../support/compile-pool';
import { projectRoot } from '../support/programs';
import { generateProgram } from './generate/program';
import type { BuildMode } from './run/batch';
import { COMPILE_TIMEOUT_MS, runCampaign } from './run/campaign';
import { judgeAll, type Judged } from './run/differential';
import { family, judgeBy, reduce } from './run/reduce';

const rawFolder = path.join(projectRoot, 'build/fuzz/found');
const plain: BuildMode = { optimize: '-O0', sanitize: false, stress: false };

interface Options {
  readonly count: number;
  readonly seed: number;
  readonly parallel: number;
  readonly verbose: boolean;
}

function describeMode({ optimize, sanitize, stress }: BuildMode): string {
  return [optimize, ...(sanitize ? ['sanitize'] : []), ...(stress ? ['gc-stress'] : [])].join(' ');
}

/** Keeps a program that is not the same, and shows what matters. */
function keep({ program, outcome }: Judged, mode: BuildMode, verbose: boolean): void {
  if (outcome.kind === 'same') return;
  const { kind, detail } = outcome;
  const defect = kind === 'different' || kind === 'stopped';
  if (defect || verbose) console.log(`${program.name} (${describeMode(mode)}): ${kind}\n${detail.slice(0, 1500)}\n`);
  const comment = detail.slice(0, 3000).replace(/\n/g, '\n// ');
  fs.writeFileSync(path.join(rawFolder, `${kind}-${program.name}.ts`), `// ${comment}\n${program.source}`);
}

async function campaign(pool: CompilePool, { count, seed, parallel, verbose }: Options): Promise<void> {
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  const summary = await runCampaign(pool, {
    count,
    seed,
    parallel,
    onProgress: ({ done }) => verbose && console.log(`${done} of ${count} after ${seconds()}`),
    onOdd: (judged, mode) => keep(judged, mode, verbose),
  });
  const parts = Object.entries(summary.counts).map(([kind, n]) => `${n} ${kind}`);
  console.log(`seeds ${seed} to ${seed + count - 1}: ${parts.join(', ')}; ${seconds()}`);
  if (summary.counts.different + summary.counts.stopped > 0) process.exitCode = 1;
}

async function reduceFile(pool: CompilePool, file: string): Promise<void> {
  const source = fs.readFileSync(file, 'utf8');
  const folder = path.join(projectRoot, 'build/fuzz', `reduce-${process.pid}`);
  const [judged] = await judgeAll(pool, folder, [{ name: 'p0', source }], plain);
  if (judged === undefined || judged.outcome.kind === 'same') throw new Error(`${file}: alone it shows no difference`);
  const wanted = family(judged.outcome);
  console.error(`${file}: ${wanted}`);
  console.log(await reduce(source, judgeBy(pool, folder, plain, wanted)));
  fs.rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      parallel: { type: 'string', default: '2' },
      print: { type: 'boolean', default: false },
      reduce: { type: 'string' },
      verbose: { type: 'boolean', short: 'v', default: false },
    },
  });
  const [count, seed, parallel] = [Number(values.count), Number(values.seed), Number(values.parallel)];
  if (values.print) {
    for (let i = 0; i < count; i++) process.stdout.write(generateProgram(seed + i));
    return;
  }
  fs.mkdirSync(rawFolder, { recursive: true });
  const pool = new CompilePool(parallel, COMPILE_TIMEOUT_MS);
  try {
    if (values.reduce === undefined) await campaign(pool, { count, seed, parallel, verbose: values.verbose });
    else await reduceFile(pool, values.reduce);
  } finally {
    pool.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

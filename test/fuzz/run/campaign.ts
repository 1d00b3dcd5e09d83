// SPDX-License-Identifier: MIT
/** A campaign: programs of consecutive seeds, in batches of different sizes and modes, and the counts of how they went. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CompilePool } from '../../support/compile-pool';
import { projectRoot } from '../../support/programs';
import { generateProgram } from '../generate/program';
import type { BuildMode } from './batch';
import { judgeAll, type Judged, type Outcome } from './differential';

export interface CampaignOptions {
  readonly count: number;
  readonly seed: number;
  /** Batches that are compiled and run at the same time. */
  readonly parallel: number;
  /** Makes the program of a seed. */
  readonly generate?: (seed: number) => string;
  /** Called for each program that is not the same, as soon as it is known. */
  readonly onOdd?: (judged: Judged, mode: BuildMode) => void;
  readonly onProgress?: (summary: Summary) => void;
}

export interface Summary {
  readonly counts: Readonly<Record<Outcome['kind'], number>>;
  readonly done: number;
}

/** A batch takes a while on a busy machine. */
export const COMPILE_TIMEOUT_MS = 900_000;

/** Programs of a batch. A small one keeps the analyses of the whole program sharp, a large one saves time. */
const SIZES = [20, 20, 8];

/** Most batches without optimisation, since the C compiler is not what is tested; every so often another mode. */
function modeOf(batch: number): BuildMode {
  if (batch % 12 === 5) return { optimize: '-O2', sanitize: false, stress: false };
  if (batch % 12 === 8) return { optimize: '-O1', sanitize: true, stress: false };
  if (batch % 12 === 11) return { optimize: '-O0', sanitize: false, stress: true };
  return { optimize: '-O0', sanitize: false, stress: false };
}

/** The seeds of a campaign, cut into batches. */
function batches(seed: number, count: number): number[][] {
  const result: number[][] = [];
  for (let at = 0; at < count;) {
    const size = Math.min(SIZES[result.length % SIZES.length] ?? 1, count - at);
    result.push(Array.from({ length: size }, (_, i) => seed + at + i));
    at += size;
  }
  return result;
}

export async function runCampaign(pool: CompilePool, options: CampaignOptions): Promise<Summary> {
  const { generate = generateProgram, parallel } = options;
  const counts = { same: 0, 'ill-typed': 0, unsuitable: 0, refused: 0, stopped: 0, different: 0 };
  let done = 0;
  const queue = [...batches(options.seed, options.count).entries()];
  const root = path.join(projectRoot, 'build/fuzz', `run-${process.pid}`);
  const work = async (worker: number): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, seeds] = next;
      const mode = modeOf(index);
      const programs = seeds.map((seed) => ({ name: `p${seed}`, source: generate(seed) }));
      const judged = await judgeAll(pool, path.join(root, String(worker)), programs, mode);
      for (const one of judged) {
        counts[one.outcome.kind]++;
        done++;
        if (one.outcome.kind !== 'same') options.onOdd?.(one, mode);
      }
      options.onProgress?.({ counts, done });
    }
  };
  try {
    await Promise.all(Array.from({ length: parallel }, (_, worker) => work(worker)));
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
  return { counts, done };
}

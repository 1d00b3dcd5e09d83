// SPDX-License-Identifier: MIT
/** Compiles the programs of this folder as a user would, and reads what they say about their heap. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CompilePool } from '../support/compile-pool';
import { projectRoot } from '../support/programs';

const folder = path.join(projectRoot, 'build', 'test-performance');

export function sourceOf(name: string): string {
  return path.join(__dirname, 'programs', `${name}.ts`);
}

/** Compiles programs, two at a time, as stsc does or under sanitizers; gives executables. Throws when one is refused. */
export async function compilePrograms(names: readonly string[], sanitize = false): Promise<string[]> {
  fs.mkdirSync(folder, { recursive: true });
  const pool = new CompilePool(2);
  try {
    return await Promise.all(
      names.map(async (name) => {
        const output = path.join(folder, sanitize ? `${name}.sanitized` : name);
        const result = await pool.compile({
          entry: sourceOf(name),
          output,
          optimize: sanitize ? '-O1' : '-O2',
          sanitize,
        });
        if (result.outcome !== 'compiled') throw new Error(`${name}: ${result.outcome}: ${result.message}`);
        return output;
      }),
    );
  } finally {
    pool.close();
  }
}

export interface HeapReport {
  readonly collections: number;
  readonly pauseMilliseconds: number;
  readonly longestPauseMilliseconds: number;
  readonly allocatedKilobytes: number;
  /** What survived the last collection. */
  readonly liveKilobytes: number;
  /** What is not given back to the system at the end. */
  readonly heldKilobytes: number;
  readonly peakKilobytes: number;
}

const REPORT =
  /^gc: (\d+) collections, pauses ([\d.]+) ms, longest ([\d.]+) ms; allocated (\d+) KiB, live (\d+) KiB after the last, held (\d+) KiB, peak (\d+) KiB$/m;

/** What STSC_GC=stats printed. */
export function heapReport(stderr: string): HeapReport {
  const found = REPORT.exec(stderr)?.slice(1).map(Number);
  if (found === undefined) throw new Error(`no report of the collector:\n${stderr}`);
  const [collections = NaN, pauses = NaN, longest = NaN, allocated = NaN, live = NaN, held = NaN, peak = NaN] = found;
  return {
    collections,
    pauseMilliseconds: pauses,
    longestPauseMilliseconds: longest,
    allocatedKilobytes: allocated,
    liveKilobytes: live,
    heldKilobytes: held,
    peakKilobytes: peak,
  };
}

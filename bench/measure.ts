// SPDX-License-Identifier: MIT
/** Running a program and reading what it used. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../lab/shell';
import { benchFolder, outFolder } from './folders';

/** One round of one program. */
export interface Sample {
  /** User and system time, all threads. */
  readonly cpuMicroseconds: number;
  readonly wallMicroseconds: number;
  /** What the program printed, or its `work` gave. */
  readonly checksum: string;
  /** Peak resident memory of the process; undefined for a round inside a process that goes on. */
  readonly peakKilobytes?: number;
}

let helper: string | undefined;

function measureTool(): string {
  if (helper === undefined) {
    const source = join(benchFolder, 'measure.c');
    helper = join(outFolder, 'measure');
    if (!existsSync(helper) || statSync(helper).mtimeMs < statSync(source).mtimeMs) {
      capture('gcc', ['-O2', '-static', '-Wall', '-Wextra', source, '-o', helper]);
    }
  }
  return helper;
}

/** Runs a program to its end. Throws with its error output when it fails. */
export function measure(command: string, args: readonly string[] = []): Sample {
  const done = spawnSync(measureTool(), [command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status ?? done.signal}:\n${done.stderr}`);
  const used = JSON.parse(done.output[3] ?? '') as Omit<Sample, 'checksum'>;
  return { ...used, checksum: done.stdout.trim() };
}

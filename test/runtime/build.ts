// SPDX-License-Identifier: MIT
/** Builds the C programs of this folder with the runtime, as the compiler's driver would. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeSources } from '../../compiler/toolchain';

const root = join(__dirname, '..', '..');
const runtime = join(root, 'compiler', 'runtime');

export interface BuildOptions {
  /** Address and undefined-behaviour sanitizers. */
  readonly sanitize?: boolean;
  /** Size of a collector block as a power of two: 14 on Linux, 12 in the guest. */
  readonly blockShift?: number;
}

/** Compiles `name`.c with the whole runtime; gives the path of the executable. Throws with gcc's messages. */
export function buildProgram(name: string, options: BuildOptions = {}): string {
  const out = join(root, 'build', 'test-runtime');
  mkdirSync(out, { recursive: true });
  const blockShift = options.blockShift ?? 14;
  const executable = join(out, `${name}-${blockShift}${options.sanitize === true ? '-sanitized' : ''}`);
  const flags =
    options.sanitize === true ? ['-O1', '-g', '-fsanitize=address,undefined', '-fno-sanitize-recover'] : ['-O2'];
  execFileSync(
    'gcc',
    [
      ...['-std=gnu11', '-Wall', '-Wextra', '-Werror', '-ffunction-sections', '-fdata-sections', '-Wl,--gc-sections'],
      ...flags,
      `-DRT_BLOCK_SHIFT=${blockShift}`,
      ...['-o', executable],
      ...[join(__dirname, `${name}.c`), ...runtimeSources(runtime), '-lm'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' },
  );
  return executable;
}

/** Runs a program on the requests, one a line; gives the answers, one a line. */
export function ask(executable: string, requests: readonly string[]): string[] {
  const output = execFileSync(executable, { input: `${requests.join('\n')}\n`, maxBuffer: 1 << 28, encoding: 'utf8' });
  return output.split('\n').slice(0, -1);
}

/** A generator of repeatable pseudo-random numbers: gives integers in 0..limit-1. */
export function random(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

/** The first few requests whose answers are not the expected ones, to be compared with an empty list. */
export function differences(
  requests: readonly string[],
  answers: readonly string[],
  expected: readonly string[],
): string[] {
  const found: string[] = [];
  for (let i = 0; i < requests.length && found.length < 10; i++)
    if (answers[i] !== expected[i]) found.push(`${requests[i]}: got ${answers[i]}, want ${expected[i]}`);
  return found;
}

// SPDX-License-Identifier: MIT
/** How long compiling takes: generated programs of two sizes, and the guest from clean. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateProgram } from './generate-program';
import { outFolder, projectFolder } from './folders';
import { measure } from './measure';
import type { Compilation } from './results';
import { median } from './statistics';
import { spawnSync } from 'node:child_process';

const stsc = join(projectFolder, 'compiler', 'bin', 'stsc.cjs');

/** Phases of --time-passes whose time is our own; type checking is a part of irgen that it reports by itself. */
function ownSeconds(stderr: string): number {
  let milliseconds = 0;
  for (const [, name, time] of stderr.matchAll(/^ *([a-z-]+) +([0-9.]+) ms$/gm)) {
    if (name !== 'load' && name !== 'check' && name !== 'gcc') milliseconds += Number(time);
  }
  return milliseconds / 1000;
}

function compileProgram(lines: number, runs: number): Compilation {
  const folder = join(outFolder, `generated-${lines}`);
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'main.ts');
  writeFileSync(entry, generateProgram(lines));
  const output = join(folder, 'main');
  const timed = spawnSync(process.execPath, [stsc, entry, '--time-passes', '-o', output], { encoding: 'utf8' });
  if (timed.status !== 0) throw new Error(`a generated program of ${lines} lines does not compile:\n${timed.stderr}`);
  const walls = Array.from(
    { length: runs },
    () => measure(process.execPath, [stsc, entry, '-o', output]).wallMicroseconds,
  );
  return { lines, seconds: median(walls) / 1e6, ownSeconds: ownSeconds(timed.stderr) };
}

export function measureCompilations(): Compilation[] {
  return [compileProgram(1000, 3), compileProgram(10_000, 1)];
}

/** Wall seconds of building the guest when nothing of it has been built before. */
export function measureKernel(): number {
  const image = join(outFolder, 'kernel', 'test-vm.xen');
  rmSync(join(projectFolder, 'build', 'cache', 'guest'), { recursive: true, force: true });
  rmSync(join(outFolder, 'kernel'), { recursive: true, force: true });
  mkdirSync(join(outFolder, 'kernel'));
  const main = join(projectFolder, 'kernel-src', 'main.ts');
  return measure(process.execPath, [stsc, '--kernel', main, '-o', image]).wallMicroseconds / 1e6;
}

// SPDX-License-Identifier: MIT
/** How long compiling takes: generated programs of two sizes, and the guest from clean. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../lab/shell';
import { generateProgram } from './generate-program';
import { outFolder, projectFolder } from './folders';
import { measure } from './measure';
import type { Compilation } from './summary';
import { median } from './statistics';

const stsc = join(projectFolder, 'compiler', 'bin', 'stsc.cjs');

/** What --time-passes says, without gcc. */
function phaseSeconds(stderr: string): number {
  let milliseconds = 0;
  for (const [, time] of stderr.matchAll(/^[a-z-]+ +([0-9.]+) ms$/gm)) milliseconds += Number(time);
  if (milliseconds === 0) throw new Error(`no times of phases in:\n${stderr}`);
  return milliseconds / 1000;
}

/** What TypeScript alone takes to read and check a program, which the first phase does as well. */
function checkSeconds(entry: string): number {
  const tsc = join(projectFolder, 'node_modules', 'typescript', 'lib', 'tsc.js');
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--lib',
    'es2023',
    '--diagnostics',
  ];
  const globals = join(projectFolder, 'compiler', 'platform', 'globals.d.ts');
  const time = /^Total time: +([0-9.]+)s$/m.exec(capture(process.execPath, [tsc, ...options, globals, entry]))?.[1];
  if (time === undefined) throw new Error('tsc does not say how long it took');
  return Number(time);
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
  return {
    lines,
    seconds: median(walls) / 1e6,
    ownSeconds: Math.max(0, phaseSeconds(timed.stderr) - checkSeconds(entry)),
  };
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

// SPDX-License-Identifier: MIT
/** Counts instructions with valgrind: the machine's own, or Debian's package unpacked into the cache. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDebianLike } from '../../lab/apt';
import { unpackedPackage } from '../../lab/debian-program';
import { which } from '../../lab/shell';
import { unpackedCommand } from '../../lab/unpacked';
import { runProcess } from '../support/processes';

export interface Valgrind {
  readonly command: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string>>;
}

/** Undefined on a machine that neither has valgrind nor packages to take it from. */
export async function findValgrind(): Promise<Valgrind | undefined> {
  const own = which('valgrind');
  if (own !== undefined) return { command: [own], env: {} };
  if (!isDebianLike()) return undefined;
  const root = await unpackedPackage('valgrind');
  // Debian's /usr/bin/valgrind is a script around this one.
  const command = unpackedCommand(root, 'usr/bin/valgrind.bin');
  return { command, env: { VALGRIND_LIB: join(root, 'usr', 'libexec', 'valgrind') } };
}

/** Runs a program to its end; gives the number of instructions it executed. Throws when it or valgrind fails. */
export async function countInstructions({ command, env }: Valgrind, executable: string): Promise<number> {
  const file = `${executable}.callgrind`;
  const [program, ...words] = command;
  const args = [...words, '--tool=callgrind', `--callgrind-out-file=${file}`, executable];
  const run = await runProcess(program, args, { env, timeoutMs: 120_000 });
  if (run.exitCode !== 0) throw new Error(`valgrind ended with ${run.exitCode ?? run.signal}:\n${run.stderr}`);
  const total = /^(?:summary|totals): (\d+)/m.exec(readFileSync(file, 'utf8'));
  rmSync(file);
  if (total === null) throw new Error('valgrind wrote no total');
  return Number(total[1]);
}

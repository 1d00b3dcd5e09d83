// SPDX-License-Identifier: MIT
/** AssemblyScript as a native program: asc -> wasm -> wasm2c -> gcc -O2. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedPackage } from '../lab/debian-program';
import { capture, which } from '../lab/shell';
import { unpackedCommand } from '../lab/unpacked';
import type { Program } from './catalogue';
import { benchFolder, outFolder, sourceOf } from './folders';

interface Wasm2c {
  readonly command: readonly [string, ...string[]];
  /** The folder of wasm-rt.h and wasm-rt-impl.c. */
  readonly runtime: string;
}

/** The machine's own wasm2c, or the one of Debian's package, unpacked into the cache. */
async function findWasm2c(): Promise<Wasm2c> {
  const own = which('wasm2c');
  if (own !== undefined) return { command: [own], runtime: '/usr/share/wabt/wasm2c' };
  const root = await unpackedPackage('wabt');
  return { command: unpackedCommand(root, 'usr/bin/wasm2c'), runtime: join(root, 'usr/share/wabt/wasm2c') };
}

let wasm2c: Promise<Wasm2c> | undefined;

/** asc, installed on first use from the benchmark's own lock file. */
function asc(): string {
  const script = join(benchFolder, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
  if (!existsSync(script))
    capture('npm', ['ci', '--prefix', benchFolder, '--no-audit', '--no-fund', '--loglevel=error']);
  return script;
}

/** Gives the path of the executable. Throws with the tools' messages. */
export async function buildAssemblyScript(program: Program): Promise<string> {
  const { name } = program;
  const { command, runtime } = await (wasm2c ??= findWasm2c());
  const wasm = join(outFolder, `${name}.wasm`);
  const c = join(outFolder, `${name}.wasm.c`);
  const executable = join(outFolder, `${name}.assemblyscript`);
  capture(process.execPath, [asc(), sourceOf(program, 'as.ts'), '-O3', '--runtime', 'incremental', '-o', wasm]);
  const [tool, ...toolArgs] = command;
  capture(tool, [...toolArgs, '-n', 'program', wasm, '-o', c]);
  const host = join(outFolder, `${name}.wasm-main.c`);
  writeFileSync(host, `#include "${name}.wasm.h"\n#include "${join(benchFolder, 'wasm-main.h')}"\n`);
  capture('gcc', ['-O2', `-I${runtime}`, host, c, join(runtime, 'wasm-rt-impl.c'), '-lm', '-o', executable]);
  return executable;
}

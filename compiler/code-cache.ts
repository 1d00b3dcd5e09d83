// SPDX-License-Identifier: MIT
/**
 * Keeps V8's code of large modules on disk. TypeScript is ten megabytes of source; to read it and to compile the functions
 * of it that a run calls takes longer than to compile a small program, and gives the same each time.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Characters of a module's source from which on it is worth a file. */
const LARGE = 200_000;

/** How Node makes code of a CommonJS module: of all ways in, the one that has not changed since its early days. */
interface Compiling {
  _compile(this: Module, source: string, file: string): unknown;
}

type Wrapped = (exports: unknown, require: NodeJS.Require, module: Module, file: string, folder: string) => unknown;

/**
 * From now on this process takes the code of large modules from `folder`, and writes what it had to compile itself when
 * it ends. A folder that cannot be written to only means that nothing is saved.
 */
export function useCodeCache(folder: string): void {
  const modules = Module.prototype as unknown as Compiling;
  const compile = modules._compile;
  modules._compile = function (source, file) {
    if (source.length < LARGE) return compile.call(this, source, file);
    const entry = join(folder, `${keyOf(file)}.bin`);
    const cachedData = readIfThere(entry);
    const script = new Script(Module.wrap(source), { filename: file, ...(cachedData ? { cachedData } : {}) });
    if (!cachedData || script.cachedDataRejected) process.once('exit', () => write(entry, script));
    const run = script.runInThisContext() as Wrapped;
    return run.call(this.exports, this.exports, createRequire(file), this, file, dirname(file));
  };
}

/** Changes with the file and with the version of Node. V8 itself refuses what was made with other flags. */
function keyOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const text = [file, size, mtimeMs, process.version, process.arch].join('\0');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** At the end of the process: what was called is compiled by then, and is saved with the rest. */
function write(file: string, script: Script): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const own = `${file}.${process.pid}`;
    writeFileSync(own, script.createCachedData());
    renameSync(own, file);
  } catch {
    // The next process compiles again.
  }
}

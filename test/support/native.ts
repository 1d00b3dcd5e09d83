// SPDX-License-Identifier: MIT
/** Compiles test programs to executables, kept by content under build/test-cache, and runs them. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CompilePool } from './compile-pool';
import type { CompileResult } from './compile-worker';
import { programFiles } from './oracle';
import { type Run, runProcess } from './processes';
import { projectRoot } from './programs';

/**
 * plain: -O1; optimized: -O2, as users get it; clang: the same from the other compiler, $TEST_VM_CLANG; sanitize: under ASan
 * and UBSan; gc-stress: the plain executable with a collection at every allocation.
 */
export type Mode = 'plain' | 'optimized' | 'clang' | 'sanitize' | 'gc-stress';
export const modes: readonly Mode[] = ['plain', 'optimized', 'clang', 'sanitize', 'gc-stress'];

export type NativeOutcome =
  { readonly outcome: 'ran'; readonly run: Run } | Exclude<CompileResult, { readonly outcome: 'compiled' }>;

const cacheFolder = path.join(projectRoot, 'build/test-cache/native');

export class NativeRunner {
  private readonly pool: CompilePool;
  private readonly compiler = hashOfFolder(path.join(projectRoot, 'compiler'));

  /** `cc`: the C compiler; the machine's default when undefined. */
  constructor(
    workers = 2,
    private readonly cc = process.env['CC'],
  ) {
    this.pool = new CompilePool(workers);
  }

  async run(entry: string, mode: Mode): Promise<NativeOutcome> {
    const output = path.join(cacheFolder, this.cacheName(entry, mode));
    if (!fs.existsSync(output)) {
      const result = await this.compile(entry, mode, output);
      if (result.outcome !== 'compiled') return result;
    }
    const env: Record<string, string> = { ASAN_OPTIONS: 'detect_leaks=0:detect_stack_use_after_return=0' };
    if (mode === 'gc-stress') env['STSC_GC'] = 'stress';
    return {
      outcome: 'ran',
      run: await runProcess(output, [], {
        env,
        timeoutMs: mode === 'sanitize' || mode === 'gc-stress' ? 60_000 : 20_000,
      }),
    };
  }

  close(): void {
    this.pool.close();
  }

  private async compile(entry: string, mode: Mode, output: string): Promise<CompileResult> {
    fs.mkdirSync(cacheFolder, { recursive: true });
    // Made aside and renamed: an interrupted run must leave no broken executable behind.
    const partial = `${output}.${process.pid}`;
    const cc = this.compilerFor(mode);
    const result = await this.pool.compile({
      entry,
      output: partial,
      optimize: mode === 'optimized' || mode === 'clang' ? '-O2' : '-O1',
      sanitize: mode === 'sanitize',
      ...(cc === undefined ? {} : { cc }),
    });
    fs.rmSync(`${partial}.c`, { force: true });
    if (result.outcome === 'compiled') fs.renameSync(partial, output);
    return result;
  }

  private compilerFor(mode: Mode): string | undefined {
    return mode === 'clang' ? (process.env['TEST_VM_CLANG'] ?? 'clang') : this.cc;
  }

  private cacheName(entry: string, mode: Mode): string {
    const made = mode === 'gc-stress' ? 'plain' : mode;
    const hash = createHash('sha256').update(`${this.compiler}\0${this.compilerFor(mode) ?? ''}\0${made}\0`);
    for (const file of programFiles(entry))
      hash.update(`${path.relative(projectRoot, file)}\0`).update(fs.readFileSync(file));
    return hash.digest('hex').slice(0, 24);
  }
}

/** Executables of compilers and programs that have changed since are of no use to anybody. */
export function dropOldExecutables(olderThanDays = 3): void {
  if (!fs.existsSync(cacheFolder)) return;
  const limit = Date.now() - olderThanDays * 86_400_000;
  for (const name of fs.readdirSync(cacheFolder)) {
    const file = path.join(cacheFolder, name);
    if (fs.statSync(file).mtimeMs < limit) fs.rmSync(file, { force: true });
  }
}

function hashOfFolder(folder: string): string {
  const hash = createHash('sha256');
  const visit = (at: string): void => {
    for (const entry of fs.readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(at, entry.name);
      if (entry.isDirectory()) visit(full);
      else if (/\.(ts|cjs|c|h|S)$/.test(entry.name)) hash.update(`${full}\0`).update(fs.readFileSync(full));
    }
  };
  visit(folder);
  return hash.digest('hex');
}

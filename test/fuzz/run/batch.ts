// SPDX-License-Identifier: MIT
/**
 * Many generated programs as one: a folder with a module for each and a `main.ts` that runs them in a row, under Node and
 * as one executable. Both print a mark before each program, so that the outputs can be cut into the programs'; when one
 * program ends the process, the run goes on with the next.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CompilePool } from '../../support/compile-pool';
import type { CompileResult } from '../../support/compile-worker';
import { stripTypes } from '../../support/oracle';
import { type Run, runProcess } from '../../support/processes';

export interface FuzzProgram {
  /** A short name, unique in the batch: `p17`. */
  readonly name: string;
  readonly source: string;
}

/** How one program went in one of the two worlds. */
export interface Section {
  readonly output: string;
  /** How the process ended in it, when it did not go on: a signal, a time-out, an exit code with what it said. */
  readonly end: string | undefined;
}

export interface BuildMode {
  readonly optimize: string;
  readonly sanitize: boolean;
  readonly stress: boolean;
}

const MARK = '\u0001';
const TIMEOUT_MS = 60_000;

/** The module that runs the programs, from the one whose index is its first argument on. */
function mainModule(names: readonly string[], ending: string): string {
  const imports = names.map((name, i) => `import { run as run${i} } from './${name}${ending}';`);
  const list = names.map((_, i) => `run${i}`).join(', ');
  const typed = ending === '';
  return [
    ...imports,
    `const programs${typed ? ': (() => Promise<void>)[]' : ''} = [${list}];`,
    `async function main()${typed ? ': Promise<void>' : ''} {`,
    '  for (let i = Number(process.argv[2]); i < programs.length; i++) {',
    `    console.log('\\u0001' + i);`,
    '    try {',
    '      await programs[i]();',
    '    } catch (error) {',
    '      console.log(error instanceof Error ? `uncaught ${error.name}: ${error.message}` : String(error));',
    '    }',
    '    // What is still queued belongs to this program.',
    `    await new Promise${typed ? '<void>' : ''}((resolve) => setTimeout(resolve, 0));`,
    '  }',
    '}',
    'void main();',
    '',
  ].join('\n');
}

/** Writes the folder, for both worlds; the entry is `main.ts`. */
export function writeBatch(folder: string, programs: readonly FuzzProgram[]): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const { name, source } of programs) {
    fs.writeFileSync(path.join(folder, `${name}.ts`), source);
    fs.writeFileSync(
      path.join(folder, `${name}.mjs`),
      stripTypes(`${name}.ts`, source, (specifier) => specifier),
    );
  }
  const names = programs.map((program) => program.name);
  fs.writeFileSync(path.join(folder, 'main.ts'), mainModule(names, ''));
  fs.writeFileSync(path.join(folder, 'main.mjs'), mainModule(names, '.mjs'));
}

/** Runs all programs of a batch: `start` runs those from an index on. */
async function runAll(count: number, start: (first: number) => Promise<Run>): Promise<Section[]> {
  const sections: Section[] = [];
  while (sections.length < count) {
    const first = sections.length;
    const run = await start(first);
    const parts = run.stdout.split(MARK).slice(1);
    parts.forEach((part) => sections.push({ output: part.slice(part.indexOf('\n') + 1), end: undefined }));
    // Nothing came at all: the first one must take the blame, or this would never end.
    if (parts.length === 0) sections.push({ output: '', end: endOf(run) ?? 'it printed nothing' });
    const last = sections.length - 1;
    const end = endOf(run);
    if (end !== undefined) sections[last] = { output: sections[last]?.output ?? '', end };
    else if (sections.length < count)
      sections[last] = { output: sections[last]?.output ?? '', end: 'it ended the process' };
  }
  return sections.slice(0, count);
}

function endOf(run: Run): string | undefined {
  if (run.timedOut) return 'time-out';
  if (run.signal !== null) return `${run.signal}: ${run.stderr.slice(0, 3000)}`;
  if (run.exitCode !== 0) return `exit code ${run.exitCode}: ${run.stderr.slice(0, 3000)}`;
  return undefined;
}

export function runUnderNode(folder: string, count: number): Promise<Section[]> {
  return runAll(count, (first) =>
    runProcess(process.execPath, [path.join(folder, 'main.mjs'), String(first)], { timeoutMs: TIMEOUT_MS }),
  );
}

export function runNative(executable: string, count: number, mode: BuildMode): Promise<Section[]> {
  const env: Record<string, string> = { ASAN_OPTIONS: 'detect_leaks=0:detect_stack_use_after_return=0' };
  if (mode.stress) env['STSC_GC'] = 'stress';
  const timeoutMs = mode.stress || mode.sanitize ? 6 * TIMEOUT_MS : TIMEOUT_MS;
  return runAll(count, (first) => runProcess(executable, [String(first)], { env, timeoutMs }));
}

export function compileBatch(pool: CompilePool, folder: string, mode: BuildMode): Promise<CompileResult> {
  return pool.compile({
    entry: path.join(folder, 'main.ts'),
    output: path.join(folder, 'main'),
    optimize: mode.optimize,
    sanitize: mode.sanitize,
  });
}

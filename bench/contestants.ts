// SPDX-License-Identifier: MIT
/** Who takes part: each builds a program and then runs it once for each round. */
import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { compileToExecutable } from '../compiler/driver';
import { capture } from '../lab/shell';
import { buildAssemblyScript } from './assemblyscript';
import type { Program } from './catalogue';
import { benchFolder, outFolder, sourceOf } from './folders';
import { measure, type Sample } from './measure';

/** A program, ready to run. */
export interface Ready {
  round(): Promise<Sample>;
  /** Peak memory of a process that does the work once, in kilobytes. */
  peakKilobytes(): number;
  /** Bytes of the stripped executable, where there is one. */
  readonly executableBytes?: number;
  end(): void;
}

export interface Contestant {
  readonly name: ContestantName;
  /** Rounds before the first one that counts. */
  readonly warmUp: number;
  /** Gives a reason instead when the contestant cannot run the program. */
  prepare(program: Program): Promise<Ready | string>;
}

export type ContestantName = 'stsc' | 'node' | 'cpp' | 'assemblyscript';

/** The size of an executable without symbols. */
export function strippedSize(executable: string): number {
  const stripped = `${executable}.stripped`;
  capture('strip', ['-o', stripped, executable]);
  return statSync(stripped).size;
}

function native(executable: string): Ready {
  let peak = 0;
  return {
    round: () => {
      const sample = measure(executable);
      peak = Math.max(peak, sample.peakKilobytes ?? 0);
      return Promise.resolve(sample);
    },
    peakKilobytes: () => peak || (measure(executable).peakKilobytes ?? 0),
    executableBytes: strippedSize(executable),
    end: () => undefined,
  };
}

const isAsync = (program: Program): boolean =>
  /^export async function work/m.test(readFileSync(sourceOf(program, 'ts'), 'utf8'));

export const stsc: Contestant = {
  name: 'stsc',
  warmUp: 1,
  prepare: (program) => {
    const entry = join(outFolder, `${program.name}.main.ts`);
    const print = isAsync(program) ? 'work().then((sum) => console.log(sum));' : 'console.log(work());';
    writeFileSync(entry, `import { work } from '${sourceOf(program, 'ts').slice(0, -3)}';\n${print}\n`);
    const executable = join(outFolder, `${program.name}.stsc`);
    compileToExecutable(entry, executable);
    return Promise.resolve(native(executable));
  },
};

export const cpp: Contestant = {
  name: 'cpp',
  warmUp: 1,
  prepare: (program) => {
    const main = join(benchFolder, 'main.cpp');
    const executable = join(outFolder, `${program.name}.cpp`);
    capture('g++', ['-std=c++17', '-O2', '-Wall', '-Wextra', main, sourceOf(program, 'cpp'), '-o', executable]);
    return Promise.resolve(native(executable));
  },
};

/** AssemblyScript's WebAssembly, through wasm2c and gcc -O2. */
export const assemblyscript: Contestant = {
  name: 'assemblyscript',
  warmUp: 1,
  prepare: async (program) => {
    if (program.notInAssemblyScript !== undefined) return program.notInAssemblyScript;
    return native(await buildAssemblyScript(program));
  },
};

/**
 * Node, warm: `work` again and again inside one process. Fields are emitted as assignments, which is what V8 is fast at;
 * with native fields its n-body takes ten times as long.
 */
export const node: Contestant = {
  name: 'node',
  warmUp: 3,
  prepare: (program) => {
    const { outputText } = transpileModule(readFileSync(sourceOf(program, 'ts'), 'utf8'), {
      compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS, useDefineForClassFields: false },
    });
    const script = join(outFolder, `${program.name}.cjs`);
    writeFileSync(script, outputText);
    const once = join(outFolder, `${program.name}.once.cjs`);
    writeFileSync(once, `Promise.resolve(require('${script}').work()).then((sum) => console.log(sum));\n`);
    return Promise.resolve(warmNode(script, once));
  },
};

function warmNode(script: string, once: string): Ready {
  const child = spawn(process.execPath, [join(benchFolder, 'node-worker.cjs'), script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    round: async () => {
      child.stdin.write('go\n');
      const line = await lines.next();
      if (line.done === true) throw new Error(`node ended while it ran ${script}`);
      return JSON.parse(line.value) as Sample;
    },
    peakKilobytes: () => measure(process.execPath, [once]).peakKilobytes ?? 0,
    end: () => child.stdin.end('end\n'),
  };
}

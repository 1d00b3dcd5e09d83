// SPDX-License-Identifier: MIT
/** Runs programs under Node and compiled, and says of each how the two compare. */
import * as path from 'node:path';
import type { CompilePool } from '../../support/compile-pool';
import { firstDifference } from '../../support/compare-runs';
import {
  type BuildMode,
  compileBatch,
  type FuzzProgram,
  runNative,
  runUnderNode,
  type Section,
  writeBatch,
} from './batch';

export type Outcome =
  /** The same output. */
  | { readonly kind: 'same' }
  /** Not well typed: the generator's fault. */
  | { readonly kind: 'ill-typed'; readonly detail: string }
  /** Does not end under Node, or fills its stack: the generator's fault. */
  | { readonly kind: 'unsuitable'; readonly detail: string }
  /** With the code and text of the first refusal. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** With an error that the language documents, where Node goes on. */
  | { readonly kind: 'stopped'; readonly detail: string }
  /** Other output, a crash, a hang, bad C, a crash of the compiler. */
  | { readonly kind: 'different'; readonly detail: string };

export interface Judged {
  readonly program: FuzzProgram;
  readonly outcome: Outcome;
}

/** What the errors of docs/language.md, "Enforced when the program runs", say. */
const DOCUMENTED = /RangeError: index -?[\d.e+]+ out of range for length \d+|TypeError: expected .+, got .+/;

/** Judges all programs; `folder` is written anew. */
export async function judgeAll(
  pool: CompilePool,
  folder: string,
  programs: readonly FuzzProgram[],
  mode: BuildMode,
): Promise<Judged[]> {
  if (programs.length === 0) return [];
  writeBatch(folder, programs);
  const compiled = await compileBatch(pool, folder, mode);
  switch (compiled.outcome) {
    case 'compiled': {
      const [node, native] = await Promise.all([
        runUnderNode(folder, programs.length),
        runNative(path.join(folder, 'main'), programs.length, mode),
      ]);
      return programs.map((program, i) => ({ program, outcome: compare(node[i], native[i]) }));
    }
    case 'refused': {
      const refusals = refusalsByProgram(compiled.message);
      const refused: Judged[] = [];
      const rest: FuzzProgram[] = [];
      for (const program of programs) {
        const detail = refusals.get(program.name);
        if (detail === undefined) rest.push(program);
        else refused.push({ program, outcome: { kind: /^TS\d/.test(detail) ? 'ill-typed' : 'refused', detail } });
      }
      // A refusal inside the library says nothing about who is the cause.
      if (refused.length === 0)
        return halves(pool, folder, programs, mode, { kind: 'refused', detail: compiled.message });
      return [...refused, ...(await judgeAll(pool, folder, rest, mode))];
    }
    default: {
      const detail = `${compiled.outcome}: ${compiled.message}`;
      return halves(pool, folder, programs, mode, { kind: 'different', detail });
    }
  }
}

/** After one of the programs has made the whole batch fail: two batches; one program alone has that outcome. */
async function halves(
  pool: CompilePool,
  folder: string,
  programs: readonly FuzzProgram[],
  mode: BuildMode,
  outcome: Outcome,
): Promise<Judged[]> {
  const [only] = programs;
  if (programs.length === 1 && only !== undefined) return [{ program: only, outcome }];
  const middle = Math.ceil(programs.length / 2);
  const first = await judgeAll(pool, folder, programs.slice(0, middle), mode);
  return [...first, ...(await judgeAll(pool, folder, programs.slice(middle), mode))];
}

/** The first refusal of each program, from the compiler's text: `folder/p7.ts:3:5 - error STS2001: ...`. */
function refusalsByProgram(message: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of message.split('\n')) {
    const match = /([^/\s]+)\.ts:(\d+):\d+ - error ((?:STS|TS)\d+): (.*)/.exec(line);
    if (match === null) continue;
    const [, name = '', at = '', code = '', text = ''] = match;
    if (!found.has(name)) found.set(name, `${code} line ${at}: ${text}`);
  }
  return found;
}

function compare(node: Section | undefined, native: Section | undefined): Outcome {
  if (node === undefined || native === undefined) return { kind: 'different', detail: 'a run is missing' };
  if (node.end !== undefined) return { kind: 'unsuitable', detail: node.end };
  if (node.output.includes('Maximum call stack')) return { kind: 'unsuitable', detail: 'fills the stack' };
  if (native.end === undefined && node.output === native.output) return { kind: 'same' };
  const difference = firstDifference(node.output, native.output) ?? '';
  const actual = difference.split('\n').at(-1) ?? '';
  if (DOCUMENTED.test(native.end ?? '') || DOCUMENTED.test(actual)) {
    return { kind: 'stopped', detail: DOCUMENTED.exec(native.end ?? actual)?.[0] ?? difference };
  }
  return { kind: 'different', detail: [native.end, difference].filter(Boolean).join('\n') };
}

// SPDX-License-Identifier: MIT
/** Judges a native run by the oracle's: the same standard output and the same exit code, and no other way to end. */
import type { NativeOutcome } from './native';
import type { Run } from './processes';

/** What is wrong with the native run, in a few lines; undefined when nothing is. */
export function judge(oracle: Run, native: NativeOutcome): string | undefined {
  if (oracle.timedOut || oracle.exitCode === null) return `the oracle ended with ${oracle.signal ?? 'a time-out'}`;
  if (native.outcome !== 'ran') return `${native.outcome}:\n${native.message}`;
  const { run } = native;
  const problems: string[] = [];
  if (run.timedOut) problems.push('the program does not end');
  else if (run.signal !== null) problems.push(`the program died of ${run.signal}`);
  else if (run.exitCode !== oracle.exitCode) problems.push(`exit code ${run.exitCode}, expected ${oracle.exitCode}`);
  if (run.exitCode !== 0 && run.stderr === '') problems.push('it says nothing about its failure on standard error');
  const difference = firstDifference(oracle.stdout, run.stdout);
  if (difference !== undefined) problems.push(difference);
  if (problems.length > 0 && run.stderr !== '') problems.push(`standard error:\n${run.stderr.slice(0, 4000)}`);
  return problems.length === 0 ? undefined : problems.join('\n');
}

/** The first line in which two outputs differ, with the two lines before it. */
export function firstDifference(expected: string, actual: string): string | undefined {
  if (expected === actual) return undefined;
  const [want, got] = [expected.split('\n'), actual.split('\n')];
  let line = 0;
  while (line < want.length && line < got.length && want[line] === got[line]) line++;
  const context = want.slice(Math.max(0, line - 2), line).map((text) => `    ${text}`);
  const show = (lines: string[]): string => (line < lines.length ? JSON.stringify(lines[line]) : 'the end');
  return [`output differs in line ${line + 1}:`, ...context, `  - ${show(want)}`, `  + ${show(got)}`].join('\n');
}

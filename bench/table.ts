// SPDX-License-Identifier: MIT
/** Results as Markdown, for the terminal and for docs/performance.md. */
import type { ContestantName } from './contestants';
import type { Entry, Measured, ProgramResult, Results } from './summary';
import { isMet, type Target } from './targets';

const allPeers: readonly (readonly [ContestantName, string])[] = [
  ['node', 'Node, warm'],
  ['cpp', 'C++ -O2'],
  ['assemblyscript', 'AssemblyScript'],
];

const ratio = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(2));
const megabytes = (kilobytes: number | undefined): string =>
  kilobytes === undefined ? '-' : (kilobytes / 1024).toFixed(1);

/** Rows of cells, padded so that the text reads as a table too. All columns but the first `left` ones are numbers. */
export function markdownTable(rows: readonly (readonly string[])[], left = 1): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i < left ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i < left ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** The programs, what they say together, and only the peers that ran at least one of them. */
export function programTable(results: Measured): string {
  const peers = allPeers.filter(([name]) => results.summaries[name] !== undefined);
  const rows = results.programs.map((program) => [
    program.name,
    program.entries.stsc?.cpu.toFixed(0) ?? '-',
    ...peers.map(([name]) => ratio(program.entries[name]?.ratio)),
    ...[program.entries.stsc, program.entries.node, program.entries.cpp].map((e?: Entry) =>
      megabytes(e?.peakKilobytes),
    ),
    sizeOf(program),
  ]);
  const summary = (name: string, pick: (peer: ContestantName) => string): string[] => [
    name,
    '',
    ...peers.map(([peer]) => pick(peer)),
    '',
    '',
    '',
    '',
  ];
  return markdownTable([
    ['program', 'ms', ...peers.map(([, title]) => `/ ${title}`), 'MB', 'MB Node', 'MB C++', 'KB'],
    ...rows,
    summary('geometric mean', (peer) => ratio(results.summaries[peer]?.geomean)),
    summary('worst', (peer) => ratio(results.summaries[peer]?.worst.ratio)),
    summary('memory', (peer) => ratio(results.summaries[peer]?.memory)),
  ]);
}

function sizeOf(program: ProgramResult): string {
  const bytes = program.entries.stsc?.executableBytes;
  return bytes === undefined ? '-' : (bytes / 1024).toFixed(0);
}

/** Each target with what was measured. */
export function targetTable(targets: readonly Target[]): string {
  return markdownTable([
    ['target', 'must', 'measured', ''],
    ...targets.map((target) => [
      target.what,
      `${target.least === true ? '>=' : '<='} ${target.must}${target.unit}`,
      `${target.measured.toFixed(2)}${target.unit}`,
      isMet(target) ? 'met' : 'not met',
    ]),
  ]);
}

/** How the collector compares with malloc and free on a program that does little else. */
export function allocationText({ entries }: ProgramResult): string {
  const { stsc, node, cpp } = entries;
  if (stsc === undefined || node === undefined || cpp === undefined) throw new Error('allocation was not measured');
  const times = ({ ratio }: Entry): string => (1 / ratio).toFixed(2);
  return (
    `Objects replaced at random, ${stsc.cpu.toFixed(0)} ms: ${times(cpp)} times as fast as malloc and free, ` +
    `${times(node)} times as fast as Node.`
  );
}

export function helloTable(hello: NonNullable<Results['hello']>): string {
  return markdownTable([
    ['hello world', 'KB', 'start ms', 'MB'],
    ...Object.entries(hello).map(([name, { executableBytes, startMilliseconds, peakKilobytes }]) => [
      name,
      executableBytes === 0 ? '-' : (executableBytes / 1024).toFixed(1),
      startMilliseconds.toFixed(2),
      (peakKilobytes / 1024).toFixed(1),
    ]),
  ]);
}

export function compileTable(results: Results): string {
  return markdownTable([
    ['compiling', 'seconds', 'of which stsc'],
    ...(results.compilations ?? []).map(({ lines, seconds, ownSeconds }) => [
      `${lines} lines`,
      seconds.toFixed(2),
      ownSeconds.toFixed(2),
    ]),
    ...(results.kernelSeconds === undefined ? [] : [['the guest, from clean', results.kernelSeconds.toFixed(1), '']]),
  ]);
}

/** Programs that a peer cannot run, with the reason. */
export function refusalText(results: Measured): string {
  const named = results.programs.flatMap(({ name, refusals }) =>
    refusals.assemblyscript === undefined ? [] : [`${name} (${refusals.assemblyscript})`],
  );
  return named.length === 0 ? '' : `AssemblyScript cannot run: ${named.join(', ')}.`;
}

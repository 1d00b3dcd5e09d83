// SPDX-License-Identifier: MIT
/** What a run found, as text, and its way into the repository. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawChart } from './chart';
import { benchFolder, projectFolder } from './folders';
import type { Results } from './summary';
import { allocationText, compileTable, helloTable, programTable, refusalText, targetTable } from './table';
import { targetsOf } from './targets';

const docs = join(projectFolder, 'docs');

/** Replaces what stands between `<!-- NAME -->` and `<!-- end of NAME -->`. Throws when they are not there. */
export function replaceBetween(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no ${start} ... ${end} to write to`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** Everything that was measured, as Markdown. */
export function printed(results: Results): string {
  const { heldBack, allocation, hello } = results;
  return [
    heldBack ? targetTable(targetsOf(results)) : '',
    `${results.machine}, Node ${results.node}, gcc ${results.gcc}, ${results.rounds} rounds.`,
    programTable(results),
    refusalText(results),
    heldBack ? `The programs that are held back:\n\n${programTable(heldBack)}` : '',
    allocation ? allocationText(allocation) : '',
    hello ? helloTable(hello) : '',
    results.compilations ? compileTable(results) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The three places that show the same run: bench/results.json, docs/performance.md and the README's picture. */
export function write(results: Results): void {
  writeFileSync(join(benchFolder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(docs, 'images', 'performance.svg'), drawChart(results));
  const page = join(docs, 'performance.md');
  writeFileSync(page, replaceBetween(readFileSync(page, 'utf8'), 'results', printed(results)));
}

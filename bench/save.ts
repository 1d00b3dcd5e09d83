// SPDX-License-Identifier: MIT
/** Writes what a whole run found into the repository. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawChart } from './chart';
import { benchFolder, projectFolder } from './folders';
import type { Results } from './results';
import { compileTable, helloTable, programTable, refusalText } from './table';

const docs = join(projectFolder, 'docs');

/** Replaces what stands between `<!-- NAME -->` and `<!-- end of NAME -->`. Throws when they are not there. */
export function replaceBetween(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no ${start} ... ${end} to write to`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

export function save(results: Results): void {
  writeFileSync(join(benchFolder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(docs, 'performance.svg'), drawChart(results));
  const tables = [programTable(results), refusalText(results)];
  if (results.hello) tables.push(helloTable(results.hello));
  if (results.compilations) tables.push(compileTable(results));
  const file = join(docs, 'performance.md');
  const note = `${results.machine}, Node ${results.node}, gcc ${results.gcc}, ${results.rounds} rounds.`;
  const content = [note, ...tables.filter((table) => table !== '')].join('\n\n');
  writeFileSync(file, replaceBetween(readFileSync(file, 'utf8'), 'results', content));
}

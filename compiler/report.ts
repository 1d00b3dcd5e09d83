// SPDX-License-Identifier: MIT
/** `stsc --report`: what a program's lines cost, as text for people or as JSON. docs/performance.md explains how to read it. */
import { existsSync, readFileSync } from 'node:fs';
import { costKinds, type Cost, type CostKind } from './report-costs';

export type ReportForm = 'text' | 'json';

export function printReport(costs: readonly Cost[], form: ReportForm): string {
  return form === 'json' ? `${JSON.stringify({ costs }, undefined, 2)}\n` : textOf(costs);
}

const WIDTH = 60;

function textOf(costs: readonly Cost[]): string {
  const lines: string[] = [];
  let file: string | undefined;
  let source: readonly string[] = [];
  let line = 0;
  for (const cost of costs) {
    if (cost.file !== file) {
      if (file !== undefined) lines.push('');
      file = cost.file;
      line = 0;
      source = existsSync(file) ? readFileSync(file, 'utf8').split(/\r\n|\n|\r/) : [];
      lines.push(file);
    }
    if (cost.line !== line) {
      line = cost.line;
      lines.push(`${String(line).padStart(6)} | ${(source[line - 1] ?? '').trim().slice(0, WIDTH)}`);
    }
    const times = cost.count > 1 ? `, ${cost.count} times` : '';
    lines.push(`       ${cost.inLoop ? '*' : ' '} ${cost.kind}: ${cost.what}${times}`);
  }
  return `${[...lines, ...(costs.length > 0 ? [''] : []), ...summary(costs)].join('\n')}\n`;
}

/** How many there are of each kind, and how many in loops. */
function summary(costs: readonly Cost[]): string[] {
  return (Object.keys(costKinds) as CostKind[]).map((kind) => {
    const all = costs.filter((cost) => cost.kind === kind);
    const hot = all.filter((cost) => cost.inLoop).length;
    return `${String(all.length).padStart(6)} ${`(${hot} in loops)`.padEnd(15)} ${kind}: ${costKinds[kind]}`;
  });
}

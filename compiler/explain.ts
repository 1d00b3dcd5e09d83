// SPDX-License-Identifier: MIT
/** The text of `stsc --explain STS1001`. */
import { refusals, type RefusalName } from './frontend/diagnostics';
import { explanations } from './frontend/explanations';

const WIDTH = 100;

/** For `STS1001`, `sts1001` or `1001`; undefined when there is no such code. */
export function explain(code: string): string | undefined {
  const number = Number(/^(?:STS)?(\d+)$/i.exec(code)?.[1]);
  const names = Object.keys(refusals) as RefusalName[];
  const name = names.find((key) => refusals[key].code === number);
  if (name === undefined) return undefined;
  const { why, advice } = refusals[name];
  const { text, bad, good, checkerFirst } = explanations[name];
  const first = checkerFirst
    ? [wrap(`Most often TypeScript itself reports it, as ${checkerFirst.join(' and ')}.`)]
    : [];
  return [
    `STS${number}: ${why}`,
    advice,
    '',
    wrap(text),
    ...first,
    '',
    'Refused:',
    '',
    indent(bad),
    '',
    'Accepted:',
    '',
    indent(good),
  ].join('\n');
}

function indent(program: string): string {
  return program
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
}

function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] ?? '';
    if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

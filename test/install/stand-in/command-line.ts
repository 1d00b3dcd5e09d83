// SPDX-License-Identifier: MIT
/** The arguments of `xe`: a command, then `name=value` words, `--flag` (which is flag=true) and `-switch value`. */

import { UsageProblem } from './errors';

export interface Call {
  readonly command: string;
  readonly params: ReadonlyMap<string, string>;
  /** Print values only, with commas between records. */
  readonly minimal: boolean;
}

/** Reads the words after `xe`. Throws UsageProblem. */
export function parseCall(words: readonly string[]): Call {
  const [command, ...rest] = words;
  if (command === undefined || command.includes('=')) throw new UsageProblem('Syntax error: command name is missing');
  const params = new Map<string, string>();
  for (const word of rest) {
    const equals = word.indexOf('=');
    let [name, value] = equals < 0 ? [word, ''] : [word.slice(0, equals), word.slice(equals + 1)];
    if (word.startsWith('--')) [name, value] = [word.slice(2), 'true'];
    else if (word.startsWith('-')) throw new UsageProblem(`the stand-in does not know switches such as ${word}`);
    else if (equals < 0) throw new UsageProblem(`Syntax error: not name=value: ${word}`);
    if (params.has(name)) throw new UsageProblem(`Syntax error: ${name} is given twice`);
    params.set(name, value);
  }
  const minimal = params.get('minimal') === 'true';
  params.delete('minimal');
  return { command, params, minimal };
}

// SPDX-License-Identifier: MIT
/** The kernel's command line: words of the form `name=value`, separated by white space. */

import { printable } from './text.js';

export interface Options {
  /** Seconds between two ticks on the console; 0 for none. */
  readonly tickSeconds: number;
}

export interface ParsedOptions {
  readonly options: Options;
  /** What was not understood, a sentence each; the defaults stand for it. */
  readonly complaints: readonly string[];
}

const TICK_SECONDS = 1;
const TICK_SECONDS_MAX = 86400;

/** Read the options. Of an option given twice the last counts. */
export function parseCommandLine(text: string): ParsedOptions {
  let tickSeconds = TICK_SECONDS;
  const complaints: string[] = [];
  for (const word of splitWords(text)) {
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    if (name !== 'tick') {
      complaints.push(`command line: unknown option ${printable(word)}`);
      continue;
    }
    const seconds = equals < 0 ? undefined : parseWhole(word.slice(equals + 1), TICK_SECONDS_MAX);
    if (seconds === undefined) {
      complaints.push(`command line: ${printable(word)} is not tick=N with N from 0 to ${TICK_SECONDS_MAX}`);
    } else {
      tickSeconds = seconds;
    }
  }
  return { options: { tickSeconds }, complaints };
}

function splitWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    if (!' \t\r\n'.includes(unit)) {
      word += unit;
    } else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  if (word !== '') words.push(word);
  return words;
}

/** Decimal digits only, up to `max`; else undefined. */
function parseWhole(text: string, max: number): number | undefined {
  if (text === '' || text.length > 9) return undefined;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    if (unit < '0' || unit > '9') return undefined;
  }
  const value = Number(text);
  return value <= max ? value : undefined;
}

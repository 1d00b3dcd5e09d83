// SPDX-License-Identifier: MIT
/** What a comparison found, as comparison.json keeps it. The page in docs/ is made from it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Peer } from './peer';
import type { Verdict } from './verdict';

export interface FeatureResult {
  readonly area: string;
  readonly feature: string;
  /** The codes with which stsc refuses it; none when it accepts it. */
  readonly stsc: readonly string[];
  readonly peer: Verdict;
}

/** A program that stsc compiles to what Node prints. */
export interface ProgramResult {
  /** Its path below test/, without the ending: `run/numbers/int32-edges`. */
  readonly name: string;
  readonly peer: Verdict;
}

/** A program that stsc refuses. */
export interface RefusedResult extends ProgramResult {
  /** The lines that stsc refuses and on which the peer, which has read the whole program, has nothing to say. */
  readonly silent: readonly { readonly line: number; readonly codes: readonly string[] }[];
}

export interface Results {
  readonly versions: Peer['versions'];
  readonly features: readonly FeatureResult[];
  readonly run: readonly ProgramResult[];
  readonly reject: readonly RefusedResult[];
}

const file = join(__dirname, 'comparison.json');

export function loadResults(): Results {
  return JSON.parse(readFileSync(file, 'utf8')) as Results;
}

/** Writes them, one program or feature on a line, so that a change shows what has changed. */
export function saveResults(results: Results): void {
  const list = (items: readonly object[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const parts = Object.entries(results).map(([name, part]) => {
    return `${JSON.stringify(name)}: ${Array.isArray(part) ? list(part) : JSON.stringify(part)}`;
  });
  writeFileSync(file, `{\n${parts.join(',\n')}\n}\n`);
}

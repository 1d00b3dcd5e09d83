// SPDX-License-Identifier: MIT
/** What a Linux executable has of `node:fs`. */
import { $readFileSync } from '../lib/host';

/** A whole file as text; 0 is standard input. Throws an Error with Node's message (`ENOENT: ...`). */
export function readFileSync(
  path: string | number,
  _encoding: 'utf8' | 'utf-8' | { encoding: 'utf8' | 'utf-8' },
): string {
  return $readFileSync(path);
}

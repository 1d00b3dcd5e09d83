// SPDX-License-Identifier: MIT
/** Where the benchmark's sources are and where its products go. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const benchFolder = __dirname;
export const projectFolder = join(__dirname, '..');
export const outFolder = join(projectFolder, 'build', 'bench');
mkdirSync(outFolder, { recursive: true });

/** bench/programs/NAME/NAME.EXTENSION */
export function sourceOf(name: string, extension: string): string {
  return join(benchFolder, 'programs', name, `${name}.${extension}`);
}

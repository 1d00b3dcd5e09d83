// SPDX-License-Identifier: MIT
/** Where the benchmark's sources are and where its products go. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const benchFolder = __dirname;
export const projectFolder = join(__dirname, '..');
export const outFolder = join(projectFolder, 'build', 'bench');
mkdirSync(outFolder, { recursive: true });

/** The parts of the benchmark, each a folder of programs; a program on its own has its folder for itself. */
export type Part = 'programs' | 'held-back' | 'allocation';

/** bench/programs/NAME/NAME.EXTENSION, and so for the other parts. */
export function sourceOf({ name, part }: { readonly name: string; readonly part: Part }, extension: string): string {
  return join(benchFolder, part, ...(part === name ? [] : [name]), `${name}.${extension}`);
}

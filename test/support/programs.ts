// SPDX-License-Identifier: MIT
/**
 * Finds the test programs. A program is a `.ts` file, or a folder with a `main.ts` in it (a program of several modules).
 * Its name is its path below the root without the ending: `numbers/int32-edges`, `modules/cycle`.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';

export const projectRoot = path.resolve(__dirname, '../..');

export interface TestProgram {
  readonly name: string;
  /** Absolute path of the module to start with. */
  readonly entry: string;
}

/** All programs below `root`, in order of name. */
export function findPrograms(root: string): TestProgram[] {
  const found: TestProgram[] = [];
  const visit = (folder: string): void => {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    if (entries.some((entry) => entry.isFile() && entry.name === 'main.ts')) {
      found.push({ name: programName(root, folder), entry: path.join(folder, 'main.ts') });
      return;
    }
    for (const entry of entries) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) visit(full);
      else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts')) {
        found.push({ name: programName(root, full.slice(0, -'.ts'.length)), entry: full });
      }
    }
  };
  visit(root);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function programName(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

/** The programs whose name contains one of the given words; all of them when there are none. */
export function selectPrograms(programs: readonly TestProgram[], words: readonly string[]): TestProgram[] {
  return programs.filter((program) => words.length === 0 || words.some((word) => program.name.includes(word)));
}

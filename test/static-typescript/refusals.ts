// SPDX-License-Identifier: MIT
/** What stsc says about programs that stand in memory. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generateHir } from '../../compiler/frontend/generate';
import { projectRoot } from '../support/programs';

/** The codes with which `stsc` refuses each of the programs; none for one that it accepts. */
export function stscCodes(programs: readonly string[]): string[][] {
  return inFolder((folder) =>
    programs.map((program) => {
      const entry = join(folder, 'main.ts');
      writeFileSync(entry, program);
      const { diagnostics = [] } = generateHir(entry, { target: 'linux' });
      return [...new Set(diagnostics.map(({ code }) => code))];
    }),
  );
}

/**
 * The same question about many programs at once, which is much faster: they are compiled as the modules of one program.
 * Gives the indexes of those that are refused there.
 */
export function refusedTogether(programs: readonly string[]): number[] {
  return inFolder((folder) => {
    programs.forEach((program, i) => writeFileSync(join(folder, `${i}.ts`), program));
    const entry = join(folder, 'main.ts');
    writeFileSync(entry, programs.map((_, i) => `import './${i}';\n`).join(''));
    const { diagnostics = [] } = generateHir(entry, { target: 'linux' });
    return diagnostics.map(({ loc }) => Number(basename(loc?.file ?? '?', '.ts')));
  });
}

/** Gives `work` a new folder, with the module that some programs import a type from, and removes it. */
function inFolder<T>(work: (folder: string) => T): T {
  mkdirSync(join(projectRoot, 'build'), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, 'build/static-typescript-'));
  try {
    writeFileSync(join(folder, 'nothing.ts'), 'export interface Nothing {\n  readonly n: number;\n}\n');
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// SPDX-License-Identifier: MIT
/** What the tests of the passes share: small programs, compiled up to a pass, and lookups by the names in their source. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { compile, type State } from '../../compiler/driver';
import type { HirFunction, HirProgram, Local } from '../../compiler/ir/hir';
import { localsOfStatement, walkStatements } from '../../compiler/ir/walk';

/** The programs of a folder beside this file, by name. */
export function programsOf(folder: string): string[] {
  return fs
    .readdirSync(path.join(__dirname, folder))
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

export function pathOf(folder: string, file: string): string {
  return path.join(__dirname, folder, file);
}

/** Compiles up to and with a phase; every phase above it has put its result into the state. */
export function compileUntil(file: string, until: string): Required<State> {
  return compile(file, { target: 'linux', until, verify: true }) as Required<State>;
}

/** The functions of the program itself, not of the library, in the order of the source. */
export function ownFunctions(hir: HirProgram, file: string): HirFunction[] {
  return [...hir.functions.values()].filter((fn) => fn.loc.file.endsWith(path.basename(file)));
}

/** A function's own variables and parameters, whoever uses them. */
export function ownLocals(functions: readonly HirFunction[]): Local[] {
  const ids = new Set(functions.map((fn) => fn.id));
  const found = new Set<Local>();
  for (const fn of functions) {
    for (const param of fn.params) found.add(param);
    walkStatements(fn.body, (statement) => {
      for (const local of localsOfStatement(statement)) if (ids.has(local.owner)) found.add(local);
    });
  }
  return [...found];
}

export interface Marker {
  readonly line: number;
  readonly key: string;
  readonly names: readonly string[];
}

/** Comments of the form `// key: name, name`, at the end of a line. */
export function markersOf(file: string, keys: readonly string[]): Marker[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const pattern = new RegExp(`//\\s*(${keys.join('|')}):\\s*(.+)$`);
  return lines.flatMap((text, at) => {
    const match = pattern.exec(text);
    const [, key, names] = match ?? [];
    if (key === undefined || names === undefined) return [];
    return [{ line: at + 1, key, names: names.split(',').map((name) => name.trim()) }];
  });
}

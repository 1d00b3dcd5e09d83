// SPDX-License-Identifier: MIT
/**
 * The front end's entry: a TypeScript program in, HIR out, or everything that is wrong with it.
 *
 * Establishes: no type parameters, every instruction typed and located, the order of effects explicit.
 */
import { ts } from 'ts-morph';
import { guarded } from '../errors';
import type { HirProgram, Loc } from '../ir/hir';
import type { TypeTable } from '../ir/types';
import { Compilation } from './compilation';
import type { Diagnostic } from './diagnostics';
import { neededEntries } from './entries';
import { addExtensions } from './extensions';
import { loadProgram, type LoadedProgram, type Target } from './load';
import { normalizationTables } from './normalization-tables';
import { checkSubset } from './subset-check';
import { unicodeProperties } from './unicode-properties';
import { lastVisited } from './visitors';

export interface GenerateOptions {
  readonly target: Target;
  /** Report the checker's errors in the library, too: for its authors. */
  readonly checkLibrary?: boolean;
}

export type GenerateResult =
  | { readonly program: HirProgram; readonly types: TypeTable; readonly diagnostics?: undefined }
  | { readonly diagnostics: readonly Diagnostic[]; readonly program?: undefined };

/** Compiles the program that starts at `entryFile` to HIR. */
export function generateHir(entryFile: string, options: GenerateOptions): GenerateResult {
  const start: Loc = { file: entryFile, line: 1, column: 1 };
  const loaded = guarded(
    () => start,
    () => loadProgram(entryFile, options.target, options.checkLibrary),
  );
  const { diagnostics } = loaded;
  if (diagnostics.hasErrors) return { diagnostics: diagnostics.all() };
  const comp = new Compilation(loaded, options.target);
  const place = (): Loc => {
    const node = lastVisited();
    return node ? comp.locOf(node) : start;
  };
  return guarded(place, () => generateLoaded(loaded, comp));
}

function generateLoaded(loaded: LoadedProgram, comp: Compilation): GenerateResult {
  const { diagnostics } = loaded;
  for (const file of loaded.userFiles) checkSubset(file, loaded.checker, diagnostics);
  const tables = [...unicodeProperties(comp), ...normalizationTables(comp)];
  const modules = [...tables, ...comp.modules.graph.inOrder().map((file) => comp.modules.generate(file))];
  comp.workOff();
  for (const file of loaded.userFiles) compileUnused(file, comp);
  const makeError = comp.libraryFunction('$makeError', []);
  const eventLoop = comp.libraryFunction('$runEventLoop', []);
  const extensions = addExtensions(comp);
  if (diagnostics.hasErrors) return { diagnostics: diagnostics.all() };

  const parts: Omit<HirProgram, 'entry'> = {
    functions: comp.functions,
    classes: comp.classes.all.map((data) => data.info),
    globals: comp.modules.globals,
    extensions,
    makeError: makeError ?? '',
  };
  const entries = { early: comp.modules.early, modules, eventLoop };
  const libraryFiles = new Set(loaded.libraryFiles.map((file) => loaded.displayName(file.fileName)));
  const entry = neededEntries(parts, entries, (file) => libraryFiles.has(file));
  return { program: { ...parts, entry }, types: comp.types };
}

/** What a program declares but never uses must obey the same rules. Generic functions have no instance to look at. */
function compileUnused(file: ts.SourceFile, comp: Compilation): void {
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.body && !statement.typeParameters) {
      comp.functionFor(statement, new Map());
    }
  }
  comp.workOff();
}

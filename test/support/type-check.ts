// SPDX-License-Identifier: MIT
/** Type-checks test programs as `stsc` will: strict, ES2022, no DOM, no Node types, every file a module. */
import * as path from 'node:path';
import ts from 'typescript';
import { projectRoot } from './programs';

/** One line for each error, `file:line: text`; empty when all is well. */
export function typeCheck(entries: readonly string[]): string[] {
  const program = ts.createProgram([...entries, path.join(projectRoot, 'compiler/platform/globals.d.ts')], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    isolatedModules: true,
    esModuleInterop: true,
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: [],
    skipLibCheck: true,
  });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
    if (diagnostic.file === undefined) return text;
    const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    return `${path.relative(projectRoot, diagnostic.file.fileName)}:${line + 1}: ${text}`;
  });
}

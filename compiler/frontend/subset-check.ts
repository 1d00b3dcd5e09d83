// SPDX-License-Identifier: MIT
/** What can be refused from the syntax alone, in code that is never instantiated, too. */
import type { ts } from 'ts-morph';
import type { DiagnosticSink } from './diagnostics';

export function checkSubset(_file: ts.SourceFile, _checker: ts.TypeChecker, _sink: DiagnosticSink): void {
  // Written next.
}

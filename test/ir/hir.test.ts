// SPDX-License-Identifier: MIT
/** HIR of small programs, as text beside them: what desugaring leaves, in which order. */
import { printFunction } from '../../compiler/ir/print-hir';
import { expectGolden } from './golden';
import { compileUntil, ownFunctions, pathOf, programsOf } from './program';

test.each(programsOf('hir'))('%s', (file) => {
  const entry = pathOf('hir', file);
  const functions = ownFunctions(compileUntil(entry, 'irgen').hir, entry);
  expectGolden(entry, functions.map(printFunction).join('\n'));
});

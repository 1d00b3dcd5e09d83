// SPDX-License-Identifier: MIT
/** HIR after the tests of parameters that are always the same constant, as text beside the programs. */
import { printFunction } from '../../compiler/ir/print-hir';
import { expectGolden } from './golden';
import { compileUntil, ownFunctions, pathOf, programsOf } from './program';

test.each(programsOf('constant-parameters'))('%s', (file) => {
  const entry = pathOf('constant-parameters', file);
  const functions = ownFunctions(compileUntil(entry, 'constant-parameters').folded, entry);
  const shown = functions.filter((fn) => !fn.id.startsWith('module'));
  expectGolden(entry, shown.map(printFunction).join('\n'));
});

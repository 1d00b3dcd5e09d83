// SPDX-License-Identifier: MIT
/** HIR after generators were placed in the loops over them, as text beside the programs. */
import * as fs from 'node:fs';
import { printFunction } from '../../compiler/ir/print-hir';
import { expectGolden } from './golden';
import { compileUntil, ownFunctions, pathOf, programsOf } from './program';

test.each(programsOf('place-generators'))('%s', (file) => {
  const entry = pathOf('place-generators', file);
  const exported = new Set([...fs.readFileSync(entry, 'utf8').matchAll(/^export function (\w+)/gm)].map((m) => m[1]));
  const functions = ownFunctions(compileUntil(entry, 'place-generators').looped, entry);
  expectGolden(
    entry,
    functions
      .filter((fn) => exported.has(fn.name))
      .map(printFunction)
      .join('\n'),
  );
});

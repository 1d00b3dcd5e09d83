// SPDX-License-Identifier: MIT
/** HIR after callbacks and computations were placed where they are called, as text beside the programs. */
import * as fs from 'node:fs';
import { printFunction } from '../../compiler/ir/print-hir';
import { expectGolden } from './golden';
import { compileUntil, ownFunctions, pathOf, programsOf } from './program';

test.each(programsOf('inline'))('%s', (file) => {
  const entry = pathOf('inline', file);
  // The library's functions are instantiated for the program, and so belong to it too.
  const exported = new Set([...fs.readFileSync(entry, 'utf8').matchAll(/^export function (\w+)/gm)].map((m) => m[1]));
  const functions = ownFunctions(compileUntil(entry, 'inline').placed, entry).filter((fn) => exported.has(fn.name));
  expectGolden(entry, functions.map(printFunction).join('\n'));
});

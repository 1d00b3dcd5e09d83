// SPDX-License-Identifier: MIT
/**
 * What position tables call the functions of a compiled program. A name that begins with a dot is for crash reports
 * only: a helper, or a function of the library that JavaScript does not have. Stack traces pass over it.
 */
import { relative, sep } from 'node:path';
import type { LirFunction } from '../ir/lir';

/** Gives the name to show for a C symbol. `library`: the folder of the library's sources. */
export function traceNames(functions: readonly LirFunction[], library: string): (symbol: string) => string {
  const names = new Map(functions.map((fn) => [fn.name, nameOf(fn, library)]));
  return (symbol) => names.get(symbol) ?? symbol;
}

function nameOf(fn: LirFunction, library: string): string {
  const hidden = `.${fn.name.replace(/^[fh]_/, '')}`;
  if (fn.display === undefined) return hidden;
  const inLibrary = relative(library, fn.loc.file);
  if (inLibrary.startsWith(`..${sep}`)) return fn.display;
  return libraryName(fn.display, inLibrary) ?? hidden;
}

/** Classes of the library that JavaScript has as well; the other ones are its own. */
const KNOWN_CLASSES = new Set(
  (
    'ArrayBuffer DataView Date Map Set WeakMap WeakSet WeakRef FinalizationRegistry Promise RegExp TextEncoder ' +
    'TextDecoder Generator AsyncGenerator'
  ).split(' '),
);

/**
 * JavaScript's name for a function of the library: `Array_map$2` is `Array.map`, a method of a class that programs know
 * is itself. The constructors of errors are in no trace, as in Node.
 */
function libraryName(name: string, file: string): string | undefined {
  if (file === 'error.ts') return undefined;
  const member = /^([A-Z]\w*?)(Constructor)?_([A-Za-z]\w*?)(\$\d+)?$/.exec(name);
  if (member) {
    const [, owner = '', , method = ''] = member;
    if (method === 'new') return `new ${owner}`;
    if (method === 'call') return owner;
    return owner === 'Global' ? method : `${owner === 'Console' ? 'console' : owner}.${method}`;
  }
  const ofClass = /^(?:new (\w+)|(\w+)\.[\w[].*)$/.exec(name);
  return KNOWN_CLASSES.has(ofClass?.[1] ?? ofClass?.[2] ?? '') ? name : undefined;
}

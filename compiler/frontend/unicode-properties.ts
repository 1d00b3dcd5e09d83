// SPDX-License-Identifier: MIT
/**
 * `\p{...}` in regular expressions. No table of Unicode is kept for it: the engine that the compiler runs on says which
 * code points a property has, and only what the texts of a program name goes into the program, once for each name.
 */
import { ts } from 'ts-morph';
import type { Compilation } from './compilation';

/** In a pattern `\p{Lu}`, in the text of a string literal `\\p{Lu}`. */
const MENTION = /\\[pP]\{([\w=]+)\}/g;

/** Makes an initialiser that tells the library the properties that the program's texts name; none when they name none. */
export function unicodeProperties(comp: Compilation): string[] {
  const names = mentionedNames(comp.loaded.userFiles);
  if (names.size === 0) return [];
  return [
    comp.modules.initialiser('unicode properties', comp.loaded.entry, (scope) => {
      for (const name of names) {
        const args = [name, rangesOf(name)].map((text) => scope.builder.string(text));
        scope.callLibrary(comp.loaded.entry, '$addUnicodeProperty', args);
      }
    }),
  ];
}

/** The names in literals of any kind, since patterns are put together from strings, too. */
function mentionedNames(files: readonly ts.SourceFile[]): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isLiteralExpression(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      for (const [, name = ''] of node.getText().matchAll(MENTION)) names.add(name);
    }
    ts.forEachChild(node, visit);
  };
  files.forEach(visit);
  return names;
}

const known = new Map<string, string>();

/** The code points that have a property, as `pack` writes them; the empty string when there is no such property. */
function rangesOf(name: string): string {
  let ranges = known.get(name);
  if (ranges === undefined) known.set(name, (ranges = pack(findRanges(name))));
  return ranges;
}

const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;

/** Pairs of the first and last code point, ascending and apart. */
function findRanges(name: string): number[] {
  let property: RegExp;
  try {
    property = new RegExp(`\\p{${name}}+`, 'gu');
  } catch {
    return [];
  }
  const pairs = [
    ...rangesBetween(property, 0, FIRST_SURROGATE - 1),
    ...surrogatesOf(property),
    ...rangesBetween(property, AFTER_SURROGATES, 0xffff),
    ...rangesBetween(property, 0x10000, 0x10ffff),
  ];
  const joined: number[] = [];
  for (const [first, last] of pairs) {
    if (joined.length > 0 && joined.at(-1) === first - 1) joined.splice(-1, 1, last);
    else joined.push(first, last);
  }
  return joined;
}

function rangesBetween(property: RegExp, first: number, last: number): [number, number][] {
  const width = first > 0xffff ? 2 : 1;
  const text = Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
  return Array.from(text.matchAll(property), (match) => {
    const start = first + match.index / width;
    return [start, start + match[0].length / width - 1];
  });
}

/** Surrogates, each on its own: two of them would be one character. */
function surrogatesOf(property: RegExp): [number, number][] {
  const all = Array.from({ length: AFTER_SURROGATES - FIRST_SURROGATE }, (_, i) => FIRST_SURROGATE + i);
  return all.filter((unit) => String.fromCharCode(unit).search(property) === 0).map((unit) => [unit, unit]);
}

/**
 * Numbers as text: each as its distance from the one before, in one unit below 0x8000 or two, of which the first has
 * 0x8000 added. None of the units is a surrogate.
 */
function pack(numbers: readonly number[]): string {
  let before = 0;
  return numbers
    .map((number) => {
      const distance = number - before;
      before = number;
      return distance < 0x8000
        ? String.fromCharCode(distance)
        : String.fromCharCode(0x8000 + (distance >> 15), distance & 0x7fff);
    })
    .join('');
}

// SPDX-License-Identifier: MIT
/**
 * The tables of `normalize`, found out from the engine that the compiler runs on, for programs that call it: what
 * characters decompose to, which pairs compose, and the order of combining marks (Unicode Standard Annex 15).
 */
import { ts } from 'ts-morph';
import type { Compilation } from './compilation';

/** What ends an entry: no table has this character. */
const END = '\0';

/** Makes an initialiser that gives the library its tables; none when the program never normalizes. */
export function normalizationTables(comp: Compilation): string[] {
  const { userFiles, entry } = comp.loaded;
  if (!userFiles.some(normalizes)) return [];
  return [
    comp.modules.initialiser('normalization tables', entry, (scope) => {
      const { canonical, compatible, pairs, marks } = tables();
      const args = [canonical, compatible, pairs, marks].map((text) => scope.builder.string(text));
      scope.callLibrary(entry, '$setNormalizationTables', args);
    }),
  ];
}

function normalizes(file: ts.SourceFile): boolean {
  const visit = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && node.text === 'normalize') || ts.forEachChild(node, visit) === true;
  return visit(file);
}

interface Tables {
  /** Each character with what it fully decomposes to. */
  readonly canonical: string;
  /** Those whose compatibility decomposition is another. */
  readonly compatible: string;
  /** Two characters and the one that they compose to. */
  readonly pairs: string;
  /** Combining marks by class, ascending. */
  readonly marks: string;
}

let made: Tables | undefined;

function tables(): Tables {
  return (made ??= makeTables());
}

const HANGUL = /^[\uac00-\ud7a3]$/;

function makeTables(): Tables {
  let [canonical, compatible, pairs] = ['', '', ''];
  const marks: string[] = [];
  for (let code = 0x80; code <= 0x10ffff; code++) {
    const char = String.fromCodePoint(code);
    if (HANGUL.test(char)) continue;
    const decomposed = char.normalize('NFD');
    const simplified = char.normalize('NFKD');
    if (decomposed !== char) canonical += char + decomposed + END;
    if (simplified !== decomposed) compatible += char + simplified + END;
    if (decomposed !== char && char.normalize('NFC') === char) pairs += pairOf(decomposed) + char;
    if (decomposed === char && isMark(char)) marks.push(char);
  }
  return { canonical, compatible, pairs, marks: byClass(marks) };
}

/** The two characters that compose to what decomposes so: all but the last composed, and the last. */
function pairOf(decomposed: string): string {
  const parts = [...decomposed];
  const last = parts.pop() ?? '';
  return parts.join('').normalize('NFC') + last;
}

/** Marks of the lowest and of the second highest class, beside which every other mark changes place. */
const LOW = '\u0334';
const HIGH = '\u0345';

/** Whether a character has a combining class other than 0. */
function isMark(char: string): boolean {
  return standsAfter(char, LOW) || standsAfter(HIGH, char);
}

/** Whether the class of `a` is above that of `b`, and neither is 0. */
function standsAfter(a: string, b: string): boolean {
  return (a + b).normalize('NFD') === b + a && a !== b;
}

function byClass(marks: readonly string[]): string {
  const sorted = [...marks].sort((a, b) => (standsAfter(a, b) ? 1 : standsAfter(b, a) ? -1 : 0));
  let text = '';
  sorted.forEach((mark, i) => {
    const before = sorted[i - 1];
    text += before !== undefined && standsAfter(mark, before) ? END + mark : mark;
  });
  return text + END;
}

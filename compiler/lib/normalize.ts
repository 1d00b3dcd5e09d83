// SPDX-License-Identifier: MIT
/** `normalize`, after Unicode Standard Annex 15; the compiler has made the tables. */
import { RangeError } from './error';
import { Map } from './map';

const CODE_POINTS = 0x110000;

/** Hangul syllables are composed of a leading consonant, a vowel and perhaps a trailing consonant, by arithmetic. */
const SYLLABLES = 0xac00;
const LEADING = 0x1100;
const VOWELS = 0x1161;
const TRAILING = 0x11a7;
const LEADING_COUNT = 19;
const VOWEL_COUNT = 21;
const TRAILING_COUNT = 28;
const SYLLABLE_COUNT = LEADING_COUNT * VOWEL_COUNT * TRAILING_COUNT;

class Tables {
  /** What a code point decomposes to. */
  readonly canonical: Map<number, string>;
  readonly compatible: Map<number, string>;
  /** Two code points, the first times 0x110000, and the one that they compose to. */
  readonly pairs = new Map<number, number>();
  /** The combining class, or rather its place among the classes; absent for 0. */
  readonly classes = new Map<number, number>();

  constructor(canonical: string, compatible: string, pairs: string, marks: string) {
    this.canonical = entriesOf(canonical);
    this.compatible = entriesOf(compatible);
    for (let i = 0; i < pairs.length;) {
      const first = rt_str_code_point(pairs, i);
      i += width(first);
      const second = rt_str_code_point(pairs, i);
      i += width(second);
      const composed = rt_str_code_point(pairs, i);
      i += width(composed);
      this.pairs.set(first * CODE_POINTS + second, composed);
    }
    let place = 1;
    for (let i = 0; i < marks.length;) {
      const mark = rt_str_code_point(marks, i);
      i += width(mark);
      if (mark === 0) place++;
      else this.classes.set(mark, place);
    }
  }
}

/** A code point, its text, 0, and so on. */
function entriesOf(text: string): Map<number, string> {
  const entries = new Map<number, string>();
  for (let i = 0; i < text.length;) {
    const key = rt_str_code_point(text, i);
    const end = rt_str_index_of(text, '\0', i);
    entries.set(key, rt_str_substring(text, i + width(key), end));
    i = end + 1;
  }
  return entries;
}

function width(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

let packed: string[] = [];
let tables: Tables | undefined = undefined;

/** Called when the program starts. */
export function $setNormalizationTables(canonical: string, compatible: string, pairs: string, marks: string): void {
  packed = [canonical, compatible, pairs, marks];
}

export function String_normalize(self: string, form: string = 'NFC'): string {
  if (form !== 'NFC' && form !== 'NFD' && form !== 'NFKC' && form !== 'NFKD') {
    throw new RangeError('The normalization form should be one of NFC, NFD, NFKC, NFKD.');
  }
  if (isAscii(self)) return self;
  tables ??= new Tables($load(packed, 0), $load(packed, 1), $load(packed, 2), $load(packed, 3));
  const codes: number[] = [];
  decompose(self, form === 'NFKC' || form === 'NFKD', tables, codes);
  order(codes, tables);
  if (form === 'NFC' || form === 'NFKC') compose(codes, tables);
  let text = '';
  for (let i = 0; i < $filled(codes); i++) text += rt_str_from_code_point($load(codes, i));
  return text;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (rt_str_code(text, i) > 127) return false;
  return true;
}

function decompose(text: string, isCompatible: boolean, { canonical, compatible }: Tables, codes: number[]): void {
  for (let i = 0; i < text.length;) {
    const code = rt_str_code_point(text, i);
    i += width(code);
    const syllable = code - SYLLABLES;
    if (syllable >= 0 && syllable < SYLLABLE_COUNT) {
      codes.push(LEADING + Math.floor(syllable / (VOWEL_COUNT * TRAILING_COUNT)));
      codes.push(VOWELS + Math.floor((syllable % (VOWEL_COUNT * TRAILING_COUNT)) / TRAILING_COUNT));
      if (syllable % TRAILING_COUNT > 0) codes.push(TRAILING + (syllable % TRAILING_COUNT));
      continue;
    }
    const parts = (isCompatible ? compatible.get(code) : undefined) ?? canonical.get(code);
    if (parts === undefined) codes.push(code);
    else {
      for (let at = 0; at < parts.length;) {
        const part = rt_str_code_point(parts, at);
        at += width(part);
        codes.push(part);
      }
    }
  }
}

/** Sorts each run of combining marks by class; marks of one class stay as they are. */
function order(codes: number[], { classes }: Tables): void {
  for (let i = 1; i < $filled(codes); i++) {
    const code = $load(codes, i);
    const place = classes.get(code);
    if (place === undefined) continue;
    let at = i;
    for (; at > 0; at--) {
      const before = classes.get($load(codes, at - 1));
      if (before === undefined || before <= place) break;
      $store(codes, at, $load(codes, at - 1));
    }
    $store(codes, at, code);
  }
}

/** Joins each mark with the last character of class 0 before it where nothing of its class or above stands between. */
function compose(codes: number[], { pairs, classes }: Tables): void {
  let starter = -1;
  let count = 0;
  let highest = 0;
  for (let i = 0; i < $filled(codes); i++) {
    const code = $load(codes, i);
    const place = classes.get(code) ?? 0;
    if (starter >= 0 && (count === starter + 1 || (highest < place && highest > 0))) {
      const composed = composedOf($load(codes, starter), code, pairs);
      if (composed !== undefined) {
        $store(codes, starter, composed);
        continue;
      }
    }
    if (place === 0) starter = count;
    highest = place;
    $store(codes, count, code);
    count++;
  }
  codes.length = count;
}

function composedOf(first: number, second: number, pairs: Map<number, number>): number | undefined {
  const leading = first - LEADING;
  const vowel = second - VOWELS;
  if (leading >= 0 && leading < LEADING_COUNT && vowel >= 0 && vowel < VOWEL_COUNT) {
    return SYLLABLES + (leading * VOWEL_COUNT + vowel) * TRAILING_COUNT;
  }
  const syllable = first - SYLLABLES;
  const trailing = second - TRAILING;
  const isOpen = syllable >= 0 && syllable < SYLLABLE_COUNT && syllable % TRAILING_COUNT === 0;
  if (isOpen && trailing > 0 && trailing < TRAILING_COUNT) return first + trailing;
  return pairs.get(first * CODE_POINTS + second);
}

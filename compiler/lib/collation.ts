// SPDX-License-Identifier: MIT
/**
 * localeCompare for English, which is Unicode's root order: ASCII and the accented letters of Latin-1. Text beyond that
 * needs ICU's tables and throws. Three levels, as in UTS #10: letters, then accents, then case.
 */
import { RangeError, TypeError } from './error';

interface CollatorOptions {
  readonly numeric?: boolean | undefined;
  readonly sensitivity?: string | undefined;
  readonly usage?: string | undefined;
  readonly localeMatcher?: string | undefined;
  readonly ignorePunctuation?: boolean | undefined;
  readonly caseFirst?: string | undefined;
}

/** Printable ASCII in order, lower case standing for both cases. */
const ORDER = '\t\n\v\f\r _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz';
/** The letters U+00C0 to U+00DF and U+00E0 to U+00FF without their accents, and the accents' order; a space: not here. */
const BASES = 'aaaaaa ceeeeiiii nooooo ouuuuy  aaaaaa ceeeeiiii nooooo ouuuuy y';
const ACCENTS = '213654 721352135 621365 821351  213654 721352135 621365 821351 5';

const FIRST_ACCENTED = 0xc0;
const DIGIT_0 = 48;
const DIGIT_9 = 57;

/** A string's position for its comparison: which unit comes next, and that unit's weights. */
class Weights {
  primary = 0;
  secondary = 0;
  tertiary = 0;
  private at = 0;

  constructor(private readonly text: string) {}

  /** Goes to the next unit that counts; false at the end. */
  next(): boolean {
    while (this.at < this.text.length) {
      const unit = rt_str_code(this.text, this.at);
      this.at++;
      if (this.weigh(unit)) return true;
    }
    this.primary = -1;
    this.secondary = -1;
    this.tertiary = -1;
    return false;
  }

  /** False for control characters, which do not count. */
  private weigh(unit: number): boolean {
    let base = unit;
    this.secondary = 0;
    this.tertiary = 0;
    if (unit >= FIRST_ACCENTED && unit <= 0xff) {
      base = rt_str_code(BASES, unit - FIRST_ACCENTED);
      this.secondary = rt_str_code(ACCENTS, unit - FIRST_ACCENTED);
      this.tertiary = unit < 0xe0 ? 1 : 0;
    } else if (unit >= 65 && unit <= 90) {
      base = unit + 32;
      this.tertiary = 1;
    }
    if (base > 127 || (base === 32 && unit !== 32)) {
      throw new RangeError('localeCompare knows ASCII and Latin-1 letters only, not U+' + hex(unit));
    }
    this.primary = rt_str_index_of(ORDER, rt_str_from_code(base), 0);
    return this.primary >= 0;
  }

  isDigit(): boolean {
    const zero = rt_str_index_of(ORDER, '0', 0);
    return this.primary >= zero && this.primary <= zero + 9;
  }

  /** The digits from the current one on, without leading zeros; the current unit is then the last digit. */
  number(): string {
    const start = this.at - 1;
    while (this.at < this.text.length && isDigit(rt_str_code(this.text, this.at))) this.at++;
    let from = start;
    while (from < this.at - 1 && rt_str_code(this.text, from) === DIGIT_0) from++;
    return rt_str_substring(this.text, from, this.at);
  }
}

function isDigit(unit: number): boolean {
  return unit >= DIGIT_0 && unit <= DIGIT_9;
}

function hex(unit: number): string {
  return rt_num_to_radix(unit, 16).toUpperCase().padStart(4, '0');
}

function sign(value: number): number {
  return value < 0 ? -1 : value > 0 ? 1 : 0;
}

/** Throws for locales whose order is not the root order. */
function checkLocales(locales: string | readonly string[] | undefined): void {
  if (locales === undefined) return;
  const list = typeof locales === 'string' ? [locales] : locales;
  for (const locale of list) {
    if (locale !== 'en' && !locale.startsWith('en-')) {
      throw new RangeError('localeCompare knows the order of English only, not of "' + locale + '"');
    }
  }
}

export function String_localeCompare(
  self: string,
  that: string,
  locales?: string | readonly string[],
  options?: CollatorOptions,
): number {
  checkLocales(locales);
  const sensitivity = options?.sensitivity ?? 'variant';
  const isNumeric = options?.numeric ?? false;
  if (options?.ignorePunctuation === true || (options?.caseFirst ?? 'false') !== 'false') {
    throw new TypeError('localeCompare knows the options numeric and sensitivity only');
  }
  const a = new Weights(self);
  const b = new Weights(that);
  let secondary = 0;
  let tertiary = 0;
  for (;;) {
    const more = a.next();
    if (!b.next() && !more) break;
    if (isNumeric && a.isDigit() && b.isDigit()) {
      const left = a.number();
      const right = b.number();
      if (left.length !== right.length) return sign(left.length - right.length);
      const order = rt_str_compare(left, right);
      if (order !== 0) return sign(order);
      continue;
    }
    if (a.primary !== b.primary) return sign(a.primary - b.primary);
    if (secondary === 0) secondary = sign(a.secondary - b.secondary);
    if (tertiary === 0) tertiary = sign(a.tertiary - b.tertiary);
  }
  if (secondary !== 0 && (sensitivity === 'accent' || sensitivity === 'variant')) return secondary;
  return sensitivity === 'case' || sensitivity === 'variant' ? tertiary : 0;
}

/** English has no case mapping of its own. */
export function String_toLocaleUpperCase(self: string, locales?: string | readonly string[]): string {
  checkLocales(locales);
  return rt_str_to_upper(self);
}

export function String_toLocaleLowerCase(self: string, locales?: string | readonly string[]): string {
  checkLocales(locales);
  return rt_str_to_lower(self);
}

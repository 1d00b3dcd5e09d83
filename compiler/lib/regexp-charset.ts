// SPDX-License-Identifier: MIT
/** Sets of code points, and which of them count as the same letter when case is ignored. */

/** The unit's or code point's case as a number, or itself where the mapping gives several. */
function mapped(codePoint: number, toUpper: boolean): number {
  const text = rt_str_from_code_point(codePoint);
  const result = toUpper ? rt_str_to_upper(text) : rt_str_to_lower(text);
  const first = rt_str_code_point(result, 0);
  return result.length === (first > 0xffff ? 2 : 1) ? first : codePoint;
}

/** ECMAScript's Canonicalize: equal results mean equal letters. With the flag `u` by simple case folding. */
export function $canonicalize(codePoint: number, isUnicode: boolean): number {
  if (codePoint < 128) {
    if (codePoint >= 97 && codePoint <= 122) return codePoint - 32;
    return codePoint;
  }
  if (!isUnicode) {
    const upper = mapped(codePoint, true);
    return upper < 128 || upper > 0xffff ? codePoint : upper;
  }
  // The dotless i has no simple folding.
  if (codePoint === 0x131) return codePoint;
  const folded = mapped(mapped(codePoint, true), false);
  return folded >= 97 && folded <= 122 ? folded - 32 : folded;
}

/** Letters that fold to another one and are neither its upper nor its lower case. */
const STRAYS = [
  0x212a, 0x17f, 0x212b, 0x2126, 0x1e9e, 0x3c2, 0xb5, 0x345, 0x1fbe, 0x3d0, 0x3d1, 0x3d5, 0x3d6, 0x3f0, 0x3f1, 0x3f5,
  0x1e9b,
];

export class $CharSet {
  /** Pairs of first and last, ascending and apart, once `finish` has run. */
  ranges: number[] = [];
  isNegated = false;
  private ignoresCase = false;
  private isUnicode = false;
  /** One byte for each ASCII character: the final answer. */
  private readonly ascii = new Uint8Array(128);

  add(first: number, last: number): void {
    this.ranges.push(first, last);
  }

  addSet(other: $CharSet): void {
    for (let i = 0; i + 1 < $filled(other.ranges); i += 2) {
      this.add($load(other.ranges, i), $load(other.ranges, i + 1));
    }
  }

  /** Sorts and joins the ranges, turns them round if `isComplement`, and prepares the quick answers. */
  finish(isComplement: boolean, ignoresCase: boolean, isUnicode: boolean): void {
    this.join();
    this.isNegated = isComplement;
    this.ignoresCase = ignoresCase;
    this.isUnicode = isUnicode;
    for (let unit = 0; unit < 128; unit++) $store(this.ascii, unit, this.slowlyContains(unit) ? 1 : 0);
  }

  private join(): void {
    const starts: { first: number; last: number }[] = [];
    for (let i = 0; i + 1 < $filled(this.ranges); i += 2) {
      starts.push({ first: $load(this.ranges, i), last: $load(this.ranges, i + 1) });
    }
    starts.sort((a, b) => a.first - b.first);
    const joined: number[] = [];
    for (const { first, last } of starts) {
      const count = $filled(joined);
      if (count > 0 && first <= $load(joined, count - 1) + 1) {
        if (last > $load(joined, count - 1)) $store(joined, count - 1, last);
      } else joined.push(first, last);
    }
    this.ranges = joined;
  }

  /** The ranges that this set does not have, up to the last code point. */
  complement(): $CharSet {
    const result = new $CharSet();
    this.join();
    let next = 0;
    for (let i = 0; i + 1 < $filled(this.ranges); i += 2) {
      if ($load(this.ranges, i) > next) result.add(next, $load(this.ranges, i) - 1);
      next = $load(this.ranges, i + 1) + 1;
    }
    if (next <= 0x10ffff) result.add(next, 0x10ffff);
    return result;
  }

  contains(codePoint: number): boolean {
    return codePoint < 128 ? $load<number>(this.ascii, codePoint) !== 0 : this.slowlyContains(codePoint);
  }

  private slowlyContains(codePoint: number): boolean {
    return (this.ignoresCase ? this.hasAnyCase(codePoint) : this.has(codePoint)) !== this.isNegated;
  }

  private hasAnyCase(codePoint: number): boolean {
    if (this.has(codePoint)) return true;
    const wanted = $canonicalize(codePoint, this.isUnicode);
    const upper = mapped(codePoint, true);
    const lower = mapped(codePoint, false);
    if (this.hasEqual(upper, wanted) || this.hasEqual(lower, wanted) || this.hasEqual(mapped(upper, false), wanted)) {
      return true;
    }
    for (const stray of STRAYS) if (this.hasEqual(stray, wanted)) return true;
    return false;
  }

  /** Whether a candidate is in the set and is the wanted letter. */
  private hasEqual(candidate: number, wanted: number): boolean {
    return this.has(candidate) && $canonicalize(candidate, this.isUnicode) === wanted;
  }

  private has(codePoint: number): boolean {
    const ranges = this.ranges;
    let low = 0;
    let high = $filled(ranges) / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (codePoint > $load(ranges, middle * 2 + 1)) low = middle + 1;
      else if (codePoint < $load(ranges, middle * 2)) high = middle;
      else return true;
    }
    return false;
  }
}

export function $isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
}

export function $isLineTerminator(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
}

/** The set of `\d`, `\s` or `\w` (lower case letter's unit). */
export function $namedSet(letter: number, foldsUnicode: boolean): $CharSet {
  const set = new $CharSet();
  if (letter === 100) set.add(48, 57);
  else if (letter === 119) {
    set.add(48, 57);
    set.add(65, 90);
    set.add(95, 95);
    set.add(97, 122);
    // With `iu` these two fold to s and k.
    if (foldsUnicode) {
      set.add(0x17f, 0x17f);
      set.add(0x212a, 0x212a);
    }
  } else {
    set.add(9, 13);
    set.add(32, 32);
    set.add(160, 160);
    set.add(0x1680, 0x1680);
    set.add(0x2000, 0x200a);
    set.add(0x2028, 0x2029);
    set.add(0x202f, 0x202f);
    set.add(0x205f, 0x205f);
    set.add(0x3000, 0x3000);
    set.add(0xfeff, 0xfeff);
  }
  return set;
}

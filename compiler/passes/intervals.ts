// SPDX-License-Identifier: MIT
/**
 * Arithmetic on ranges of JavaScript numbers: what an operation can give when its operands are anywhere in theirs.
 * Each function errs towards "anything".
 */

export interface Range {
  readonly lo: number;
  readonly hi: number;
  /** Every value but NaN is an integer (or an infinity). */
  readonly integer: boolean;
  /** May be -0. */
  readonly minusZero: boolean;
  readonly nan: boolean;
}

const INT_MIN = -(2 ** 31);
const INT_MAX = 2 ** 31 - 1;

export const ANY: Range = { lo: -Infinity, hi: Infinity, integer: false, minusZero: true, nan: true };
/** No number at all. */
export const NONE: Range = { lo: Infinity, hi: -Infinity, integer: true, minusZero: false, nan: false };
export const INT32 = integers(INT_MIN, INT_MAX);
export const UINT32 = integers(0, 2 ** 32 - 1);
/** Of arrays, strings and typed arrays: the runtime allows no longer ones (RT_MAX_LENGTH in runtime/rt.h). */
export const LENGTH = integers(0, 2 ** 30 - 1);
export const HASH = integers(0, INT_MAX);

export function integers(lo: number, hi: number): Range {
  return { lo, hi, integer: true, minusZero: false, nan: false };
}

export function constant(value: number): Range {
  if (Number.isNaN(value)) return { lo: Infinity, hi: -Infinity, integer: true, minusZero: false, nan: true };
  return { lo: value, hi: value, integer: Number.isInteger(value), minusZero: Object.is(value, -0), nan: false };
}

export function isInt32(range: Range): boolean {
  return range.integer && !range.minusZero && !range.nan && range.lo >= INT_MIN && range.hi <= INT_MAX;
}

/**
 * The largest magnitude of what is held as an int64: sums of two such numbers do not overflow. A double cannot count beyond
 * it in steps of up to 256, so counters come to rest here at the latest.
 */
const INT64_LIMIT = 2 ** 61;

/** Every value is an integer that both a double and an int64 hold exactly. */
export function isInt64(range: Range): boolean {
  return range.integer && !range.minusZero && !range.nan && range.lo >= -INT64_LIMIT && range.hi <= INT64_LIMIT;
}

/** No sum in this range was rounded by the double that holds it. */
export function isUnrounded(range: Range): boolean {
  return range.integer && range.lo > -(2 ** 53) && range.hi < 2 ** 53;
}

/** Every value is an integer that a double holds exactly (-0 counts as 0). */
export function isExactInteger(range: Range): boolean {
  return range.integer && !range.nan && range.lo >= -(2 ** 53) && range.hi <= 2 ** 53;
}

export function join(a: Range | undefined, b: Range | undefined): Range | undefined {
  if (!a) return b;
  if (!b || contains(a, b)) return a;
  return {
    lo: Math.min(a.lo, b.lo),
    hi: Math.max(a.hi, b.hi),
    integer: a.integer && b.integer,
    minusZero: a.minusZero || b.minusZero,
    nan: a.nan || b.nan,
  };
}

export function contains(a: Range, b: Range): boolean {
  return (
    a.lo <= b.lo && a.hi >= b.hi && (!a.integer || b.integer) && (a.minusZero || !b.minusZero) && (a.nan || !b.nan)
  );
}

const THRESHOLDS = [0, 1, 255, 65535, LENGTH.hi, LENGTH.hi + 1, INT_MAX, 2 ** 32 - 1, 2 ** 53, INT64_LIMIT];

/** Jumps to the next round bound, so that a growing range comes to rest after a few steps. */
export function widen(before: Range, after: Range): Range {
  const hi = after.hi > before.hi ? (THRESHOLDS.find((t) => t >= after.hi) ?? Infinity) : before.hi;
  const floor = [...THRESHOLDS.slice(1).map((t) => -t), INT_MIN].sort((a, b) => b - a);
  const lo = after.lo < before.lo ? (after.lo >= 0 ? 0 : (floor.find((t) => t <= after.lo) ?? -Infinity)) : before.lo;
  return {
    lo,
    hi,
    integer: before.integer && after.integer,
    minusZero: before.minusZero || after.minusZero,
    nan: before.nan || after.nan,
  };
}

const has0 = (a: Range): boolean => a.lo <= 0 && a.hi >= 0;
const finite = (a: Range): boolean => a.lo > -Infinity && a.hi < Infinity;

/** A range from corner values; NaN corners (infinities that cancel) mean anything. */
function hull(corners: readonly number[], integer: boolean, minusZero: boolean, nan: boolean): Range {
  if (corners.some(Number.isNaN)) return { ...ANY, integer };
  return { lo: Math.min(...corners), hi: Math.max(...corners), integer, minusZero, nan };
}

export function add(a: Range, b: Range): Range {
  const nan = a.nan || b.nan || !finite(a) || !finite(b);
  return hull([a.lo + b.lo, a.hi + b.hi], a.integer && b.integer, a.minusZero && b.minusZero, nan);
}

export function sub(a: Range, b: Range): Range {
  const nan = a.nan || b.nan || !finite(a) || !finite(b);
  return hull([a.lo - b.hi, a.hi - b.lo], a.integer && b.integer, a.minusZero && has0(b), nan);
}

export function mul(a: Range, b: Range): Range {
  const integer = a.integer && b.integer;
  const negative = a.lo < 0 || b.lo < 0;
  const zero = has0(a) || has0(b);
  // Products of fractions can underflow to -0.
  const signedZero = (has0(a) && b.lo < 0) || (has0(b) && a.lo < 0);
  const minusZero = a.minusZero || b.minusZero || signedZero || (negative && !integer);
  const nan = a.nan || b.nan || ((!finite(a) || !finite(b)) && zero);
  return hull([a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi], integer, minusZero, nan);
}

export function div(a: Range, b: Range): Range {
  if (has0(b) || b.minusZero) return ANY;
  const negative = a.lo < 0 || b.lo < 0;
  const nan = a.nan || b.nan || (!finite(a) && !finite(b));
  return hull([a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi], false, a.minusZero || negative, nan);
}

export function mod(a: Range, b: Range): Range {
  const nan = a.nan || b.nan || has0(b) || b.minusZero || !finite(a);
  const integer = a.integer && b.integer;
  const limit = Math.max(Math.abs(b.lo), Math.abs(b.hi)) - (integer ? 1 : 0);
  const lo = a.lo < 0 ? -Math.min(limit, -a.lo) : 0;
  const hi = a.hi > 0 ? Math.min(limit, a.hi) : 0;
  return hull([lo, hi], integer, a.minusZero || a.lo < 0, nan);
}

export function neg(a: Range): Range {
  return { lo: -a.hi, hi: -a.lo, integer: a.integer, minusZero: has0(a), nan: a.nan };
}

/** ToInt32. */
export function int32(a: Range): Range {
  if (a.lo >= INT_MIN && a.hi <= INT_MAX) {
    const lo = Math.trunc(a.lo);
    const hi = Math.trunc(a.hi);
    return a.nan ? integers(Math.min(lo, 0), Math.max(hi, 0)) : integers(lo + 0, hi + 0);
  }
  return INT32;
}

export function bitAnd(left: Range, right: Range): Range {
  const a = int32(left);
  const b = int32(right);
  if (a.lo >= 0 && b.lo >= 0) return integers(0, Math.min(a.hi, b.hi));
  if (a.lo >= 0) return integers(0, a.hi);
  if (b.lo >= 0) return integers(0, b.hi);
  return INT32;
}

export function bitOr(left: Range, right: Range): Range {
  const a = int32(left);
  const b = int32(right);
  // `x | 0` is how programs say "as int32".
  if (b.lo === 0 && b.hi === 0) return a;
  if (a.lo === 0 && a.hi === 0) return b;
  if (a.lo >= 0 && b.lo >= 0) return integers(0, ones(Math.max(a.hi, b.hi)));
  return INT32;
}

/** The smallest 2^n - 1 that is not below. */
function ones(value: number): number {
  let mask = 1;
  while (mask < value) mask = mask * 2 + 1;
  return value === 0 ? 0 : mask;
}

export function shiftRight(left: Range, right: Range): Range {
  const a = int32(left);
  const b = int32(right);
  if (b.lo !== b.hi) return a.lo >= 0 ? integers(0, a.hi) : INT32;
  const by = b.lo & 31;
  return integers(a.lo >> by, a.hi >> by);
}

export function shiftRightUnsigned(left: Range, right: Range): Range {
  const a = int32(left);
  const b = int32(right);
  const by = b.lo === b.hi ? b.lo & 31 : 0;
  if (a.lo >= 0) return integers(b.lo === b.hi ? a.lo >>> by : 0, a.hi >>> by);
  return integers(0, by === 0 ? 2 ** 32 - 1 : 2 ** (32 - by) - 1);
}

export function shiftLeft(left: Range, right: Range): Range {
  const a = int32(left);
  const b = int32(right);
  if (b.lo !== b.hi) return INT32;
  const factor = 2 ** (b.lo & 31);
  return a.lo * factor >= INT_MIN && a.hi * factor <= INT_MAX ? integers(a.lo * factor, a.hi * factor) : INT32;
}

export function bitNot(value: Range): Range {
  const a = int32(value);
  return integers(-a.hi - 1, -a.lo - 1);
}

/** Math.floor, ceil, round, trunc: monotonic, and integer. */
export function rounded(a: Range, round: (x: number) => number): Range {
  const lo = round(a.lo) + 0;
  const hi = round(a.hi) + 0;
  // ceil, round and trunc make -0 of small negative numbers; floor keeps -0.
  const minusZero = a.minusZero || (round !== Math.floor && a.lo < 0 && hi >= 0);
  return { lo, hi, integer: true, minusZero, nan: a.nan };
}

/** ToIntegerOrInfinity: NaN and -0 become 0. */
export function toInteger(a: Range): Range {
  const whole = rounded(a, Math.trunc);
  const known = { ...whole, minusZero: false, nan: false };
  return a.nan ? { ...known, lo: Math.min(known.lo, 0), hi: Math.max(known.hi, 0) } : known;
}

export function abs(a: Range): Range {
  const lo = has0(a) ? 0 : Math.min(Math.abs(a.lo), Math.abs(a.hi));
  return { ...a, lo, hi: Math.max(Math.abs(a.lo), Math.abs(a.hi)), minusZero: false };
}

export function min(a: Range, b: Range): Range {
  return {
    lo: Math.min(a.lo, b.lo),
    hi: Math.min(a.hi, b.hi),
    integer: a.integer && b.integer,
    minusZero: a.minusZero || b.minusZero,
    nan: a.nan || b.nan,
  };
}

export function max(a: Range, b: Range): Range {
  return { ...min(a, b), lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

/** `a` where `a < b` (or `a <= b`) is known to hold; undefined where it cannot. */
export function below(a: Range, b: Range, orEqual: boolean): Range | undefined {
  const step = !orEqual && a.integer && b.integer ? 1 : 0;
  return clip(a, -Infinity, b.hi - step);
}

export function above(a: Range, b: Range, orEqual: boolean): Range | undefined {
  const step = !orEqual && a.integer && b.integer ? 1 : 0;
  return clip(a, b.lo + step, Infinity);
}

/** `a` where `a === b` holds. */
export function same(a: Range, b: Range): Range | undefined {
  const clipped = clip(a, b.lo, b.hi);
  return clipped && { ...clipped, integer: a.integer || b.integer };
}

/** `a` where `a === b` does not hold: of integers, an end of the range that is just `b` falls away. */
export function differing(a: Range, b: Range): Range | undefined {
  if (b.lo !== b.hi || b.nan || !a.integer || a.nan || (a.lo !== b.lo && a.hi !== b.lo)) return a;
  if (a.lo === a.hi) return undefined;
  const minusZero = a.minusZero && b.lo !== 0;
  return a.lo === b.lo ? { ...a, lo: a.lo + 1, minusZero } : { ...a, hi: a.hi - 1, minusZero };
}

/** What is in both: the same value is known in two ways. Where that cannot be, the code never runs. */
export function meet(a: Range, b: Range): Range {
  return {
    lo: Math.max(a.lo, b.lo),
    hi: Math.min(a.hi, b.hi),
    integer: a.integer || b.integer,
    minusZero: a.minusZero && b.minusZero,
    nan: a.nan && b.nan,
  };
}

/** `a` where it is known not to be NaN, and to be in these limits. */
export function within(a: Range, lo: number, hi: number): Range | undefined {
  return clip(a, lo, hi);
}

function clip(a: Range, lo: number, hi: number): Range | undefined {
  const range = { ...a, lo: Math.max(a.lo, lo), hi: Math.min(a.hi, hi), nan: false };
  if (range.lo > range.hi) return undefined;
  const minusZero = a.minusZero && range.lo <= 0 && range.hi >= 0;
  return { ...range, minusZero };
}

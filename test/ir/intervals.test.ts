// SPDX-License-Identifier: MIT
/**
 * Interval arithmetic against JavaScript itself: for ranges made of awkward numbers, what the operation really gives
 * must be inside what the analysis says. A range that is too small would turn into a wrong int32.
 */
import * as I from '../../compiler/passes/intervals';
import type { Range } from '../../compiler/passes/intervals';

const SMALL = [-4, -3, -2, -1, -0.5, -0, 0, 0.5, 1, 2, 2.5, 3, 4, 31, 32];
const LARGE = [255, 65535, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53, 1e21, 1e300];
const AWKWARD = [
  ...SMALL,
  ...LARGE,
  ...LARGE.map((x) => -x),
  -(2 ** 31) - 1,
  5e-324,
  -5e-324,
  NaN,
  Infinity,
  -Infinity,
];

/** The same numbers every time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function covers(range: Range, value: number): boolean {
  if (Number.isNaN(value)) return range.nan;
  if (Object.is(value, -0) && !range.minusZero) return false;
  if (range.integer && !Number.isInteger(value) && Number.isFinite(value)) return false;
  return range.lo <= value && value <= range.hi;
}

function rangeOf(values: readonly number[]): Range {
  return values.map(I.constant).reduce((a, b) => I.join(a, b) ?? a);
}

const random = randomNumbers(20);

function sample(from: readonly number[]): number[] {
  const pick = (): number => from[Math.floor(random() * from.length)] ?? 0;
  return Array.from({ length: 1 + Math.floor(random() * 3) }, pick);
}

/** Wrong cases, as text; at most a few. */
function wrongCases(op: (a: Range, b: Range) => Range, real: (x: number, y: number) => number): string[] {
  const wrong: string[] = [];
  for (let round = 0; round < 4000 && wrong.length < 3; round++) {
    const pool = round % 2 === 0 ? SMALL : AWKWARD;
    const left = sample(pool);
    const right = sample(pool);
    const range = op(rangeOf(left), rangeOf(right));
    for (const x of left) {
      for (const y of right) {
        if (!covers(range, real(x, y))) wrong.push(`${left} with ${right}: ${x}, ${y} -> ${real(x, y)}`);
      }
    }
  }
  return wrong;
}

test.each<[string, (a: Range, b: Range) => Range, (x: number, y: number) => number]>([
  ['+', I.add, (x, y) => x + y],
  ['-', I.sub, (x, y) => x - y],
  ['*', I.mul, (x, y) => x * y],
  ['/', I.div, (x, y) => x / y],
  ['%', I.mod, (x, y) => x % y],
  ['&', I.bitAnd, (x, y) => x & y],
  ['|', I.bitOr, (x, y) => x | y],
  ['<<', I.shiftLeft, (x, y) => x << y],
  ['>>', I.shiftRight, (x, y) => x >> y],
  ['>>>', I.shiftRightUnsigned, (x, y) => x >>> y],
  ['Math.min', I.min, Math.min],
  ['Math.max', I.max, Math.max],
])('%s', (_name, op, real) => {
  expect(wrongCases(op, real)).toEqual([]);
});

test.each<[string, (a: Range) => Range, (x: number) => number]>([
  ['-x', I.neg, (x) => -x],
  ['~x', I.bitNot, (x) => ~x],
  ['x | 0', I.int32, (x) => x | 0],
  ['Math.abs', I.abs, Math.abs],
  ['Math.floor', (a) => I.rounded(a, Math.floor), Math.floor],
  ['Math.ceil', (a) => I.rounded(a, Math.ceil), Math.ceil],
  ['Math.round', (a) => I.rounded(a, Math.round), Math.round],
  ['Math.trunc', (a) => I.rounded(a, Math.trunc), Math.trunc],
])('%s', (_name, op, real) => {
  expect(wrongCases(op, real)).toEqual([]);
});

test.each<[string, (a: Range, b: Range) => Range | undefined, (x: number, y: number) => boolean]>([
  ['a < b', (a, b) => I.below(a, b, false), (x, y) => x < y],
  ['a <= b', (a, b) => I.below(a, b, true), (x, y) => x <= y],
  ['a > b', (a, b) => I.above(a, b, false), (x, y) => x > y],
  ['a >= b', (a, b) => I.above(a, b, true), (x, y) => x >= y],
  ['a === b', I.same, (x, y) => x === y],
  ['a !== b', I.differing, (x, y) => x !== y],
])('what a can be where %s holds', (_name, refine, holds) => {
  const nothing: Range = { lo: Infinity, hi: -Infinity, integer: true, minusZero: false, nan: false };
  const wrong: string[] = [];
  for (let round = 0; round < 8000 && wrong.length < 3; round++) {
    const left = sample(AWKWARD);
    const right = sample(AWKWARD);
    const range = refine(rangeOf(left), rangeOf(right)) ?? nothing;
    for (const x of left) {
      if (right.some((y) => holds(x, y)) && !covers(range, x)) wrong.push(`${left} with ${right}: ${x}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('joining and widening only grow', () => {
  for (let round = 0; round < 8000; round++) {
    const before = sample(AWKWARD);
    const after = [...before, ...sample(AWKWARD)];
    const widened = I.widen(rangeOf(before), rangeOf(after));
    expect(after.filter((x) => !covers(rangeOf(after), x) || !covers(widened, x))).toEqual([]);
    expect(I.contains(widened, rangeOf(after))).toBe(true);
  }
});

test('widening comes to rest', () => {
  let range = I.constant(0);
  let steps = 0;
  for (; !I.contains(range, I.add(range, I.constant(1))); steps++) {
    range = I.widen(range, I.join(range, I.add(range, I.constant(1))) ?? range);
  }
  expect(steps).toBeLessThan(20);
});

test.each<[Range, boolean]>([
  [I.integers(-(2 ** 31), 2 ** 31 - 1), true],
  [I.integers(0, 2 ** 31), false],
  [I.integers(-(2 ** 31) - 1, 0), false],
  [I.constant(-0), false],
  [I.constant(0.5), false],
  [I.constant(NaN), false],
  [I.UINT32, false],
])('%j as int32: %s', (range, expected) => {
  expect(I.isInt32(range)).toBe(expected);
});

// SPDX-License-Identifier: MIT
/**
 * What range analysis knows at one point of a function: the ranges of variables, of temporaries and of fields of objects
 * that variables hold, and which of them are bounded by the length of a string or array, whatever it is.
 *
 *   while (this.at < this.text.length) {       this.at is below the length of this.text
 *     const unit = this.text.charCodeAt(this.at);            so this is an int32, never NaN
 *
 * A fact holds until something may change what it is about: `forget...` has to be called then.
 */
import type { Local } from '../ir/hir';
import { SharedMap } from '../ir/shared-map';
import * as I from './intervals';
import type { Range } from './intervals';

/** A field of the object that a variable holds. */
export class FieldPlace {
  constructor(
    readonly base: Local,
    readonly name: string,
  ) {}
}

/** A variable, a temporary, or a field. */
export type Place = Local | number | FieldPlace;

/** A number is at most (`exact`: just) the length of what a place holds, plus an offset. */
export interface Bound {
  readonly offset: number;
  readonly exact: boolean;
}
export type Bounds = ReadonlyMap<Place, Bound>;

export const NO_BOUNDS: Bounds = new Map();

/** A place holds what a temporary does, plus a constant: `x` after `list[x++]`, which tells that `x - 1` is an index. */
export interface Step {
  readonly from: number;
  readonly by: number;
}

export class Facts {
  private constructor(
    private readonly ranges: SharedMap<Place, Range>,
    private readonly limits: SharedMap<Place, Bounds>,
    private readonly originals: SharedMap<Place, Place>,
    private readonly steps: SharedMap<Place, Step>,
  ) {}

  static empty(): Facts {
    return new Facts(new SharedMap(), new SharedMap(), new SharedMap(), new SharedMap());
  }

  copy(): Facts {
    return new Facts(this.ranges.copy(), this.limits.copy(), this.originals.copy(), this.steps.copy());
  }

  setStep(place: Place, step: Step): void {
    this.steps.set(place, step);
  }

  /** The places that are a step from the temporary. */
  stepsFrom(temp: number): [Place, Step][] {
    return [...this.steps].filter(([, { from }]) => from === temp);
  }

  /** The place that this one holds a copy of, or itself. */
  original(place: Local): Place {
    return this.originals.get(place) ?? place;
  }

  setOriginal(place: Local, original: Place): void {
    this.originals.set(place, original);
  }

  forgetCopies(of: Place): void {
    this.steps.delete(of);
    for (const [place, { from }] of this.steps) if (from === of) this.steps.delete(place);
    this.originals.delete(of);
    for (const [copy, original] of this.originals) if (original === of) this.originals.delete(copy);
  }

  range(place: Place): Range | undefined {
    return this.ranges.get(place);
  }

  bounds(place: Place): Bounds {
    return this.limits.get(place) ?? NO_BOUNDS;
  }

  /** The place has a new value. */
  set(place: Place, range: Range | undefined, bounds: Bounds = NO_BOUNDS): void {
    if (range) this.ranges.set(place, range);
    else this.ranges.delete(place);
    if (bounds.size > 0) this.limits.set(place, bounds);
    else this.limits.delete(place);
  }

  /** The same value is known better. */
  narrow(place: Place, range: Range, bounds: Bounds = NO_BOUNDS): void {
    this.ranges.set(place, range);
    if (bounds.size === 0) return;
    const known = this.limits.get(place);
    if (!known) return void this.limits.set(place, bounds);
    const both = new Map(known);
    for (const [holder, bound] of bounds) {
      const own = both.get(holder);
      if (!own || (!own.exact && bound.offset < own.offset)) both.set(holder, bound);
    }
    this.limits.set(place, both);
  }

  /** The place may hold anything that its cell says. */
  forget(place: Place): void {
    this.ranges.delete(place);
    this.limits.delete(place);
  }

  /** Another string or array may stand there, or a shorter one: bounds by its length hold no more. */
  forgetHolders(isGone: (holder: Place) => boolean): void {
    for (const [place, bounds] of this.limits) {
      let kept: Map<Place, Bound> | undefined;
      for (const holder of bounds.keys()) {
        if (!isGone(holder)) continue;
        kept ??= new Map(bounds);
        kept.delete(holder);
      }
      if (!kept) continue;
      if (kept.size > 0) this.limits.set(place, kept);
      else this.limits.delete(place);
    }
  }

  /** What holds on either way to a point. Known on one way only: for the rest, the cell says it. */
  static join(a: Facts | undefined, b: Facts | undefined): Facts | undefined {
    if (!a || !b) return (a ?? b)?.copy();
    return new Facts(
      joined(a.ranges, b.ranges, (one, other) => I.join(one, other)),
      joined(a.limits, b.limits, joinBounds),
      joined(a.originals, b.originals, same),
      joined(a.steps, b.steps, same),
    );
  }

  /** Whether the facts of `a` hold wherever those of `b` do. */
  static includes(a: Facts | undefined, b: Facts | undefined): boolean {
    if (!a || !b) return a === b;
    if (a.ranges.size !== b.ranges.size || a.limits.size !== b.limits.size) return false;
    // Facts about copies only become fewer.
    if (a.originals.size !== b.originals.size || a.steps.size !== b.steps.size) return false;
    for (const [place, range] of b.ranges) {
      const other = a.ranges.get(place);
      if (!other || !I.contains(other, range)) return false;
    }
    for (const [place, bounds] of b.limits) if (!sameBounds(a.bounds(place), bounds)) return false;
    return true;
  }

  /** Takes `b`, which comes after `a`, so far ahead that a loop comes to rest. */
  static widen(a: Facts | undefined, b: Facts | undefined): Facts | undefined {
    if (!a || !b) return b;
    const ranges = b.ranges.copy();
    for (const [place, range] of b.ranges) {
      const before = a.ranges.get(place);
      if (before && before !== range && !I.contains(before, range)) ranges.set(place, I.widen(before, range));
    }
    const limits = b.limits.copy();
    for (const [place, bounds] of b.limits) {
      const before = a.bounds(place);
      if (before === bounds) continue;
      const kept = new Map([...bounds].filter(([holder, bound]) => sameBound(before.get(holder), bound)));
      if (kept.size > 0) limits.set(place, kept);
      else limits.delete(place);
    }
    return new Facts(ranges, limits, b.originals.copy(), b.steps.copy());
  }
}

const same = <V>(a: V, b: V): V | undefined => (a === b ? a : undefined);

/** What both maps have, joined; entries that do not join are left out. */
function joined<V>(
  a: SharedMap<Place, V>,
  b: SharedMap<Place, V>,
  join: (one: V, other: V) => V | undefined,
): SharedMap<Place, V> {
  if (a.isSame(b)) return a.copy();
  const both = new Map<Place, V>();
  for (const [place, one] of a) {
    const other = b.get(place);
    const value = other === undefined ? undefined : one === other ? one : join(one, other);
    if (value !== undefined) both.set(place, value);
  }
  return new SharedMap(both);
}

function joinBounds(a: Bounds, b: Bounds): Bounds | undefined {
  const both = new Map<Place, Bound>();
  for (const [holder, bound] of a) {
    const other = b.get(holder);
    if (!other) continue;
    const isSame = sameBound(bound, other);
    both.set(holder, isSame ? bound : { offset: Math.max(bound.offset, other.offset), exact: false });
  }
  return both.size > 0 ? both : undefined;
}

function sameBounds(a: Bounds, b: Bounds): boolean {
  return a === b || (a.size === b.size && [...b].every(([holder, bound]) => sameBound(a.get(holder), bound)));
}

function sameBound(a: Bound | undefined, b: Bound): boolean {
  return a !== undefined && a.offset === b.offset && a.exact === b.exact;
}

/** The bounds of a number that is greater by `by`. */
export function shifted(bounds: Bounds, by: number): Bounds {
  if (by === 0 || bounds.size === 0) return bounds;
  return new Map([...bounds].map(([holder, { offset, exact }]) => [holder, { offset: offset + by, exact }]));
}

/** The bounds of a number that is not greater. */
export function atMost(bounds: Bounds): Bounds {
  if (bounds.size === 0) return bounds;
  return new Map([...bounds].map(([holder, { offset }]) => [holder, { offset, exact: false }]));
}

/** The bounds of a number that is at most either of two. */
export function either(a: Bounds, b: Bounds): Bounds {
  const all = new Map(atMost(a));
  for (const [holder, { offset }] of b) {
    all.set(holder, { offset: Math.min(offset, all.get(holder)?.offset ?? offset), exact: false });
  }
  return all;
}

/** Whether the one is always below (or just not above) the other, by the length that both refer to. */
export function isBelow(low: Bounds, high: Bounds, orEqual: boolean): boolean {
  for (const [holder, bound] of high) {
    const other = low.get(holder);
    if (other && bound.exact && (other.offset < bound.offset || (orEqual && other.offset === bound.offset)))
      return true;
  }
  return false;
}

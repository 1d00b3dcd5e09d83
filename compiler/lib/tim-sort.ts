// SPDX-License-Identifier: MIT
/**
 * Tim Peters's merge sort, as V8 has it: it finds what is in order already, sorts short stretches by binary insertion, and
 * merges, galloping where one side wins for long.
 *
 * Which elements are compared, and in what order, is exactly as there: for a comparator that is no consistent order, such
 * as `(a, b) => (a < b ? -1 : 1)` where some are equal, the result depends on it. Only whether a comparison is negative
 * counts. `| 0` says that positions cannot leave the int32 range.
 */
import { $sliceRange } from './array';

/** So many elements are a stretch by themselves. */
const MIN_MERGE = 64;
/** Wins in a row from which on galloping begins, and beneath which it ends. */
const MIN_GALLOP = 7;

type Compare<T> = (a: T, b: T) => number;

/** Sorts all elements, none of which is undefined. */
export function $timSort<T>(items: T[], compare: Compare<T>): void {
  const count = $filled(items);
  if (count < 2) return;
  if (count < MIN_MERGE) {
    insertionSort(items, 0, makeRun(items, 0, count, compare), count, compare);
    return;
  }
  const merger = new $Merger<T>(items, compare);
  const least = leastRun(count);
  let low = 0;
  while (low < count) {
    let length = makeRun(items, low, count, compare);
    if (length < least) {
      const forced = Math.min(least, count - low) | 0;
      insertionSort(items, low, (low + length) | 0, (low + forced) | 0, compare);
      length = forced;
    }
    merger.$push(low, length);
    low = (low + length) | 0;
  }
  merger.$finish();
}

/** The count divided by a power of two, rounded up, so that the number of runs is a power of two or a little less. */
function leastRun(count: i32): i32 {
  let rest = count;
  let odd = 0;
  while (rest >= MIN_MERGE) {
    odd |= rest & 1;
    rest = rest >> 1;
  }
  return (rest + odd) | 0;
}

/** Length of the run that begins at `low`, which is ascending afterwards: a strictly descending one is turned around. */
function makeRun<T>(items: T[], low: i32, high: i32, compare: Compare<T>): i32 {
  if (low + 1 >= high) return 1;
  let previous = $load(items, (low + 1) | 0);
  const descends = compare(previous, $load(items, low)) < 0;
  let end = (low + 2) | 0;
  while (end < high) {
    const current = $load(items, end);
    if (compare(current, previous) < 0 !== descends) break;
    previous = current;
    end = (end + 1) | 0;
  }
  if (descends) {
    let left = low;
    let right = (end - 1) | 0;
    while (left < right) {
      const kept = $load(items, left);
      $store(items, left, $load(items, right));
      $store(items, right, kept);
      left = (left + 1) | 0;
      right = (right - 1) | 0;
    }
  }
  return (end - low) | 0;
}

/** Sorts low..high, of which low..start is sorted. */
function insertionSort<T>(items: T[], low: i32, start: i32, high: i32, compare: Compare<T>): void {
  for (let next = start; next < high; next = (next + 1) | 0) {
    const pivot = $load(items, next);
    let left = low;
    let right = next;
    while (left < right) {
      const middle = (left + ((right - left) >> 1)) | 0;
      if (compare(pivot, $load(items, middle)) < 0) right = middle;
      else left = (middle + 1) | 0;
    }
    for (let at = next; at > left; at = (at - 1) | 0) $store(items, at, $load(items, (at - 1) | 0));
    $store(items, left, pivot);
  }
}

/** How many of the `length` sorted elements from `base` on are less than the key; `hint` says where to begin to look. */
function gallopLeft<T>(items: T[], key: T, base: i32, length: i32, hint: i32, compare: Compare<T>): i32 {
  let last = 0;
  let offset = 1;
  const start = (base + hint) | 0;
  if (compare($load(items, start), key) < 0) {
    const most = (length - hint) | 0;
    while (offset < most && compare($load(items, (start + offset) | 0), key) < 0) {
      last = offset;
      offset = ((offset << 1) + 1) | 0;
    }
    offset = (Math.min(offset, most) + hint) | 0;
    last = (last + hint) | 0;
  } else {
    const most = (hint + 1) | 0;
    while (offset < most && !(compare($load(items, (start - offset) | 0), key) < 0)) {
      last = offset;
      offset = ((offset << 1) + 1) | 0;
    }
    const nearest = last;
    last = (hint - Math.min(offset, most)) | 0;
    offset = (hint - nearest) | 0;
  }
  last = (last + 1) | 0;
  while (last < offset) {
    const middle = (last + ((offset - last) >> 1)) | 0;
    if (compare($load(items, (base + middle) | 0), key) < 0) last = (middle + 1) | 0;
    else offset = middle;
  }
  return offset;
}

/** How many of them are not greater than the key. */
function gallopRight<T>(items: T[], key: T, base: i32, length: i32, hint: i32, compare: Compare<T>): i32 {
  let last = 0;
  let offset = 1;
  const start = (base + hint) | 0;
  if (compare(key, $load(items, start)) < 0) {
    const most = (hint + 1) | 0;
    while (offset < most && compare(key, $load(items, (start - offset) | 0)) < 0) {
      last = offset;
      offset = ((offset << 1) + 1) | 0;
    }
    const nearest = last;
    last = (hint - Math.min(offset, most)) | 0;
    offset = (hint - nearest) | 0;
  } else {
    const most = (length - hint) | 0;
    while (offset < most && !(compare(key, $load(items, (start + offset) | 0)) < 0)) {
      last = offset;
      offset = ((offset << 1) + 1) | 0;
    }
    offset = (Math.min(offset, most) + hint) | 0;
    last = (last + hint) | 0;
  }
  last = (last + 1) | 0;
  while (last < offset) {
    const middle = (last + ((offset - last) >> 1)) | 0;
    if (compare(key, $load(items, (base + middle) | 0)) < 0) offset = middle;
    else last = (middle + 1) | 0;
  }
  return offset;
}

/** The runs that wait to be merged, each longer than the two behind it together. */
export class $Merger<T> {
  private readonly $starts: number[] = [];
  private readonly $lengths: number[] = [];
  private $minGallop: i32 = MIN_GALLOP;
  /** What a merge has copied out. */
  private $copied: T[] = [];

  constructor(
    private readonly $items: T[],
    private readonly $compare: Compare<T>,
  ) {}

  $push(start: i32, length: i32): void {
    $push(this.$starts, start);
    $push(this.$lengths, length);
    const lengths = this.$lengths;
    while ($filled(lengths) > 1) {
      let at = ($filled(lengths) - 2) | 0;
      if (!this.$isInOrder((at + 1) | 0) || !this.$isInOrder(at)) {
        if ($load(lengths, (at - 1) | 0) < $load(lengths, (at + 1) | 0)) at = (at - 1) | 0;
      } else if ($load(lengths, at) > $load(lengths, (at + 1) | 0)) {
        break;
      }
      this.$mergeAt(at);
    }
  }

  $finish(): void {
    const lengths = this.$lengths;
    while ($filled(lengths) > 1) {
      let at = ($filled(lengths) - 2) | 0;
      if (at > 0 && $load(lengths, (at - 1) | 0) < $load(lengths, (at + 1) | 0)) at = (at - 1) | 0;
      this.$mergeAt(at);
    }
  }

  private $isInOrder(at: i32): boolean {
    const lengths = this.$lengths;
    return at < 2 || $load(lengths, (at - 2) | 0) > $load(lengths, (at - 1) | 0) + $load(lengths, at);
  }

  /** Merges run `at` with the next. */
  private $mergeAt(at: i32): void {
    const starts = this.$starts;
    const lengths = this.$lengths;
    const next = (at + 1) | 0;
    let left = $load(starts, at) | 0;
    let leftLength = $load(lengths, at) | 0;
    const right = $load(starts, next) | 0;
    let rightLength = $load(lengths, next) | 0;
    $store(lengths, at, leftLength + rightLength);
    const behind = ($filled(starts) - 1) | 0;
    if (next < behind) {
      $store(starts, next, $load(starts, behind));
      $store(lengths, next, $load(lengths, behind));
    }
    $setLength(starts, behind);
    $setLength(lengths, behind);

    const items = this.$items;
    // What is in its place already stays there.
    const before = gallopRight(items, $load(items, right), left, leftLength, 0, this.$compare);
    left = (left + before) | 0;
    leftLength = (leftLength - before) | 0;
    if (leftLength === 0) return;
    const last = $load(items, (left + leftLength - 1) | 0);
    rightLength = gallopLeft(items, last, right, rightLength, (rightLength - 1) | 0, this.$compare);
    if (rightLength === 0) return;
    if (leftLength <= rightLength) this.$mergeLow(left, leftLength, right, rightLength);
    else this.$mergeHigh(left, leftLength, right, rightLength);
  }

  private $copyOut(start: i32, length: i32): T[] {
    if ($filled(this.$copied) < length) this.$copied = $sliceRange(this.$items, start, (start + length) | 0);
    else $move(this.$copied, 0, this.$items, start, length);
    return this.$copied;
  }

  /** Merges from the front; the left run, which is not longer, is copied out. */
  private $mergeLow(left: i32, leftLength: i32, right: i32, rightLength: i32): void {
    const items = this.$items;
    const compare = this.$compare;
    const copied = this.$copyOut(left, leftLength);
    let to = left;
    let from = 0;
    $store(items, to, $load(items, right));
    to = (to + 1) | 0;
    right = (right + 1) | 0;
    rightLength = (rightLength - 1) | 0;
    let minGallop = this.$minGallop;
    merging: while (rightLength > 0 && leftLength > 1) {
      let leftWins = 0;
      let rightWins = 0;
      while (leftWins < minGallop && rightWins < minGallop) {
        const a = $load(copied, from);
        const b = $load(items, right);
        if (compare(b, a) < 0) {
          $store(items, to, b);
          to = (to + 1) | 0;
          right = (right + 1) | 0;
          rightLength = (rightLength - 1) | 0;
          rightWins = (rightWins + 1) | 0;
          leftWins = 0;
          if (rightLength === 0) break merging;
        } else {
          $store(items, to, a);
          to = (to + 1) | 0;
          from = (from + 1) | 0;
          leftLength = (leftLength - 1) | 0;
          leftWins = (leftWins + 1) | 0;
          rightWins = 0;
          if (leftLength === 1) break merging;
        }
      }
      minGallop = (minGallop + 1) | 0;
      do {
        minGallop = Math.max(1, minGallop - 1) | 0;
        this.$minGallop = minGallop;
        leftWins = gallopRight(copied, $load(items, right), from, leftLength, 0, compare);
        if (leftWins > 0) {
          $move(items, to, copied, from, leftWins);
          to = (to + leftWins) | 0;
          from = (from + leftWins) | 0;
          leftLength = (leftLength - leftWins) | 0;
          if (leftLength <= 1) break merging;
        }
        $store(items, to, $load(items, right));
        to = (to + 1) | 0;
        right = (right + 1) | 0;
        rightLength = (rightLength - 1) | 0;
        if (rightLength === 0) break merging;
        rightWins = gallopLeft(items, $load(copied, from), right, rightLength, 0, compare);
        if (rightWins > 0) {
          $move(items, to, items, right, rightWins);
          to = (to + rightWins) | 0;
          right = (right + rightWins) | 0;
          rightLength = (rightLength - rightWins) | 0;
          if (rightLength === 0) break merging;
        }
        $store(items, to, $load(copied, from));
        to = (to + 1) | 0;
        from = (from + 1) | 0;
        leftLength = (leftLength - 1) | 0;
        if (leftLength === 1) break merging;
      } while (leftWins >= MIN_GALLOP || rightWins >= MIN_GALLOP);
      minGallop = (minGallop + 1) | 0;
      this.$minGallop = minGallop;
    }
    // The last of the left run is the greatest of all.
    $move(items, to, items, right, rightLength);
    $move(items, (to + rightLength) | 0, copied, from, leftLength);
  }

  /** Merges from the end; the right run, which is shorter, is copied out. */
  private $mergeHigh(left: i32, leftLength: i32, right: i32, rightLength: i32): void {
    const items = this.$items;
    const compare = this.$compare;
    const copied = this.$copyOut(right, rightLength);
    let to = (right + rightLength - 1) | 0;
    let from = (rightLength - 1) | 0;
    let last = (left + leftLength - 1) | 0;
    $store(items, to, $load(items, last));
    to = (to - 1) | 0;
    last = (last - 1) | 0;
    leftLength = (leftLength - 1) | 0;
    let minGallop = this.$minGallop;
    merging: while (leftLength > 0 && rightLength > 1) {
      let leftWins = 0;
      let rightWins = 0;
      while (leftWins < minGallop && rightWins < minGallop) {
        const a = $load(items, last);
        const b = $load(copied, from);
        if (compare(b, a) < 0) {
          $store(items, to, a);
          to = (to - 1) | 0;
          last = (last - 1) | 0;
          leftLength = (leftLength - 1) | 0;
          leftWins = (leftWins + 1) | 0;
          rightWins = 0;
          if (leftLength === 0) break merging;
        } else {
          $store(items, to, b);
          to = (to - 1) | 0;
          from = (from - 1) | 0;
          rightLength = (rightLength - 1) | 0;
          rightWins = (rightWins + 1) | 0;
          leftWins = 0;
          if (rightLength === 1) break merging;
        }
      }
      minGallop = (minGallop + 1) | 0;
      do {
        minGallop = Math.max(1, minGallop - 1) | 0;
        this.$minGallop = minGallop;
        const notGreater = gallopRight(items, $load(copied, from), left, leftLength, (leftLength - 1) | 0, compare);
        leftWins = (leftLength - notGreater) | 0;
        if (leftWins > 0) {
          to = (to - leftWins) | 0;
          last = (last - leftWins) | 0;
          $move(items, (to + 1) | 0, items, (last + 1) | 0, leftWins);
          leftLength = notGreater;
          if (leftLength === 0) break merging;
        }
        $store(items, to, $load(copied, from));
        to = (to - 1) | 0;
        from = (from - 1) | 0;
        rightLength = (rightLength - 1) | 0;
        if (rightLength === 1) break merging;
        const less = gallopLeft(copied, $load(items, last), 0, rightLength, (rightLength - 1) | 0, compare);
        rightWins = (rightLength - less) | 0;
        if (rightWins > 0) {
          to = (to - rightWins) | 0;
          from = (from - rightWins) | 0;
          $move(items, (to + 1) | 0, copied, (from + 1) | 0, rightWins);
          rightLength = less;
          if (rightLength <= 1) break merging;
        }
        $store(items, to, $load(items, last));
        to = (to - 1) | 0;
        last = (last - 1) | 0;
        leftLength = (leftLength - 1) | 0;
        if (leftLength === 0) break merging;
      } while (leftWins >= MIN_GALLOP || rightWins >= MIN_GALLOP);
      minGallop = (minGallop + 1) | 0;
      this.$minGallop = minGallop;
    }
    // The first of the right run is the least of all.
    $move(items, (to - leftLength + 1) | 0, items, left, leftLength);
    $move(items, (to - leftLength - rightLength + 1) | 0, copied, 0, rightLength);
  }
}

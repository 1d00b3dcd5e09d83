// SPDX-License-Identifier: MIT
/**
 * The iterators that the library itself makes. JavaScript sees `next` and `[Symbol.iterator]`; a `for-of` whose iterator
 * is statically one of these uses `$advance` and `$current` instead, and so allocates no result objects.
 */

/** An iterator in progress. `$advance` finds the next element and leaves it in `$current`; false at the end. */
export abstract class $Iterator<T> {
  $current!: T;

  abstract $advance(): boolean;

  /** The loop ends early. Only generators have anything to do then. */
  $close(): void {}

  next(): IteratorResult<T, unknown> {
    return this.$advance() ? { value: this.$current, done: false } : { value: undefined, done: true };
  }

  [Symbol.iterator](): $Iterator<T> {
    return this;
  }
}

/** What `array.values()` gives. The length is read anew at each step, as in JavaScript; the end is final. */
export class $ArrayValues<T> extends $Iterator<T> {
  $index: i32 = 0;

  constructor(private $array: T[] | undefined) {
    super();
  }

  $advance(): boolean {
    const array = this.$array;
    if (array === undefined) return false;
    const index = this.$index;
    if (index >= $length(array)) {
      this.$array = undefined;
      return false;
    }
    this.$current = index < $filled(array) ? $load(array, index) : $cast<T>(undefined);
    this.$index = index + 1;
    return true;
  }
}

/** What `array.keys()` gives. */
export class $ArrayKeys<T> extends $Iterator<number> {
  $index: i32 = 0;

  constructor(private $array: T[] | undefined) {
    super();
  }

  $advance(): boolean {
    const array = this.$array;
    if (array === undefined) return false;
    if (this.$index >= $length(array)) {
      this.$array = undefined;
      return false;
    }
    this.$current = this.$index;
    this.$index++;
    return true;
  }
}

/** What `array.entries()` gives. */
export class $ArrayEntries<T> extends $Iterator<[number, T]> {
  $index: i32 = 0;

  constructor(private $array: T[] | undefined) {
    super();
  }

  $advance(): boolean {
    const array = this.$array;
    if (array === undefined) return false;
    const index = this.$index;
    if (index >= $length(array)) {
      this.$array = undefined;
      return false;
    }
    this.$current = [index, index < $filled(array) ? $load(array, index) : $cast<T>(undefined)];
    this.$index = index + 1;
    return true;
  }
}

/** The code points of a string. */
export class $StringIterator extends $Iterator<string> {
  $index: i32 = 0;

  constructor(private readonly $text: string) {
    super();
  }

  $advance(): boolean {
    const text = this.$text;
    const index = this.$index;
    if (index >= text.length) return false;
    const next = rt_str_code_point(text, index) > 0xffff ? index + 2 : index + 1;
    this.$current = next === index + 1 ? rt_str_at(text, index) : rt_str_substring(text, index, next);
    this.$index = next;
    return true;
  }
}

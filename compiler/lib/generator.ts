// SPDX-License-Identifier: MIT
/** Generators: the frame of a `function*` is an object of a class that extends this one. */
import { TypeError } from './error';
import { $Iterator } from './iterator';

const FRESH = 0;
const SUSPENDED = 1;
const RUNNING = 2;
const DONE = 3;

// What resume.mode says inside the frame.
const NEXT = 0;
const THROW = 1;
const RETURN = 2;

/**
 * Results and sent values are stored as `unknown`, so that a Generator<number, void, unknown> is a Generator<number>.
 *
 * @erased R N
 */
export abstract class Generator<Y, R, N> extends $Iterator<Y> {
  /** What the frame handed out at its last `yield`. */
  $yielded!: Y;
  /** What it completed with; before a RETURN what to complete with. */
  $result!: R;
  /** What next(value) passed. */
  $sent!: N;
  /** What throw(error) passed. */
  $error: unknown = undefined;
  $state: i32 = FRESH;

  /** Calling the generator function gives the generator itself, which has not begun. */
  start(): this {
    return this;
  }

  /** Runs the frame to its next `yield` (true) or its end. */
  $run(mode: i32): boolean {
    if (this.$state === RUNNING) throw new TypeError('Generator is already running');
    this.$state = RUNNING;
    let state = DONE;
    try {
      if ($resume(this, mode) === 1) state = SUSPENDED;
    } finally {
      this.$state = state;
    }
    return state === SUSPENDED;
  }

  override $advance(): boolean {
    if (this.$state === DONE) return false;
    if (this.$state === SUSPENDED) this.$sent = $cast<N>(undefined);
    if (!this.$run(NEXT)) return false;
    this.$current = this.$yielded;
    return true;
  }

  override $close(): void {
    if (this.$state === SUSPENDED) this.$run(RETURN);
    else if (this.$state === FRESH) this.$state = DONE;
  }

  // The checker promises R at the end; a generator that has ended before gives undefined all the same.
  override next(value?: N): IteratorResult<Y, R | undefined> {
    if (this.$state === DONE) return { value: undefined, done: true };
    if (this.$state === SUSPENDED) this.$sent = $cast<N>(value);
    return this.$continue(NEXT);
  }

  return(value: R): IteratorResult<Y, R | undefined> {
    if (this.$state === FRESH) this.$state = DONE;
    if (this.$state === DONE) return { value, done: true };
    this.$result = value;
    return this.$continue(RETURN);
  }

  throw(error: unknown): IteratorResult<Y, R | undefined> {
    if (this.$state === FRESH) this.$state = DONE;
    if (this.$state === DONE) throw error;
    this.$error = error;
    return this.$continue(THROW);
  }

  /**
   * What `yield*` does with a generator: `next(value)`, `throw(value)` or `return(value)`, without an object for the result.
   * True: it is in `$yielded`; false: it is the last one, in `$result`.
   */
  $step(mode: i32, value: unknown): boolean {
    if (mode !== NEXT && this.$state === FRESH) this.$state = DONE;
    if (this.$state === DONE) {
      if (mode === THROW) throw value;
      this.$result = $cast<R>(mode === RETURN ? value : undefined);
      return false;
    }
    if (mode === THROW) this.$error = value;
    else if (mode === RETURN) this.$result = $cast<R>(value);
    else if (this.$state === SUSPENDED) this.$sent = $cast<N>(value);
    return this.$run(mode);
  }

  $continue(mode: i32): IteratorResult<Y, R | undefined> {
    return this.$run(mode) ? { value: this.$yielded, done: false } : { value: this.$result, done: true };
  }

  override [Symbol.iterator](): this {
    return this;
  }
}

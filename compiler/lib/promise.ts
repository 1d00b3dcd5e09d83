// SPDX-License-Identifier: MIT
/**
 * Promise and the frames of async functions, tick for tick as ECMAScript has them.
 *
 * A promise's value is stored as `unknown`, and the class is instantiated once for all type arguments (`@erased`): a
 * Promise<number> is also a Promise<number | string>. Callers give results their static type.
 */
import { AggregateError, TypeError } from './error';
import { $enqueue, $enqueueLast, $Job } from './microtasks';

const PENDING = 0;
const FULFILLED = 1;
const REJECTED = 2;

type Fulfil = (value: unknown) => unknown;

/** Anything with a `then` that is not one of our promises. */
interface Thenable {
  then(onFulfilled: (value: unknown) => void, onRejected: (reason: unknown) => void): unknown;
}

/** A job that runs when `$source` is settled. */
export abstract class $Reaction extends $Job {
  $source: Promise<unknown> | undefined = undefined;
}

/** @erased */
export class Promise<T> {
  $state: i32 = PENDING;
  $value: unknown = undefined;
  $reactions: $Reaction[] | undefined = undefined;
  /** Somebody looks after a rejection. */
  $handled = false;

  /** Without an executor (in the library) the promise is settled from outside. */
  constructor(executor?: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: unknown) => void) => void) {
    if (executor === undefined) return;
    let isDone = false;
    try {
      executor(
        (value) => {
          if (isDone) return;
          isDone = true;
          $resolvePromise(this, value);
        },
        (reason) => {
          if (isDone) return;
          isDone = true;
          $rejectPromise(this, reason);
        },
      );
    } catch (error) {
      if (!isDone) {
        isDone = true;
        $rejectPromise(this, error);
      }
    }
  }

  then(
    onFulfilled?: ((value: T) => unknown) | null,
    onRejected?: ((reason: unknown) => unknown) | null,
  ): Promise<unknown> {
    const derived = new Promise<unknown>();
    const fulfil = onFulfilled === undefined || onFulfilled === null ? undefined : $cast<Fulfil>(onFulfilled);
    $react(this, new ThenReaction(derived, fulfil, onRejected === null ? undefined : onRejected));
    return derived;
  }

  catch(onRejected?: ((reason: unknown) => unknown) | null): Promise<unknown> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<unknown> {
    if (onFinally === undefined || onFinally === null) return this.then(undefined, undefined);
    return this.then(
      (value) => {
        const result: unknown = onFinally();
        return $toPromise(result).then(() => value, undefined);
      },
      (reason) => {
        const result: unknown = onFinally();
        return $toPromise(result).then(() => {
          throw reason;
        }, undefined);
      },
    );
  }
}

/** Lets `reaction` run when `source` is settled: soon, if it is settled already. */
export function $react(source: Promise<unknown>, reaction: $Reaction): void {
  reaction.$source = source;
  source.$handled = true;
  if (source.$state !== PENDING) {
    $enqueue(reaction);
    return;
  }
  const reactions = source.$reactions;
  if (reactions === undefined) source.$reactions = [reaction];
  else $push(reactions, reaction);
}

function settle(promise: Promise<unknown>, state: i32, value: unknown): void {
  promise.$state = state;
  promise.$value = value;
  const reactions = promise.$reactions;
  if (reactions === undefined) return;
  promise.$reactions = undefined;
  const count = $filled(reactions);
  for (let i = 0; i < count; i++) $enqueue($load(reactions, i));
}

export function $rejectPromise(promise: Promise<unknown>, reason: unknown): void {
  settle(promise, REJECTED, reason);
  if (!promise.$handled) $enqueueLast(new RejectionCheck(promise));
}

/** Settles a promise with a value, or makes it follow a promise or thenable. */
export function $resolvePromise(promise: Promise<unknown>, value: unknown): void {
  if (value instanceof Promise) {
    if (value === promise) $rejectPromise(promise, new TypeError('Chaining cycle detected for promise #<Promise>'));
    else $enqueue(new AdoptPromise(promise, value));
  } else if (typeof value === 'object' && value !== null && 'then' in value) {
    $enqueue(new AdoptThenable(promise, $cast<Thenable>(value)));
  } else settle(promise, FULFILLED, value);
}

/** The value itself when it is a promise, or a promise that is resolved with it. */
export function $toPromise(value: unknown): Promise<unknown> {
  if (value instanceof Promise) return value;
  const promise = new Promise<unknown>();
  $resolvePromise(promise, value);
  return promise;
}

class ThenReaction extends $Reaction {
  constructor(
    private readonly derived: Promise<unknown>,
    private readonly onFulfilled: ((value: unknown) => unknown) | undefined,
    private readonly onRejected: ((reason: unknown) => unknown) | undefined,
  ) {
    super();
  }

  $run(): void {
    const source = this.$source;
    if (source === undefined) return;
    const isFulfilled = source.$state === FULFILLED;
    const handler = isFulfilled ? this.onFulfilled : this.onRejected;
    if (handler === undefined) {
      if (isFulfilled) $resolvePromise(this.derived, source.$value);
      else $rejectPromise(this.derived, source.$value);
      return;
    }
    let result: unknown;
    try {
      result = handler(source.$value);
    } catch (error) {
      $rejectPromise(this.derived, error);
      return;
    }
    $resolvePromise(this.derived, result);
  }
}

/** Gives a promise the outcome of another. */
class FollowReaction extends $Reaction {
  constructor(private readonly follower: Promise<unknown>) {
    super();
  }

  $run(): void {
    const source = this.$source;
    if (source === undefined) return;
    if (source.$state === FULFILLED) $resolvePromise(this.follower, source.$value);
    else $rejectPromise(this.follower, source.$value);
  }
}

/** ECMAScript's NewPromiseResolveThenableJob for our own promises: `then` is called a tick later. */
class AdoptPromise extends $Job {
  constructor(
    private readonly follower: Promise<unknown>,
    private readonly source: Promise<unknown>,
  ) {
    super();
  }

  $run(): void {
    $react(this.source, new FollowReaction(this.follower));
  }
}

/** The same for anything else that has a `then`. */
class AdoptThenable extends $Job {
  constructor(
    private readonly follower: Promise<unknown>,
    private readonly thenable: Thenable,
  ) {
    super();
  }

  $run(): void {
    const follower = this.follower;
    let isDone = false;
    try {
      this.thenable.then(
        (value) => {
          if (isDone) return;
          isDone = true;
          $resolvePromise(follower, value);
        },
        (reason) => {
          if (isDone) return;
          isDone = true;
          $rejectPromise(follower, reason);
        },
      );
    } catch (error) {
      if (!isDone) {
        isDone = true;
        $rejectPromise(follower, error);
      }
    }
  }
}

/** Ends the program when a rejection is still unhandled once all microtasks have run. */
class RejectionCheck extends $Job {
  constructor(private readonly promise: Promise<unknown>) {
    super();
  }

  $run(): void {
    if (!this.promise.$handled) rt_report_uncaught(this.promise.$value);
  }
}

// What resume.mode says inside a frame, and what $resume gives.
export const $NEXT = 0;
export const $THROW = 1;
export const $RETURN = 2;
export const $COMPLETED = 0;
export const $YIELDED = 1;

/** Lets `frame` run when `value` is settled: ECMAScript's Await. */
export function $await(value: unknown, frame: $Reaction): void {
  $react($toPromise(value), frame);
}

/** The frame of an async function is an object of a class that extends this one. */
export abstract class AsyncFrame<R> extends $Reaction {
  /** What the frame waits for. */
  $yielded: unknown = undefined;
  /** What the function returned. */
  $result!: R;
  /** What the awaited promise was fulfilled with, or rejected with. */
  $sent: unknown = undefined;
  $error: unknown = undefined;
  $promise = new Promise<R>();

  /** Calling the function runs it up to its first `await`. */
  start(): Promise<R> {
    this.$step($NEXT);
    return this.$promise;
  }

  $step(mode: i32): void {
    let outcome: i32;
    try {
      outcome = $resume(this, mode);
    } catch (error) {
      $rejectPromise(this.$promise, error);
      return;
    }
    if (outcome === $COMPLETED) $resolvePromise(this.$promise, this.$result);
    else $await(this.$yielded, this);
  }

  $run(): void {
    const source = this.$source;
    if (source === undefined) return;
    if (source.$state === FULFILLED) {
      this.$sent = source.$value;
      this.$step($NEXT);
    } else {
      this.$error = source.$value;
      this.$step($THROW);
    }
  }
}

export function PromiseConstructor_resolve$0(): Promise<void> {
  const promise = new Promise<void>();
  $resolvePromise(promise, undefined);
  return promise;
}

export function PromiseConstructor_resolve$1(value: unknown): Promise<unknown> {
  return $toPromise(value);
}

export function PromiseConstructor_reject(reason?: unknown): Promise<never> {
  const promise = new Promise<never>();
  $rejectPromise(promise, reason);
  return promise;
}

export function PromiseConstructor_race<S extends Iterable<unknown>>(values: S): Promise<unknown> {
  const first = new Promise<unknown>();
  for (const value of values) $react($toPromise(value), new RaceReaction(first));
  return first;
}

/** Settles the promise of a race, if it is the first to come. */
class RaceReaction extends $Reaction {
  constructor(private readonly first: Promise<unknown>) {
    super();
  }

  $run(): void {
    const source = this.$source;
    if (source === undefined || this.first.$state !== PENDING) return;
    if (source.$state === FULFILLED) $resolvePromise(this.first, source.$value);
    else $rejectPromise(this.first, source.$value);
  }
}

/** What `all`, `allSettled` and `any` share: one value for each input, and a count of those that are missing. */
class Gathering {
  readonly promise = new Promise<unknown>();
  readonly values: unknown[] = [];
  /** One more than the inputs, so that it reaches 0 only after all inputs are known. */
  missing = 1;

  constructor(
    private readonly kind: 'all' | 'allSettled' | 'any',
    private readonly complete: (values: unknown[]) => unknown,
  ) {}

  add(value: unknown): void {
    $push(this.values, undefined);
    this.missing++;
    $react($toPromise(value), new GatherReaction(this, $filled(this.values) - 1));
  }

  settled(index: i32, isFulfilled: boolean, value: unknown): void {
    if (this.kind === 'allSettled') {
      const result: unknown = isFulfilled ? { status: 'fulfilled', value } : { status: 'rejected', reason: value };
      this.put(index, result);
    } else if (isFulfilled === (this.kind === 'all')) this.put(index, value);
    else if (this.promise.$state !== PENDING) return;
    else if (isFulfilled) $resolvePromise(this.promise, value);
    else $rejectPromise(this.promise, value);
  }

  put(index: i32, value: unknown): void {
    $store(this.values, index, value);
    this.countDown();
  }

  countDown(): void {
    this.missing--;
    if (this.missing > 0 || this.promise.$state !== PENDING) return;
    if (this.kind === 'any') {
      $rejectPromise(this.promise, new AggregateError(this.values, 'All promises were rejected'));
    } else $resolvePromise(this.promise, this.complete(this.values));
  }
}

class GatherReaction extends $Reaction {
  constructor(
    private readonly gathering: Gathering,
    private readonly index: i32,
  ) {
    super();
  }

  $run(): void {
    const source = this.$source;
    if (source !== undefined) this.gathering.settled(this.index, source.$state === FULFILLED, source.$value);
  }
}

/** The values as an array of the elements' own representation. */
function typed<R>(values: unknown[]): R[] {
  const count = $filled(values);
  const result = $alloc<R>(count);
  for (let i = 0; i < count; i++) $push(result, $cast<R>($load(values, i)));
  return result;
}

export function PromiseConstructor_all<R, S extends Iterable<unknown>>(values: S): Promise<R[]> {
  const gathering = new Gathering('all', (results) => typed<R>(results));
  for (const value of values) gathering.add(value);
  gathering.countDown();
  return $cast<Promise<R[]>>(gathering.promise);
}

export function PromiseConstructor_allSettled<R, S extends Iterable<unknown>>(values: S): Promise<R[]> {
  const gathering = new Gathering('allSettled', (results) => typed<R>(results));
  for (const value of values) gathering.add(value);
  gathering.countDown();
  return $cast<Promise<R[]>>(gathering.promise);
}

export function PromiseConstructor_any<S extends Iterable<unknown>>(values: S): Promise<unknown> {
  const gathering = new Gathering('any', (errors) => errors);
  for (const value of values) gathering.add(value);
  gathering.countDown();
  return gathering.promise;
}

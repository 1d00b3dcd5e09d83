// SPDX-License-Identifier: MIT
/**
 * Promise and the frames of async functions, tick for tick as ECMAScript has them.
 *
 * A promise's value is stored as `unknown`, and the class is instantiated once for all type arguments (`@erased`): a
 * Promise<number> is also a Promise<number | string>. Callers give results their static type.
 */
import { TypeError } from './error';
import { $enqueue, $enqueueLast, $Job } from './microtasks';

export const $PENDING = 0;
export const $FULFILLED = 1;
export const $REJECTED = 2;

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
  $state: i32 = $PENDING;
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
  if (source.$state !== $PENDING) {
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
  settle(promise, $REJECTED, reason);
  if (!promise.$handled) $enqueueLast(new RejectionCheck(promise));
}

/** Settles a promise with a value, or makes it follow a promise or thenable. */
export function $resolvePromise(promise: Promise<unknown>, value: unknown): void {
  if (value instanceof Promise) {
    if (value === promise) $rejectPromise(promise, new TypeError('Chaining cycle detected for promise #<Promise>'));
    else $enqueue(new AdoptPromise(promise, value));
  } else if (typeof value === 'object' && value !== null && 'then' in value) {
    $enqueue(new AdoptThenable(promise, $cast<Thenable>(value)));
  } else settle(promise, $FULFILLED, value);
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
    const isFulfilled = source.$state === $FULFILLED;
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
    if (source.$state === $FULFILLED) $resolvePromise(this.follower, source.$value);
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

/**
 * The frame of an async function is an object of a class that extends this one.
 *
 * @erased
 */
export abstract class AsyncFrame<R> extends $Reaction {
  /** What the frame waits for. */
  $yielded: unknown = undefined;
  /** What the function returned. */
  $result: unknown = undefined;
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
    if (source.$state === $FULFILLED) {
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

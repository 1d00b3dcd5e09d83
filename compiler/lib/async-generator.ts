// SPDX-License-Identifier: MIT
/**
 * Async generators: the frame of an `async function*` is an object of a class that extends this one. Requests (`next`,
 * `throw`, `return`) queue up while the frame runs or waits, as in ECMAScript.
 *
 * The body does the awaiting that belongs to `yield` and `return` itself.
 */
import {
  $await,
  $COMPLETED,
  $FULFILLED,
  $NEXT,
  Promise,
  $Reaction,
  $react,
  $rejectPromise,
  $resolvePromise,
  $RETURN,
  $THROW,
  $toPromise,
  $YIELDED,
} from './promise';

const FRESH = 0;
const SUSPENDED = 1;
/** The body runs, or waits for a promise. */
const EXECUTING = 2;
/** The body is over, and the value of a `return` request is being awaited. */
const RETURNING = 3;
const DONE = 4;

class Request {
  readonly promise = new Promise<unknown>();

  constructor(
    readonly mode: i32,
    readonly value: unknown,
  ) {}
}

/** @erased */
export abstract class AsyncGenerator<Y, R, N> extends $Reaction {
  /** What the frame handed out: for a `yield` its value, for an `await` what to wait for. */
  $yielded: unknown = undefined;
  $result: unknown = undefined;
  $sent: unknown = undefined;
  $error: unknown = undefined;
  $state: i32 = FRESH;
  readonly $requests: Request[] = [];

  start(): this {
    return this;
  }

  next(value?: N): Promise<IteratorResult<Y, R>> {
    return this.$request($NEXT, value);
  }

  throw(error: unknown): Promise<IteratorResult<Y, R>> {
    return this.$request($THROW, error);
  }

  return(value: R | PromiseLike<R>): Promise<IteratorResult<Y, R>> {
    return this.$request($RETURN, value);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  $request(mode: i32, value: unknown): Promise<IteratorResult<Y, R>> {
    const request = new Request(mode, value);
    $push(this.$requests, request);
    if (this.$state === SUSPENDED || (this.$state === FRESH && mode === $NEXT)) this.$proceed(request);
    else if (this.$state === FRESH || this.$state === DONE) {
      this.$state = DONE;
      this.$finishRequests();
    }
    return $cast<Promise<IteratorResult<Y, R>>>(request.promise);
  }

  /** Runs the body with a request. */
  $proceed(request: Request): void {
    if (request.mode === $NEXT) this.$sent = request.value;
    else if (request.mode === $THROW) this.$error = request.value;
    else this.$result = request.value;
    this.$step(request.mode);
  }

  $step(firstMode: i32): void {
    let mode = firstMode;
    for (;;) {
      this.$state = EXECUTING;
      let outcome: i32;
      try {
        outcome = $resume(this, mode);
      } catch (error) {
        this.$state = DONE;
        const request = this.$takeRequest();
        $rejectPromise(request.promise, error);
        this.$finishRequests();
        return;
      }
      if (outcome === $COMPLETED) {
        this.$state = DONE;
        this.$answer(this.$result, true);
        this.$finishRequests();
        return;
      }
      if (outcome !== $YIELDED) {
        $await(this.$yielded, this);
        return;
      }
      this.$answer(this.$yielded, false);
      if ($filled(this.$requests) === 0) {
        this.$state = SUSPENDED;
        return;
      }
      const request = $load(this.$requests, 0);
      mode = request.mode;
      if (mode === $NEXT) this.$sent = request.value;
      else if (mode === $THROW) this.$error = request.value;
      else this.$result = request.value;
    }
  }

  /** What the body awaited is settled. */
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

  $takeRequest(): Request {
    const requests = this.$requests;
    const request = $load(requests, 0);
    const left = $filled(requests) - 1;
    $move(requests, 0, requests, 1, left);
    $setLength(requests, left);
    return request;
  }

  $answer(value: unknown, done: boolean): void {
    const request = this.$takeRequest();
    const result: unknown = { value, done };
    $resolvePromise(request.promise, result);
  }

  /** The body is over: answers what is left in the queue, stopping where a `return` value has to be awaited. */
  $finishRequests(): void {
    while ($filled(this.$requests) > 0) {
      const request = $load(this.$requests, 0);
      if (request.mode === $RETURN) {
        this.$state = RETURNING;
        $react($toPromise(request.value), new ReturnReaction(this));
        return;
      }
      if (request.mode === $THROW) {
        this.$takeRequest();
        $rejectPromise(request.promise, request.value);
      } else this.$answer(undefined, true);
    }
  }
}

/** The value of a `return` request after the end of the body has arrived. */
class ReturnReaction extends $Reaction {
  constructor(private readonly generator: AsyncGenerator<unknown, unknown, unknown>) {
    super();
  }

  $run(): void {
    const source = this.$source;
    if (source === undefined) return;
    const generator = this.generator;
    generator.$state = DONE;
    if (source.$state === $FULFILLED) generator.$answer(source.$value, true);
    else $rejectPromise(generator.$takeRequest().promise, source.$value);
    generator.$finishRequests();
  }
}

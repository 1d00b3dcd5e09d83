// SPDX-License-Identifier: MIT
/**
 * Promise.all, allSettled, any and race. S is the static type of the iterable, so that each kind gets a loop of its own;
 * R is the type of the elements of the result.
 */
import { AggregateError } from './error';
import {
  $FULFILLED,
  $PENDING,
  $react,
  $Reaction,
  $rejectPromise,
  $resolvePromise,
  $toPromise,
  Promise,
} from './promise';

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
    if (source === undefined || this.first.$state !== $PENDING) return;
    if (source.$state === $FULFILLED) $resolvePromise(this.first, source.$value);
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
    else if (this.promise.$state !== $PENDING) return;
    else if (isFulfilled) $resolvePromise(this.promise, value);
    else $rejectPromise(this.promise, value);
  }

  put(index: i32, value: unknown): void {
    $store(this.values, index, value);
    this.countDown();
  }

  countDown(): void {
    this.missing--;
    if (this.missing > 0 || this.promise.$state !== $PENDING) return;
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
    if (source !== undefined) this.gathering.settled(this.index, source.$state === $FULFILLED, source.$value);
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

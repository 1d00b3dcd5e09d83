// SPDX-License-Identifier: MIT
/**
 * The iterator of a `for await` over something that may be asynchronous or not, which shows only at run time. A
 * synchronous iterator is wrapped in one that awaits its elements (ECMAScript's CreateAsyncFromSyncIterator).
 */
import { $rejectPromise, $toPromise, Promise } from './promise';

interface Result {
  readonly value?: unknown;
  readonly done?: boolean;
}

interface SyncIterator {
  next(): Result;
  return?(): Result;
}

/** What a `for await` asks of an iterator. */
export interface $LoopIterator {
  next(): Promise<unknown>;
  return?(): Promise<unknown>;
}

interface AsyncSource {
  [Symbol.asyncIterator](): $LoopIterator;
}

interface SyncSource {
  [Symbol.iterator](): SyncIterator;
}

class AsyncFromSync {
  constructor(private readonly $iterator: SyncIterator) {}

  next(): Promise<unknown> {
    try {
      return settled(this.$iterator.next());
    } catch (error) {
      return rejected(error);
    }
  }

  return(): Promise<unknown> {
    try {
      const result = this.$iterator.return?.();
      return result === undefined ? $toPromise({ value: undefined, done: true }) : settled(result);
    } catch (error) {
      return rejected(error);
    }
  }
}

/** The result once its value has arrived. No async functions here: each would add ticks that JavaScript does not have. */
function settled(result: Result): Promise<unknown> {
  const done = result.done === true;
  return $toPromise(result.value).then((value): unknown => ({ value, done }), undefined);
}

function rejected(error: unknown): Promise<unknown> {
  const promise = new Promise<unknown>();
  $rejectPromise(promise, error);
  return promise;
}

/** The iterator of the loop. */
export function $loopIterator(source: AsyncSource | SyncSource): $LoopIterator {
  if (typeof source === 'object' && Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
  return new AsyncFromSync(source[Symbol.iterator]());
}

// SPDX-License-Identifier: MIT
/** The event loop: what the program does once its modules have run. */
import { $drain } from './microtasks';
import { $PENDING, type Promise } from './promise';
import { $nextDeadline, $runImmediates, $runTimers } from './timers';

/** Handles the events of the platform that are pending. With one set the loop never ends by itself. */
let poll: (() => void) | undefined = undefined;

export function $setPoller(handler: () => void): void {
  poll = handler;
}

/** What the entry module gives when it awaits at its top level. */
let entry: Promise<void> | undefined = undefined;

export function $awaitEntry(promise: Promise<void>): void {
  entry = promise;
}

/** Nothing can happen any more: Node says 13 when the entry module still waits. */
function end(): void {
  if (entry !== undefined && entry.$state === $PENDING) rt_exit(13);
}

export function $runEventLoop(): void {
  $drain();
  for (;;) {
    $runTimers();
    const handler = poll;
    if (handler !== undefined) {
      handler();
      $drain();
    }
    $runImmediates();
    const deadline = $nextDeadline();
    if (deadline === Infinity && poll === undefined) return end();
    if (deadline > 0) rt_wait(deadline);
  }
}

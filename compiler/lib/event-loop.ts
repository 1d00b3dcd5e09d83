// SPDX-License-Identifier: MIT
/** The event loop: what the program does once its modules have run. */
import { $drain } from './microtasks';
import { $nextDeadline, $runImmediates, $runTimers } from './timers';

/** Handles the events of the platform that are pending. With one set the loop never ends by itself. */
let poll: (() => void) | undefined = undefined;

export function $setPoller(handler: () => void): void {
  poll = handler;
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
    if (deadline === Infinity && poll === undefined) return;
    if (deadline > 0) rt_wait(deadline);
  }
}

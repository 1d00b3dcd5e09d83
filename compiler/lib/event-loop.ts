// SPDX-License-Identifier: MIT
/** The event loop: what the program does once its modules have run. */
import { Process_exitCode } from './exit-code';
import { $drain, $drainAfterModule } from './microtasks';
import { $PENDING, type Promise } from './promise';
import { $nextDeadline, $runImmediates, $runTimers } from './timers';

/** Handles the events of the platform that are pending. With one set the loop never ends by itself. */
let poll: (() => void) | undefined = undefined;

export function $setPoller(handler: () => void): void {
  poll = handler;
}

/** Called when nothing can happen any more; set by an entry module that awaits at its top level. */
let atEnd: (() => void) | undefined = undefined;

/** `entry` is what the entry module gives: Node's status is 13 when it still waits at the end. */
export function $awaitEntry(entry: Promise<void>): void {
  atEnd = () => {
    if (entry.$state !== $PENDING) return;
    rt_write_line(2, 'Warning: the program ended while an await at its top level still waited');
    rt_exit(13);
  };
}

export function $runEventLoop(): void {
  $drainAfterModule();
  for (;;) {
    $runTimers();
    const handler = poll;
    if (handler !== undefined) {
      handler();
      $drain();
    }
    $runImmediates();
    const deadline = $nextDeadline();
    if (deadline === Infinity && poll === undefined) {
      atEnd?.();
      if (Process_exitCode !== undefined) rt_exit(rt_to_int32(Process_exitCode));
      return;
    }
    if (deadline > 0) rt_wait(deadline);
  }
}

// SPDX-License-Identifier: MIT
/** One suspend, from the last request to xenstore before it to the first one after. */

import type { Connection } from './connection.js';
import type { Log } from './log.js';

/** The hypervisor's side of a life: SCHEDOP_shutdown with a reason of `xen/sched.h`. */
export interface Machine {
  /** End it. Returns a negated errno, when that failed. */
  shutdown(reason: number): number;
  /** Suspend: RESUMED, CANCELLED, or a negated errno. `flaw` is a mistake to make: see docs/orders.md. */
  suspend(flaw: number): number;
}

/** In a new domain: everything that it does not know of must be done again. */
export const RESUMED = 0;
/** In the same domain, as if nothing had happened. */
export const CANCELLED = 1;

/** How long replies are waited for: a silent xenstored must not keep us from suspending. */
const QUIET_MS = 2000;
const LOOK_MS = 2;

/** Compared over a suspend: memory that came back different would be noticed by nobody else. */
const PATTERN_BYTES = 16384;

export class Suspender {
  readonly #connection: Connection;
  readonly #machine: Machine;
  readonly #log: Log;
  readonly #sleep: (milliseconds: number) => Promise<void>;

  constructor(connection: Connection, machine: Machine, log: Log, sleep: (milliseconds: number) => Promise<void>) {
    this.#connection = connection;
    this.#machine = machine;
    this.#log = log;
    this.#sleep = sleep;
  }

  /**
   * Suspend, and return what the machine said. After RESUMED the connection is a new one with the old watches (without,
   * when it is to be `deaf`), each of which fires; the rest is the caller's. A new domain's xenstored knows nothing of requests made before, so they are
   * waited for, and none goes out meanwhile.
   */
  async suspend(flaw: number, deaf: boolean): Promise<number> {
    this.#connection.hold();
    for (let waited = 0; !this.#connection.quiet; waited += LOOK_MS) {
      if (waited >= QUIET_MS) {
        this.#log.event('suspend: xenstored owes replies, which will be lost');
        break;
      }
      await this.#sleep(LOOK_MS);
    }
    const pattern = makePattern();
    const before = performance.now();
    const result = this.#machine.suspend(flaw);
    if (performance.now() < before) this.#log.event('suspend: the monotonic clock ran backwards');
    if (!isPattern(pattern)) this.#log.event('suspend: memory has changed');
    if (result === RESUMED) this.#connection.reopen(!deaf);
    else this.#connection.release();
    return result;
  }
}

function makePattern(): Uint8Array {
  const bytes = new Uint8Array(PATTERN_BYTES);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = (i * 167) ^ (i >> 8);
  return bytes;
}

function isPattern(bytes: Uint8Array): boolean {
  return bytes.every((byte, i) => byte === (((i * 167) ^ (i >> 8)) & 0xff));
}

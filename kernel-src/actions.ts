// SPDX-License-Identifier: MIT
/** Do what an order says, and report what became of it. */

import type { Log } from './log.js';
import type { Misdeeds } from './misbehave.js';
import type { Order } from './orders.js';
import type { Results } from './results.js';
import { CANCELLED, RESUMED } from './suspend.js';
import type { Machine, Suspender } from './suspend.js';

const SHUTDOWN_POWEROFF = 0;
const SHUTDOWN_REBOOT = 1;
const SHUTDOWN_CRASH = 3;

/** How long the node of a result is waited for before the guest ends: xenstored may never answer. */
const REPORT_MS = 250;

/** What actions act upon. */
export interface Means {
  readonly machine: Machine;
  readonly suspender: Suspender;
  readonly misdeeds: Misdeeds;
  readonly results: Results;
  readonly log: Log;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** In a new domain: learn its number, announce again. */
  readonly arrive: () => Promise<void>;
  /** That has been done. */
  readonly resumed: () => Promise<void>;
}

export class Actions {
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Do it. The promise is done when it is; but what is delayed, or goes on for long, is only started. */
  async perform(order: Order): Promise<void> {
    if (order.delay > 0) void this.#later(order);
    else await this.#now(order);
  }

  async #later(order: Order): Promise<void> {
    await this.#means.sleep(order.delay);
    await this.#now(order);
  }

  async #now(order: Order): Promise<void> {
    const { log, results } = this.#means;
    const { action } = order;
    const seq = results.next();
    switch (action) {
      case 'poweroff':
      case 'halt':
        return this.#end(seq, action, SHUTDOWN_POWEROFF);
      case 'reboot':
        return this.#end(seq, action, SHUTDOWN_REBOOT);
      case 'crash':
        return this.#end(seq, action, SHUTDOWN_CRASH);
      case 'shutdown':
        return this.#end(seq, action, order.code);
      case 'suspend':
        return this.#suspend(seq, order);
      case 'ignore':
        log.event('ignored, as ordered');
        return results.report(seq, action, 'done');
      default:
        await this.#begin(seq, action);
        void this.#misbehave(seq, order);
    }
  }

  async #begin(seq: number, action: string): Promise<void> {
    const { results, sleep } = this.#means;
    await Promise.race([results.report(seq, action, 'begun'), sleep(REPORT_MS)]);
  }

  async #end(seq: number, action: string, reason: number): Promise<void> {
    const { log, machine, results } = this.#means;
    await this.#begin(seq, action);
    log.event(`${action}: shutting down with reason ${reason}`);
    const code = machine.shutdown(reason);
    log.event(`${action}: the hypervisor refused, ${code}`);
    await results.report(seq, action, 'refused');
  }

  async #suspend(seq: number, order: Order): Promise<void> {
    const { log, machine, results, sleep, suspender } = this.#means;
    await this.#begin(seq, 'suspend');
    log.event('suspend: suspending');
    const result = await suspender.suspend(order.flaw, order.resume === 'deaf');
    if (result !== RESUMED) {
      const outcome = result === CANCELLED ? 'cancelled' : 'failed';
      log.event(`suspend: ${outcome}${result === CANCELLED ? '' : `, ${result}`}, going on`);
      return results.report(seq, 'suspend', outcome);
    }
    log.event('suspend: resumed in a new domain');
    if (order.resume === 'crash') machine.shutdown(SHUTDOWN_CRASH);
    if (order.resume === 'slow') await sleep(order.pause);
    if (order.resume !== 'silent') await this.#means.arrive();
    await results.report(seq, 'suspend', 'resumed');
    await this.#means.resumed();
  }

  async #misbehave(seq: number, order: Order): Promise<void> {
    const { misdeeds, results } = this.#means;
    await results.report(seq, order.action, await misdeeds.commit(order));
  }
}

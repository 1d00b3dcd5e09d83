// SPDX-License-Identifier: MIT
/** The guest, put together over whatever platform there is: Xen, or a test. */

import { Actions } from './actions.js';
import { Announcer } from './announce.js';
import { Balloon } from './balloon.js';
import type { Memory } from './balloon.js';
import type { Connection } from './connection.js';
import { LifeCycle } from './life-cycle.js';
import { describeError } from './log.js';
import type { Log } from './log.js';
import { Misdeeds } from './misbehave.js';
import { Results } from './results.js';
import { Suspender } from './suspend.js';
import type { Machine } from './suspend.js';
import { Xenstore } from './xenstore.js';
import { XenstoreError } from './xenstore-error.js';

/** What the guest asks of its platform. */
export interface Platform {
  readonly connection: Connection;
  readonly machine: Machine;
  readonly memory: Memory;
  readonly log: Log;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export class Guest {
  readonly store: Xenstore;
  readonly lifeCycle: LifeCycle;
  readonly balloon: Balloon;
  readonly #log: Log;
  readonly #announcer: Announcer;
  #domid = '?';

  constructor({ connection, machine, memory, log, sleep }: Platform) {
    this.#log = log;
    this.store = new Xenstore(connection, sleep);
    this.#announcer = new Announcer(this.store, log);
    const results = new Results(this.store, log, () => performance.now());
    this.balloon = new Balloon(this.store, memory, log, results, sleep);
    const announce = (): Promise<void> => this.#announcer.announce();
    const actions = new Actions({
      machine,
      suspender: new Suspender(connection, machine, log, sleep),
      misdeeds: new Misdeeds({ store: this.store, connection, balloon: this.balloon, log, sleep, announce }),
      results,
      log,
      sleep,
      arrive: () => this.arrive(),
      resumed: () => this.lifeCycle.resumed(),
    });
    this.lifeCycle = new LifeCycle(this.store, log, sleep, (order) => actions.perform(order));
  }

  /** Our number as text, `?` while it is unknown. */
  get domid(): string {
    return this.#domid;
  }

  /** A new domain: learn its number, say so, announce what we can. A guest that cannot learn it can still obey. */
  async arrive(): Promise<void> {
    this.#domid = '?';
    await Promise.all([this.#readDomid(), this.#announcer.announce()]);
  }

  async #readDomid(): Promise<void> {
    try {
      this.#domid = await this.store.read('domid');
    } catch (error) {
      if (!(error instanceof XenstoreError)) throw error;
      this.#domid = '?';
      this.#log.event(`domid unknown: ${describeError(error)}`);
    }
    this.#log.plain(`domain ${this.#domid}`);
  }
}

// SPDX-License-Identifier: MIT
/** Obey `memory/target`: give memory back to the host, and take it again. */

import type { Log } from './log.js';
import type { Results } from './results.js';
import { decode } from './text.js';
import type { Xenstore } from './xenstore.js';
import { XenstoreError } from './xenstore-error.js';

/** How the domain's memory is changed, in pages of 4 KiB. */
export interface Memory {
  pages(): number;
  /** Move towards a number of pages, as far as is possible now and in one step; returns how many there are then. */
  setPages(pages: number): number;
}

const TARGET = 'memory/target';
const KIB_PER_PAGE = 4;

/** When the host gives nothing more, or the program needs what it has: tries, and milliseconds between. */
const TRIES = 10;
const REST_MS = 500;

export class Balloon {
  readonly #store: Xenstore;
  readonly #memory: Memory;
  readonly #log: Log;
  readonly #results: Results;
  readonly #sleep: (milliseconds: number) => Promise<void>;
  /** The toolstack counts some pages as the guest's that are not, so only differences count. */
  #offset: number | undefined;
  #wanted = 0;
  #busy = false;
  #behaviour = '';

  constructor(
    store: Xenstore,
    memory: Memory,
    log: Log,
    results: Results,
    sleep: (milliseconds: number) => Promise<void>,
  ) {
    this.#store = store;
    this.#memory = memory;
    this.#log = log;
    this.#results = results;
    this.#sleep = sleep;
  }

  /** Serve for ever. */
  async serve(): Promise<void> {
    for (;;) {
      try {
        for await (const _event of this.#store.watch(TARGET)) await this.#look();
      } catch (error) {
        if (!(error instanceof XenstoreError)) throw error;
        this.#log.event(`${TARGET}: ${error.message}`);
      }
      await this.#sleep(REST_MS);
    }
  }

  /** From now on: `ignore` targets, go only half of the way (`partly`), beyond it (`overshoot`); else obey. */
  behave(how: string): void {
    this.#behaviour = how;
  }

  async #look(): Promise<void> {
    const bytes = await this.#store.tryReadBytes(TARGET);
    const target = bytes === undefined ? NaN : Number(decode(bytes));
    if (!Number.isInteger(target) || target <= 0) return;
    const pages = Math.floor(target / KIB_PER_PAGE);
    this.#offset ??= pages - this.#memory.pages();
    this.#wanted = pages - this.#offset;
    if (!this.#busy) void this.#move();
  }

  /** Go where the latest target is, step by step: other work is done between two. */
  async #move(): Promise<void> {
    this.#busy = true;
    let tries = TRIES;
    let now = this.#memory.pages();
    const before = now;
    while (now !== this.#goal(before) && tries > 0) {
      const next = this.#memory.setPages(this.#goal(before));
      if (next === now) tries -= 1;
      await this.#sleep(next === now ? REST_MS : 0);
      now = next;
    }
    this.#busy = false;
    if (now === before) return;
    const text = `${now * KIB_PER_PAGE} KiB of ${this.#wanted * KIB_PER_PAGE}`;
    this.#log.event(`balloon: ${text}`);
    await this.#results.report(this.#results.next(), 'balloon', text);
  }

  #goal(before: number): number {
    switch (this.#behaviour) {
      case 'ignore':
        return before;
      case 'partly':
        return Math.floor((before + this.#wanted) / 2);
      case 'overshoot':
        return this.#wanted + Math.floor((this.#wanted - before) / 4);
      default:
        return this.#wanted;
    }
  }
}

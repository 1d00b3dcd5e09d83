// SPDX-License-Identifier: MIT
/**
 * The catalogue of misbehaviour: what a tester of toolstacks wants a guest to do wrong, on request and repeatably. What
 * each action takes is in docs/orders.md. Some are only orders to end, to suspend or to acknowledge with odd members and
 * need no code here.
 */

import type { Balloon } from './balloon.js';
import type { Connection } from './connection.js';
import { EventQueue } from './event-queue.js';
import { describeError } from './log.js';
import type { Log } from './log.js';
import type { Order } from './orders.js';
import { concatBytes, encode, packStrings } from './text.js';
import { encodeHeader, MessageType } from './wire.js';
import type { Xenstore } from './xenstore.js';
import { XenstoreError } from './xenstore-error.js';

/** What they act upon. */
export interface Victims {
  readonly store: Xenstore;
  readonly connection: Connection;
  readonly balloon: Balloon;
  readonly log: Log;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly announce: () => Promise<void>;
}

const FOLDER = 'data/test-vm';

export class Misdeeds {
  readonly #victims: Victims;
  /** What `dirty` writes to. */
  #pages = new Uint8Array(0);

  constructor(victims: Victims) {
    this.#victims = victims;
  }

  /**
   * Commit it `count` times, or until it cannot go on, with `pause` between. Returns the outcome: `done` or why not.
   * Throws what `throw` throws.
   */
  async commit(order: Order): Promise<string> {
    const chance = new Chance(order.seed);
    const count = Math.max(order.count, 1);
    for (let i = 0; i < count; i += 1) {
      try {
        await this.#step(order, i);
      } catch (error) {
        if (!(error instanceof XenstoreError)) throw error;
        return `stopped after ${i}: ${describeError(error)}`;
      }
      if (order.pause > 0) await this.#victims.sleep(order.seed === 0 ? order.pause : chance.below(order.pause));
    }
    return 'done';
  }

  /** One time of it; `i` counts from 0. */
  async #step(order: Order, i: number): Promise<void> {
    const { balloon, connection, log, sleep, store } = this.#victims;
    const { action, code, path, value } = order;
    switch (action) {
      case 'announce':
        return this.#victims.announce();
      case 'throw':
        throw new Error(`ordered to throw ${value}`);
      case 'spin':
        return spin(code);
      case 'deaf':
        connection.setDeaf(true);
        await sleep(code);
        return connection.setDeaf(false);
      case 'write':
        return store.write(path, value);
      case 'rm':
        return store.rm(path);
      case 'flap':
        return i % 2 === 0 ? store.write(path, value) : store.rm(path);
      case 'fill':
        return store.write(`${FOLDER}/fill/${i}`, 'x'.repeat(code));
      case 'deep':
        return store.mkdir(FOLDER + '/d'.repeat(i + 1));
      case 'watches':
        return this.#addWatch(`${FOLDER}/watch/${i}`);
      case 'storm':
        // Nothing to us, but an event for everybody who watches us.
        return store.write(`${FOLDER}/storm`, String(i));
      case 'transactions':
        await connection.request(MessageType.TransactionStart, 0, packStrings(''), 'begin transaction');
        return;
      case 'livelock':
        return store.transaction(async (transaction) => {
          await transaction.tryReadBytes(`${FOLDER}/livelock`);
          await transaction.write(`${FOLDER}/livelock`, 'inside');
          await store.write(`${FOLDER}/livelock`, 'outside');
        });
      case 'packet':
        return connection.sendRaw(concatBytes(encodeHeader(code, order.seed, 0, order.flaw), encode(value)));
      case 'flood':
        return log.plain(`flood ${i} ${value}`);
      case 'dirty':
        if (this.#pages.length !== code * 1024) this.#pages = new Uint8Array(code * 1024);
        this.#pages.fill(i & 0xff);
        return;
      case 'balloon':
        return balloon.behave(value);
      default:
        throw new RangeError(`no misdeed ${action}`);
    }
  }

  async #addWatch(path: string): Promise<void> {
    const token = this.#victims.connection.addWatch(path, new EventQueue());
    await this.#victims.connection.request(MessageType.Watch, 0, packStrings(path, token), `watch ${path}`);
  }
}

/** Do nothing else for some milliseconds; 0 for ever. */
function spin(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (milliseconds === 0 || performance.now() < end);
}

/** Pauses that look random and are the same for the same seed. */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed % 2147483647;
  }

  /** From 0 to `limit`. The generator is Park and Miller's. */
  below(limit: number): number {
    this.#state = (this.#state * 48271) % 2147483647;
    return this.#state % (limit + 1);
  }
}

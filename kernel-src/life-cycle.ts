// SPDX-License-Identifier: MIT
/**
 * Serve messages for as long as the guest lives: read and acknowledge each in one transaction, then do it.
 *
 * One message must be served once, though a watch may fire more than once for it (oxenstored fires for the removal
 * and for the write of one transaction, and our own acknowledgement fires too). Most of this is harmless, because the
 * node is empty by then, but an order can have us leave a message in place or write a text over it. So each node keeps
 * the number of the latest reply that showed all there was to see; xenstored sends events and replies in order, and
 * an event with a smaller number is old news.
 *
 * An order must be served before a shutdown that was written after it, though an older event may have us look at
 * `control/shutdown` when both have just been written. The events of both wait behind it then: see `isOvertaken`.
 */

import { decide, IDLE, onResume, SHUTDOWN, TESTING } from './control.js';
import type { Acknowledgement, MessageNode, State, Step } from './control.js';
import { EventQueue } from './event-queue.js';
import { describeError } from './log.js';
import type { Log } from './log.js';
import type { Order } from './orders.js';
import { encode, sameBytes } from './text.js';
import type { Tree, Xenstore } from './xenstore.js';
import { XenstoreError } from './xenstore-error.js';

/** After trouble with xenstore: milliseconds before the next message is looked at. */
const REST_MS = 1000;

export class LifeCycle {
  readonly #store: Xenstore;
  readonly #log: Log;
  readonly #sleep: (milliseconds: number) => Promise<void>;
  readonly #perform: (order: Order) => Promise<void>;
  readonly #seen = new Map<MessageNode, number>();
  #state: State = IDLE;

  /** `perform` does what an order says, or starts it; no further message is served before its promise is done. */
  constructor(
    store: Xenstore,
    log: Log,
    sleep: (milliseconds: number) => Promise<void>,
    perform: (order: Order) => Promise<void>,
  ) {
    this.#store = store;
    this.#log = log;
    this.#sleep = sleep;
    this.#perform = perform;
  }

  /** True while an order waits. */
  get commandActive(): boolean {
    return this.#state.waiting !== undefined;
  }

  /**
   * Serve for ever. Both nodes share one stream, so that an order given before a shutdown is read before it. When the
   * watches cannot be set up, that is tried again and again: a guest that does not listen is of no use.
   */
  async serve(): Promise<void> {
    for (;;) {
      try {
        const queue = new EventQueue();
        for await (const event of this.#store.watchInto(queue, TESTING, SHUTDOWN)) {
          const node = event.watched === TESTING ? TESTING : SHUTDOWN;
          if (event.path !== node || event.sequence < (this.#seen.get(node) ?? 0)) continue;
          await this.#look(node, queue);
        }
      } catch (error) {
        if (!(error instanceof XenstoreError)) throw error;
        this.#log.event(`cannot watch: ${describeError(error)}`);
      }
      await this.#sleep(REST_MS);
    }
  }

  /** The guest has resumed in a new domain: an order may have waited for that. */
  async resumed(): Promise<void> {
    const { next, order } = onResume(this.#state);
    this.#state = next;
    if (order === undefined) return;
    this.#log.event(`resumed: ordered to ${order.action}`);
    await this.#perform(order);
  }

  async #look(node: MessageNode, queue: EventQueue): Promise<void> {
    // What the last try decided: when it cannot be acknowledged it is still what the guest was told to do.
    const decided: { step: Step | undefined } = { step: undefined };
    const seen = this.#seen.get(node) ?? 0;
    try {
      await this.#store.transaction(async (transaction) => {
        decided.step = undefined;
        this.#seen.set(node, transaction.sequence);
        const message = await transaction.tryReadBytes(node);
        if (message === undefined || message.length === 0) return;
        // The event for this message comes yet, and that for an order which was written before it comes first.
        if (node === SHUTDOWN && queue.isOvertaken(node)) {
          this.#seen.set(node, seen);
          return;
        }
        const step = decide(this.#state, node, message);
        decided.step = step;
        // As the last request before the commit it needs no round trip of its own.
        if (!isLate(node, step)) transaction.last(acknowledge(transaction, node, step.acknowledge));
      });
    } catch (error) {
      if (!(error instanceof XenstoreError)) throw error;
      const what = decided.step === undefined ? 'cannot be read' : 'cannot be acknowledged';
      this.#log.event(`${node}: ${what}, ${describeError(error)}`);
      // Without this a peer that keeps failing, and firing watches, would keep the guest busy.
      if (decided.step === undefined) await this.#sleep(REST_MS);
    }
    if (decided.step !== undefined) await this.#follow(node, decided.step);
  }

  async #follow(node: MessageNode, step: Step): Promise<void> {
    this.#state = step.next;
    this.#log.event(`${node}: ${step.text}`);
    const { acknowledge: how, order } = step;
    const late = isLate(node, step);
    if (late && order?.acklast === 0) await this.#acknowledgeLate(node, how, order);
    if (order !== undefined) await this.#perform(order);
    if (late && order?.acklast !== 0) await this.#acknowledgeLate(node, how, order);
    if (how.kind === 'write' && how.value !== '') await this.#passOver(node, how.value);
  }

  /** Acknowledge as an order wants it that has its own idea of when, or how often. */
  async #acknowledgeLate(node: MessageNode, how: Acknowledgement, order: Order | undefined): Promise<void> {
    if (order === undefined) return;
    await this.#sleep(order.ackdelay);
    try {
      for (let left = Math.max(order.acks, 1); left > 0; left -= 1) await acknowledge(this.#store, node, how);
      this.#log.event(`${node}: acknowledged late`);
    } catch (error) {
      if (!(error instanceof XenstoreError)) throw error;
      this.#log.event(`${node}: cannot be acknowledged late, ${describeError(error)}`);
    }
  }

  /**
   * We wrote a text over a message and live on: do not take it for another message. The reply to this read comes
   * after the event for our write, so if the text still stands, all events so far are old news.
   */
  async #passOver(node: MessageNode, text: string): Promise<void> {
    try {
      const reply = await this.#store.fetch(node);
      if (sameBytes(reply.payload, encode(text))) this.#seen.set(node, reply.sequence);
    } catch (error) {
      if (!(error instanceof XenstoreError)) throw error;
      if (error.code !== 'ENOENT') this.#log.event(`${node}: ${describeError(error)}`);
    }
  }
}

/** True when an order wants the message in `control/shutdown` acknowledged otherwise than at once, once and first. */
function isLate(node: MessageNode, step: Step): boolean {
  const { order } = step;
  if (node !== SHUTDOWN || order === undefined) return false;
  return order.ackdelay > 0 || order.acklast > 0 || order.acks > 1;
}

async function acknowledge(store: Tree, node: MessageNode, how: Acknowledgement): Promise<void> {
  switch (how.kind) {
    case 'write':
      return store.write(node, how.value);
    case 'delete':
      return store.rm(node);
    case 'none':
      return;
  }
}

// SPDX-License-Identifier: MIT
/** Watch events on their way to one consumer: in order, and bounded however fast the peer sends them. */

export interface WatchEvent {
  /** The path that was asked for. */
  readonly watched: string;
  /** The path that changed: `watched` or something below it. */
  readonly path: string;
  /** When it came, on the scale of `Reply.sequence`: a reply with a greater number already shows this change. */
  readonly sequence: number;
}

/** More events than this, and those of one watch become one. */
const QUEUE_MAX = 64;

export class EventQueue {
  #events: WatchEvent[] = [];
  #wake: (() => void) | undefined;
  #closed = false;

  /**
   * Add an event. An older one for the same path that still waits goes: an event says "look again", and looking twice
   * would show nothing new. The newer one stands at the end, behind what changed between the two: what the path holds
   * now came after that. A full queue forgets which paths below a watch changed and says that the watched path itself
   * did, so a consumer who looks at all of it misses nothing.
   */
  push(event: WatchEvent): void {
    this.#events = this.#events.filter((old) => old.watched !== event.watched || old.path !== event.path);
    if (this.#events.length < QUEUE_MAX) {
      this.#events.push(event);
    } else {
      this.#events = this.#events.filter((old) => old.watched !== event.watched);
      this.#events.push({ watched: event.watched, path: event.watched, sequence: event.sequence });
    }
    this.#notify();
  }

  /**
   * True when an event for this path waits behind one for another path. Whoever is about to serve the path had better
   * wait for that event: what the path holds may have come after the other path's change, which is to be served first.
   */
  isOvertaken(path: string): boolean {
    return this.#events.findIndex((waiting) => waiting.path === path) > 0;
  }

  /** Let the consumer finish; what still waits is dropped. */
  close(): void {
    this.#closed = true;
    this.#events = [];
    this.#notify();
  }

  /** The next event, when there is one; `undefined` once closed. For one consumer at a time. */
  async next(): Promise<WatchEvent | undefined> {
    while (this.#events.length === 0 && !this.#closed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#events.shift();
  }

  #notify(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    if (wake !== undefined) wake();
  }
}

// SPDX-License-Identifier: MIT
/**
 * The connection to xenstored: requests get ids and go out, replies find their request again in whatever order they
 * come, watch events find their queue.
 *
 * What surviving a bad peer means here. The guest never stops, never waits in a loop, and its memory stays bounded:
 * - A packet of unknown type, a reply to nothing, an event for no watch, an event without path and token: dropped,
 *   logged, counted.
 * - A reply of another type than its request: the request fails with EIO.
 * - A packet longer than the protocol allows: its payload is skipped; if it answers a request, that fails with E2BIG.
 * - An impossible ring index, or a length that must be garbage: framing is lost. Every request in flight fails with
 *   EIO, what is in the ring is dropped, reading starts again at the next byte that comes, and every watch gets one
 *   event, since real ones may have been among the dropped. Ids are not used again soon, so late replies do no harm.
 * What it does not survive: a peer that stays silent. A request without a reply waits for as long as the peer likes.
 */

import { type EventQueue } from './event-queue.js';
import { type Ring, RingError } from './ring.js';
import { printable, unpackStrings } from './text.js';
import { encodePacket, MessageType, PacketDecoder, PAYLOAD_MAX } from './wire.js';
import type { Incoming, Packet } from './wire.js';
import { XenstoreError } from './xenstore-error.js';

export interface Reply {
  readonly payload: Uint8Array;
  /** When it came: replies and events are numbered by one count, in the order in which xenstored sent them. */
  readonly sequence: number;
}

interface Pending {
  readonly type: number;
  readonly what: string;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: XenstoreError) => void;
}

interface Registration {
  readonly path: string;
  readonly queue: EventQueue;
}

/** Complaints about the peer that are logged; after these it is only counted, so that it cannot flood the console. */
const COMPLAINTS_MAX = 20;

export class Connection {
  readonly #ring: Ring;
  readonly #notify: () => void;
  readonly #log: (text: string) => void;
  readonly #decoder = new PacketDecoder();
  readonly #pending = new Map<number, Pending>();
  readonly #watches = new Map<string, Registration>();
  #outgoing: Uint8Array[] = [];
  #sent = 0;
  #lastId = 0;
  #lastToken = 0;
  #sequence = 0;
  #complaints = 0;

  /** `notify` tells the peer that the ring changed; `log` takes complaints about it. */
  constructor(ring: Ring, notify: () => void, log: (text: string) => void) {
    this.#ring = ring;
    this.#notify = notify;
    this.#log = log;
  }

  /** Packets and faults of the peer that were survived so far. */
  get complaints(): number {
    return this.#complaints;
  }

  /**
   * Send a request; the promise settles with its reply. `what` says what is asked, for error texts. Rejects with
   * XenstoreError: the peer's code, E2BIG for a payload beyond the protocol's limit, EIO as told above.
   */
  request(type: MessageType, transactionId: number, payload: Uint8Array, what: string): Promise<Reply> {
    return new Promise<Reply>((resolve, reject) => {
      if (payload.length > PAYLOAD_MAX) {
        reject(new XenstoreError('E2BIG', `${what}: ${payload.length} bytes in one packet`));
        return;
      }
      const requestId = this.#freeId();
      this.#pending.set(requestId, { type, what, resolve, reject });
      this.#outgoing.push(encodePacket({ type, requestId, transactionId, payload }));
      this.pump();
    });
  }

  /** Route events of a new watch to `queue`. Returns its token; the caller sends the request with it. */
  addWatch(path: string, queue: EventQueue): string {
    this.#lastToken += 1;
    const token = `w${this.#lastToken}`;
    this.#watches.set(token, { path, queue });
    return token;
  }

  removeWatch(token: string): void {
    this.#watches.delete(token);
  }

  /** Move bytes both ways for as long as any move. Call it whenever the peer has notified us. */
  pump(): void {
    let moved = false;
    try {
      // Both directions are looked at again after each progress: the peer may have gone on meanwhile, and a change
      // after the last look comes with a notification.
      for (;;) {
        const sent = this.#send();
        const received = this.#receive();
        if (!sent && !received) break;
        moved = true;
      }
    } catch (error) {
      if (!(error instanceof RingError)) throw error;
      this.#startAfresh(error.message);
      moved = true;
    }
    if (moved) this.#notify();
  }

  #send(): boolean {
    let progress = false;
    for (;;) {
      const packet = this.#outgoing[0];
      if (packet === undefined) return progress;
      const count = this.#ring.put(packet, this.#sent);
      if (count === 0) return progress;
      progress = true;
      this.#sent += count;
      if (this.#sent === packet.length) {
        this.#outgoing.shift();
        this.#sent = 0;
      }
    }
  }

  #receive(): boolean {
    const bytes = this.#ring.take();
    for (const incoming of this.#decoder.push(bytes)) this.#accept(incoming);
    return bytes.length > 0;
  }

  #accept(incoming: Incoming): void {
    this.#sequence += 1;
    switch (incoming.kind) {
      case 'lost':
        throw new RingError(`xenstore: a packet of ${incoming.length} bytes announced`);
      case 'oversize': {
        this.#complain(`skipped a packet of ${incoming.length} bytes, type ${incoming.type}`);
        const pending = this.#takePending(incoming.requestId);
        if (pending !== undefined) pending.reject(new XenstoreError('E2BIG', `${pending.what}: reply too long`));
        return;
      }
      case 'packet':
        if (incoming.packet.type === MessageType.WatchEvent) this.#acceptEvent(incoming.packet.payload);
        else this.#acceptReply(incoming.packet);
    }
  }

  #acceptReply(packet: Packet): void {
    const pending = this.#takePending(packet.requestId);
    if (pending === undefined) {
      this.#complain(`dropped a packet of type ${packet.type} for no request (id ${packet.requestId})`);
    } else if (packet.type === MessageType.Error) {
      pending.reject(new XenstoreError(errorCode(packet.payload), pending.what));
    } else if (packet.type !== pending.type) {
      this.#complain(`a packet of type ${packet.type} answers ${pending.what}`);
      pending.reject(new XenstoreError('EIO', `${pending.what}: reply of type ${packet.type}`));
    } else {
      pending.resolve({ payload: packet.payload, sequence: this.#sequence });
    }
  }

  #acceptEvent(payload: Uint8Array): void {
    const [path, token] = unpackStrings(payload);
    const watch = token === undefined ? undefined : this.#watches.get(token);
    if (path === undefined || watch === undefined) {
      this.#complain(`dropped a watch event for nobody (token ${printable(token ?? '')})`);
      return;
    }
    watch.queue.push({ watched: watch.path, path, sequence: this.#sequence });
  }

  #takePending(requestId: number): Pending | undefined {
    const pending = this.#pending.get(requestId);
    this.#pending.delete(requestId);
    return pending;
  }

  /** Framing is lost: see the head of this file. */
  #startAfresh(reason: string): void {
    this.#complain(`${reason}; starting afresh`);
    this.#decoder.reset();
    this.#ring.discard();
    // A packet begun must still be finished, or the peer would lose its framing too.
    this.#outgoing = this.#sent > 0 ? this.#outgoing.slice(0, 1) : [];
    const failed = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of failed) pending.reject(new XenstoreError('EIO', `${pending.what}: ${reason}`));
    this.#sequence += 1;
    for (const watch of this.#watches.values()) {
      watch.queue.push({ watched: watch.path, path: watch.path, sequence: this.#sequence });
    }
  }

  /** Ids run from 1 to 2^31 - 1 and around, past those in use. */
  #freeId(): number {
    do {
      this.#lastId = this.#lastId >= 0x7fffffff ? 1 : this.#lastId + 1;
    } while (this.#pending.has(this.#lastId));
    return this.#lastId;
  }

  #complain(text: string): void {
    this.#complaints += 1;
    if (this.#complaints <= COMPLAINTS_MAX) this.#log(`xenstore: ${text}`);
    if (this.#complaints === COMPLAINTS_MAX) this.#log('xenstore: further complaints are counted only');
  }
}

/** The errno's name in an error packet; EIO when it is not the name of an errno. */
function errorCode(payload: Uint8Array): string {
  const name = unpackStrings(payload)[0] ?? '';
  if (name.length < 2 || name.length > 15) return 'EIO';
  for (let i = 0; i < name.length; i += 1) {
    const unit = name.charAt(i);
    if (!((unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9'))) return 'EIO';
  }
  return name;
}

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
 *   EIO, what is in the ring is dropped, reading starts again at the next byte that comes, watches are asked for again,
 *   and every watch gets one event, since real ones may have been among the dropped. Ids are not used again soon, so
 *   late replies do no harm; a transaction that one of them opens is aborted.
 * - Silence, while a reply or the rest of a packet is due, for as long as `patience` says: the same. The peer has
 *   forgotten us, or what we take for the middle of a packet never was one.
 *
 * Over a suspend it goes by `hold`, which lets no further request out; then, once it is `quiet`, `reopen` in a new
 * domain, whose xenstored knows nothing of us, or `release` when everything is as it was.
 */

import { type EventQueue } from './event-queue.js';
import { type Ring, RingError } from './ring.js';
import { packStrings, printable, unpackStrings } from './text.js';
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

interface Outgoing {
  readonly requestId: number;
  readonly bytes: Uint8Array;
}

interface Registration {
  readonly path: string;
  readonly queue: EventQueue;
}

/** Complaints about the peer that are logged; after these it is only counted, so that it cannot flood the console. */
const COMPLAINTS_MAX = 20;

/** Fresh starts at one signal of the peer. */
const REPAIRS_MAX = 3;

export class Connection {
  readonly #ring: Ring;
  readonly #notify: () => void;
  readonly #log: (text: string) => void;
  readonly #patience: () => Promise<void>;
  readonly #decoder = new PacketDecoder();
  readonly #pending = new Map<number, Pending>();
  readonly #watches = new Map<string, Registration>();
  #outgoing: Outgoing[] = [];
  /** Bytes of the first of them that are in the ring. */
  #sent = 0;
  #held = false;
  #deaf = false;
  #listening = false;
  #scheduled = false;
  #lastId = 0;
  #lastToken = 0;
  #sequence = 0;
  #complaints = 0;

  /**
   * `notify` tells the peer that the ring changed; `log` takes complaints about it; `patience` is over when a peer that
   * has sent nothing since is to be called silent.
   */
  constructor(ring: Ring, notify: () => void, log: (text: string) => void, patience: () => Promise<void>) {
    this.#ring = ring;
    this.#notify = notify;
    this.#log = log;
    this.#patience = patience;
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
      this.#outgoing.push({ requestId, bytes: encodePacket({ type, requestId, transactionId, payload }) });
      this.#pumpSoon();
    });
  }

  /** Send what is asked for in one go together: each signal wakes the peer. */
  #pumpSoon(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    void Promise.resolve().then(() => this.pump());
  }

  /** Send bytes as they are, for the sake of misbehaving: nobody waits for a reply. */
  sendRaw(bytes: Uint8Array): void {
    this.#outgoing.push({ requestId: 0, bytes });
    this.pump();
  }

  /** Stop looking at the ring, or go on. */
  setDeaf(deaf: boolean): void {
    this.#deaf = deaf;
    this.pump();
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

  /** Let no further request out, but the rest of one begun. */
  hold(): void {
    this.#held = true;
  }

  /** True when no reply is due, and nothing half sent. */
  get quiet(): boolean {
    return this.#sent === 0 && this.#pending.size <= this.#outgoing.length;
  }

  /** Go on after `hold`, with the same peer. */
  release(): void {
    this.#held = false;
    this.pump();
  }

  /**
   * Go on after `hold` with a peer who knows nothing of us. What was sent before is lost: its requests fail with EIO.
   * Those held go out. With `listen` all watches are asked for again, and each fires at once as a new one does.
   */
  reopen(listen: boolean): void {
    this.#decoder.reset();
    this.#ring.restart();
    this.#sent = 0;
    const unsent = new Set(this.#outgoing.map(({ requestId }) => requestId));
    this.#failPending('lost in the suspend', unsent);
    this.#held = false;
    if (listen) this.#watchAgain();
    this.pump();
  }

  /** Move bytes both ways for as long as any move. Call it whenever the peer has notified us. */
  pump(): void {
    this.#scheduled = false;
    if (this.#deaf) return;
    let signal = false;
    // A peer that breaks its indices as fast as we repair them is left alone until it signals again.
    for (let repairs = 0; repairs < REPAIRS_MAX; repairs += 1) {
      try {
        // Both directions are looked at again after each progress: the peer may have gone on meanwhile, and a change
        // after the last look comes with a notification.
        for (;;) {
          const sent = this.#send();
          const received = this.#receive();
          // What was merely read need not be told to anyone but a peer who waits for room.
          signal ||= sent || this.#ring.takeUnblocked();
          if (!sent && !received) break;
        }
        break;
      } catch (error) {
        if (!(error instanceof RingError)) throw error;
        this.#startAfresh(error.message);
        signal = true;
      }
    }
    if (signal) this.#notify();
    if (!this.#listening && this.#due) {
      this.#listening = true;
      void this.#listenForSilence();
    }
  }

  /** True when the peer owes us something. */
  get #due(): boolean {
    return this.#pending.size > 0 || this.#decoder.midway;
  }

  async #listenForSilence(): Promise<void> {
    while (this.#due) {
      const before = this.#sequence;
      const lastId = this.#lastId;
      await this.#patience();
      // What was asked for meanwhile is given its own time, and a suspended guest owes nobody anything.
      if (this.#sequence !== before || this.#lastId !== lastId || this.#held || this.#deaf || !this.#due) continue;
      this.#startAfresh('silence');
      this.pump();
    }
    this.#listening = false;
  }

  #send(): boolean {
    let progress = false;
    for (;;) {
      const next = this.#outgoing[0];
      if (next === undefined || (this.#held && this.#sent === 0)) return progress;
      const count = this.#ring.put(next.bytes, this.#sent);
      if (count === 0) return progress;
      progress = true;
      this.#sent += count;
      if (this.#sent === next.bytes.length) {
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
      // Nobody will end a transaction whose opening was given up, and only a few may be open at a time.
      if (packet.type === MessageType.TransactionStart) this.#abandon(packet.payload);
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

  #abandon(payload: Uint8Array): void {
    const id = Number(unpackStrings(payload)[0]);
    if (!Number.isInteger(id) || id <= 0 || id > 0xffffffff) return;
    this.#forget(MessageType.TransactionEnd, id, packStrings('F'), 'abort a late transaction');
  }

  /** Framing is lost: see the head of this file. */
  #startAfresh(reason: string): void {
    this.#complain(`${reason}; starting afresh`);
    this.#decoder.reset();
    const lost = this.#ring.repair();
    // A packet begun must still be finished, or the peer would lose its framing too.
    this.#outgoing = this.#sent > 0 && !lost ? this.#outgoing.slice(0, 1) : [];
    if (lost) this.#sent = 0;
    this.#failPending(reason, new Set());
    this.#sequence += 1;
    for (const watch of this.#watches.values()) {
      watch.queue.push({ watched: watch.path, path: watch.path, sequence: this.#sequence });
    }
    this.#watchAgain();
  }

  /** Fail all requests in flight but those. */
  #failPending(reason: string, spared: ReadonlySet<number>): void {
    for (const [requestId, pending] of [...this.#pending]) {
      if (spared.has(requestId)) continue;
      this.#pending.delete(requestId);
      pending.reject(new XenstoreError('EIO', `${pending.what}: ${reason}`));
    }
  }

  /** Ask for all watches again. A peer that still has them answers EEXIST. */
  #watchAgain(): void {
    for (const [token, { path }] of this.#watches) {
      this.#forget(MessageType.Watch, 0, packStrings(path, token), `watch ${path} again`);
    }
  }

  /** Send a request whose failure is only worth a line. */
  #forget(type: MessageType, transactionId: number, payload: Uint8Array, what: string): void {
    this.request(type, transactionId, payload, what).catch((error: unknown) => {
      if (!(error instanceof XenstoreError)) throw error;
      if (error.code !== 'EEXIST') this.#complain(error.message);
    });
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

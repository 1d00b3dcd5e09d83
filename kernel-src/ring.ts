// SPDX-License-Identifier: MIT
/**
 * The two byte rings in the page shared with xenstored: requests out, replies and watch events in.
 * Source: `struct xenstore_domain_interface` in `xen/io/xs_wire.h`.
 *
 * The peer can write every byte of the page at any time, so its indices are checked at each use, and the bytes are
 * copied out before anybody looks at them. Our own two indices are kept in private too: what the peer scribbles over
 * them in the page has no effect on us.
 */

const RING_BYTES = 1024;
const REQUESTS = 0;
const RESPONSES = RING_BYTES;
const INDICES = 2 * RING_BYTES;

/** Positions of the indices, in 32-bit words after INDICES. */
const REQ_CONS = 0;
const REQ_PROD = 1;
const RSP_CONS = 2;
const RSP_PROD = 3;

/** The peer's index cannot be right: it claims more bytes than a ring holds. */
export class RingError extends Error {
  override readonly name = 'RingError';
}

export class Ring {
  readonly #page: Uint8Array;
  readonly #indices: Uint32Array;
  #requestProducer: number;
  #responseConsumer: number;
  #unblocked = false;

  /** Start where the page's indices stand, which need not be 0. Throws RangeError when the page is too small. */
  constructor(page: Uint8Array) {
    this.#page = page;
    this.#indices = new Uint32Array(page.buffer, page.byteOffset + INDICES, 4);
    this.#requestProducer = Atomics.load(this.#indices, REQ_PROD);
    this.#responseConsumer = Atomics.load(this.#indices, RSP_CONS);
  }

  /** Copy all that has arrived out of the ring; empty when there is nothing. Throws RingError. */
  take(): Uint8Array {
    // The load of the producer index is ordered before the loads of the data it covers: Atomics are sequentially
    // consistent.
    const producer = Atomics.load(this.#indices, RSP_PROD);
    const count = distance(producer, this.#responseConsumer, 'rsp_prod');
    const bytes = new Uint8Array(count);
    const start = this.#responseConsumer % RING_BYTES;
    const first = Math.min(count, RING_BYTES - start);
    bytes.set(this.#page.subarray(RESPONSES + start, RESPONSES + start + first));
    bytes.set(this.#page.subarray(RESPONSES, RESPONSES + count - first), first);
    // The data is read before the store that gives its room back to the peer, who may have found the ring full until
    // then, also by what it put there since we looked.
    if (count > 0) {
      this.#consume(producer);
      const filled = (Atomics.load(this.#indices, RSP_PROD) - (producer - count)) >>> 0;
      if (filled >= RING_BYTES) this.#unblocked = true;
    }
    return bytes;
  }

  /** True, once, when the peer may be waiting for the room that `take` made. */
  takeUnblocked(): boolean {
    const unblocked = this.#unblocked;
    this.#unblocked = false;
    return unblocked;
  }

  /** Put as many of `bytes`, from position `from`, as there is room for; return how many. Throws RingError. */
  put(bytes: Uint8Array, from: number): number {
    // The consumer index is read before the room it grants is written.
    const consumer = Atomics.load(this.#indices, REQ_CONS);
    const room = RING_BYTES - distance(this.#requestProducer, consumer, 'req_cons');
    const count = Math.min(room, bytes.length - from);
    const start = this.#requestProducer % RING_BYTES;
    const first = Math.min(count, RING_BYTES - start);
    this.#page.set(bytes.subarray(from, from + first), REQUESTS + start);
    this.#page.set(bytes.subarray(from + first, from + count), REQUESTS);
    // The data is written before the store that announces it.
    if (count > 0) this.#produce((this.#requestProducer + count) >>> 0);
    return count;
  }

  /**
   * Drop whatever the peer claims to have sent, and make an impossible index of requests possible by taking the peer's
   * word for it. Returns true when that lost what had been put.
   */
  repair(): boolean {
    this.#consume(Atomics.load(this.#indices, RSP_PROD));
    const consumer = Atomics.load(this.#indices, REQ_CONS);
    if ((this.#requestProducer - consumer) >>> 0 <= RING_BYTES) return false;
    this.#produce(consumer);
    return true;
  }

  /** The page belongs to another peer now: start where its indices stand, with nothing on the way. */
  restart(): void {
    this.#produce(Atomics.load(this.#indices, REQ_CONS));
    this.#consume(Atomics.load(this.#indices, RSP_PROD));
  }

  #produce(index: number): void {
    this.#requestProducer = index;
    Atomics.store(this.#indices, REQ_PROD, index);
  }

  #consume(index: number): void {
    this.#responseConsumer = index;
    Atomics.store(this.#indices, RSP_CONS, index);
  }
}

/** Bytes between two indices, which run freely and wrap at 2^32. */
function distance(producer: number, consumer: number, culprit: string): number {
  const count = (producer - consumer) >>> 0;
  if (count > RING_BYTES) throw new RingError(`xenstore ring: ${culprit} makes ${count} bytes of ${RING_BYTES}`);
  return count;
}

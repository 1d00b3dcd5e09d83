// SPDX-License-Identifier: MIT
/**
 * The xenstore wire format: packets to bytes, and a stream of bytes, cut anywhere, back to packets.
 * Source: `struct xsd_sockmsg` and `enum xsd_sockmsg_type` in `xen/io/xs_wire.h`.
 */

import { concatBytes } from './text.js';

/** What a packet is. The numbers are the protocol's; those that this client never sends or meets are left out. */
export enum MessageType {
  Directory = 1,
  Read = 2,
  Watch = 4,
  Unwatch = 5,
  TransactionStart = 6,
  TransactionEnd = 7,
  GetDomainPath = 10,
  Write = 11,
  Mkdir = 12,
  Rm = 13,
  WatchEvent = 15,
  Error = 16,
}

/** Bytes of a packet's header: four little-endian 32-bit words (type, request id, transaction id, length). */
export const HEADER_BYTES = 16;

/** The longest payload that either side may send. */
export const PAYLOAD_MAX = 4096;

/**
 * A packet longer than the protocol allows is still skipped up to this length, since its sender may merely be newer
 * or careless. A greater length is taken for garbage: the decoder then no longer knows where a packet starts.
 */
export const SKIP_MAX = 65536;

export interface Packet {
  readonly type: number;
  readonly requestId: number;
  readonly transactionId: number;
  readonly payload: Uint8Array;
}

/** What the decoder found: a packet; one too long, whose payload was dropped; or that it is lost. */
export type Incoming =
  | { readonly kind: 'packet'; readonly packet: Packet }
  | { readonly kind: 'oversize'; readonly type: number; readonly requestId: number; readonly length: number }
  | { readonly kind: 'lost'; readonly length: number };

/** The bytes of one packet. Throws RangeError when the payload is longer than PAYLOAD_MAX. */
export function encodePacket(packet: Packet): Uint8Array {
  const length = packet.payload.length;
  if (length > PAYLOAD_MAX) {
    throw new RangeError(`a xenstore payload of ${length} bytes is longer than ${PAYLOAD_MAX}`);
  }
  return concatBytes(encodeHeader(packet.type, packet.requestId, packet.transactionId, length), packet.payload);
}

/** The bytes of a header, whether it makes sense or not. */
export function encodeHeader(type: number, requestId: number, transactionId: number, length: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const words = new DataView(bytes.buffer);
  words.setUint32(0, type, true);
  words.setUint32(4, requestId, true);
  words.setUint32(8, transactionId, true);
  words.setUint32(12, length, true);
  return bytes;
}

/** Collects bytes until packets are whole. Its memory is bounded by one packet, whatever the peer sends. */
export class PacketDecoder {
  readonly #header = new Uint8Array(HEADER_BYTES);
  readonly #words = new DataView(this.#header.buffer);
  #headerFill = 0;
  #payload = new Uint8Array(0);
  #payloadFill = 0;
  #skip = 0;

  /** True when a packet has begun and is not whole. */
  get midway(): boolean {
    return this.#headerFill > 0 || this.#skip > 0;
  }

  /** Forget a packet begun: the next byte starts a new one. */
  reset(): void {
    this.#headerFill = 0;
    this.#payloadFill = 0;
    this.#skip = 0;
  }

  /**
   * Take the next bytes of the stream and return what they completed, in order. After `lost` the rest of `bytes` has
   * been dropped and the decoder starts afresh.
   */
  push(bytes: Uint8Array): Incoming[] {
    const found: Incoming[] = [];
    let at = 0;
    while (at < bytes.length) {
      if (this.#skip > 0) {
        const count = Math.min(this.#skip, bytes.length - at);
        this.#skip -= count;
        at += count;
        continue;
      }
      if (this.#headerFill < HEADER_BYTES) {
        const count = Math.min(HEADER_BYTES - this.#headerFill, bytes.length - at);
        this.#header.set(bytes.subarray(at, at + count), this.#headerFill);
        this.#headerFill += count;
        at += count;
        if (this.#headerFill < HEADER_BYTES) break;
        const refused = this.#begin();
        if (refused !== undefined) {
          found.push(refused);
          if (refused.kind === 'lost') return found;
          continue;
        }
      }
      const count = Math.min(this.#payload.length - this.#payloadFill, bytes.length - at);
      this.#payload.set(bytes.subarray(at, at + count), this.#payloadFill);
      this.#payloadFill += count;
      at += count;
      if (this.#payloadFill === this.#payload.length) found.push({ kind: 'packet', packet: this.#finish() });
    }
    return found;
  }

  /** The header is whole: make room for the payload, or say why there will be none. */
  #begin(): Incoming | undefined {
    const length = this.#words.getUint32(12, true);
    if (length <= PAYLOAD_MAX) {
      this.#payload = new Uint8Array(length);
      this.#payloadFill = 0;
      return undefined;
    }
    this.reset();
    if (length > SKIP_MAX) return { kind: 'lost', length };
    this.#skip = length;
    return {
      kind: 'oversize',
      type: this.#words.getUint32(0, true),
      requestId: this.#words.getUint32(4, true),
      length,
    };
  }

  #finish(): Packet {
    this.#headerFill = 0;
    return {
      type: this.#words.getUint32(0, true),
      requestId: this.#words.getUint32(4, true),
      transactionId: this.#words.getUint32(8, true),
      payload: this.#payload,
    };
  }
}

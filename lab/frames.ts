// SPDX-License-Identifier: MIT
/**
 * Frames between the host and the agent in dom0 (lab/agent.c): u32 payload length, u32 job, u32 type, payload, all
 * little-endian. The port is a byte stream, so frames arrive in pieces or several at once.
 */

export const PROTOCOL_VERSION = 1;
/** The most payload that the agent takes in one frame, in bytes. */
export const MAX_PAYLOAD = 1 << 20;
/** Payload per frame of long inputs: short enough to let other jobs in between. */
export const CHUNK = 32 << 10;

export enum FrameType {
  exec = 1,
  input = 2,
  signal = 3,
  put = 4,
  get = 5,
  connect = 6,
  window = 7,
  hello = 16,
  output = 17,
  errors = 18,
  exit = 19,
  opened = 20,
}

export interface Frame {
  readonly job: number;
  readonly type: number;
  readonly payload: Buffer;
}

const HEADER = 12;

/** One frame as bytes. Throws RangeError when the payload is longer than the agent takes. */
export function encodeFrame(job: number, type: FrameType, payload: Buffer = Buffer.alloc(0)): Buffer {
  if (payload.length > MAX_PAYLOAD) throw new RangeError(`frame payload of ${payload.length} bytes`);
  const frame = Buffer.alloc(HEADER + payload.length);
  frame.writeUInt32LE(payload.length, 0);
  frame.writeUInt32LE(job, 4);
  frame.writeUInt32LE(type, 8);
  payload.copy(frame, HEADER);
  return frame;
}

/** Cuts a byte stream into frames, however it was split. */
export class FrameReader {
  private pending: Buffer = Buffer.alloc(0);

  /** Takes more bytes and returns the frames that are complete now. Throws RangeError on an impossible length. */
  push(bytes: Buffer): Frame[] {
    this.pending = this.pending.length === 0 ? bytes : Buffer.concat([this.pending, bytes]);
    const frames: Frame[] = [];
    let at = 0;
    while (this.pending.length - at >= HEADER) {
      const length = this.pending.readUInt32LE(at);
      if (length > MAX_PAYLOAD) throw new RangeError(`frame from dom0 claims ${length} bytes`);
      if (this.pending.length - at < HEADER + length) break;
      frames.push({
        job: this.pending.readUInt32LE(at + 4),
        type: this.pending.readUInt32LE(at + 8),
        payload: this.pending.subarray(at + HEADER, at + HEADER + length),
      });
      at += HEADER + length;
    }
    this.pending = this.pending.subarray(at);
    return frames;
  }
}

// SPDX-License-Identifier: MIT
/** Records in a binary format, written and read with a DataView: both byte orders, several widths. */

interface Sample {
  readonly time: number;
  readonly channel: number;
  readonly level: number;
  readonly flags: number;
  readonly name: string;
}

class Writer {
  private view: DataView;
  position = 0;

  constructor(capacity: number) {
    this.view = new DataView(new ArrayBuffer(capacity));
  }

  /** Makes room for so many bytes and gives the place where they start. */
  private reserve(size: number): number {
    const at = this.position;
    if (at + size > this.view.byteLength) {
      const larger = new Uint8Array(this.view.byteLength * 2);
      larger.set(new Uint8Array(this.view.buffer));
      this.view = new DataView(larger.buffer);
    }
    this.position = at + size;
    return at;
  }

  sample({ time, channel, level, flags, name }: Sample): void {
    const at = this.reserve(16 + name.length);
    this.view.setFloat64(at, time);
    this.view.setUint16(at + 8, channel);
    this.view.setInt32(at + 10, level, true);
    this.view.setUint8(at + 14, flags);
    this.view.setUint8(at + 15, name.length);
    for (let i = 0; i < name.length; i++) this.view.setUint8(at + 16 + i, name.charCodeAt(i));
  }

  finish(): ArrayBuffer {
    return this.view.buffer.slice(0, this.position) as ArrayBuffer;
  }
}

class Reader {
  private readonly view: DataView;
  private position = 0;

  constructor(buffer: ArrayBuffer) {
    this.view = new DataView(buffer);
  }

  get done(): boolean {
    return this.position === this.view.byteLength;
  }

  private advance(size: number): number {
    const at = this.position;
    this.position += size;
    return at;
  }

  sample(): Sample {
    const time = this.view.getFloat64(this.advance(8));
    const channel = this.view.getUint16(this.advance(2));
    const level = this.view.getInt32(this.advance(4), true);
    const flags = this.view.getUint8(this.advance(1));
    let name = '';
    for (let left = this.view.getUint8(this.advance(1)); left > 0; left--) {
      name += String.fromCharCode(this.view.getUint8(this.advance(1)));
    }
    return { time, channel, level, flags, name };
  }
}

export function work(): number {
  const names = ['in', 'out', 'left', 'right', 'centre'];
  let checksum = 0;
  for (let round = 0; round < 72; round++) {
    const writer = new Writer(64);
    for (let i = 0; i < 60_000; i++) {
      const level = Math.imul(i * 7919, 104_729) >> (i % 8);
      writer.sample({ time: i / 8 + round, channel: i % 16, level, flags: i & 0xff, name: names[i % names.length] });
    }
    const buffer = writer.finish();
    const reader = new Reader(buffer);
    while (!reader.done) {
      const { time, channel, level, flags, name } = reader.sample();
      checksum = (Math.imul(checksum, 31) + Math.floor(time * 8) + channel + level + flags + name.charCodeAt(0)) | 0;
    }
    checksum = (checksum + buffer.byteLength) | 0;
  }
  return checksum >>> 0;
}

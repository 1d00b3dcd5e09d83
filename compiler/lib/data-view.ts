// SPDX-License-Identifier: MIT
/** DataView. */
import { RangeError } from './error';

// Kinds of elements, as the runtime numbers them.
const INT8 = 0;
const UINT8 = 1;
const INT16 = 3;
const UINT16 = 4;
const INT32 = 5;
const UINT32 = 6;
const FLOAT32 = 7;
const FLOAT64 = 8;

function outside(): never {
  throw new RangeError('Offset is outside the bounds of the DataView');
}

export class DataView {
  readonly buffer: ArrayBuffer;
  readonly byteOffset: number;
  readonly byteLength: number;

  constructor(buffer: ArrayBuffer, byteOffset: number = 0, byteLength?: number) {
    const size = buffer.byteLength;
    const offset = rt_to_integer(byteOffset);
    if (offset < 0 || offset > size)
      throw new RangeError('Start offset ' + byteOffset + ' is outside the bounds of the buffer');
    const length = byteLength === undefined ? size - offset : rt_to_integer(byteLength);
    if (length < 0 || length > size - offset) throw new RangeError('Invalid DataView length ' + length);
    this.buffer = buffer;
    this.byteOffset = offset;
    this.byteLength = length;
  }

  /** The position in the buffer of `size` bytes at an offset of the view. */
  $position(byteOffset: number, size: i32): i32 {
    const at = rt_view_offset(byteOffset, size, this.byteLength);
    if (at < 0) outside();
    return this.byteOffset + at;
  }

  getInt8(byteOffset: number): number {
    return rt_view_get(this.buffer, this.$position(byteOffset, 1), INT8, true);
  }

  getUint8(byteOffset: number): number {
    return rt_view_get(this.buffer, this.$position(byteOffset, 1), UINT8, true);
  }

  getInt16(byteOffset: number, littleEndian: boolean = false): number {
    return rt_view_get(this.buffer, this.$position(byteOffset, 2), INT16, littleEndian);
  }

  getUint16(byteOffset: number, littleEndian: boolean = false): number {
    return rt_view_get(this.buffer, this.$position(byteOffset, 2), UINT16, littleEndian);
  }

  getInt32(byteOffset: number, littleEndian: boolean = false): number {
    return rt_view_get(this.buffer, this.$position(byteOffset, 4), INT32, littleEndian);
  }

  getUint32(byteOffset: number, littleEndian: boolean = false): number {
    return rt_view_get(this.buffer, this.$position(byteOffset, 4), UINT32, littleEndian);
  }

  getFloat32(byteOffset: number, littleEndian: boolean = false): number {
    return rt_view_get(this.buffer, this.$position(byteOffset, 4), FLOAT32, littleEndian);
  }

  getFloat64(byteOffset: number, littleEndian: boolean = false): number {
    return rt_view_get(this.buffer, this.$position(byteOffset, 8), FLOAT64, littleEndian);
  }

  getBigInt64(byteOffset: number, littleEndian: boolean = false): bigint {
    return rt_view_get_bigint(this.buffer, this.$position(byteOffset, 8), true, littleEndian);
  }

  getBigUint64(byteOffset: number, littleEndian: boolean = false): bigint {
    return rt_view_get_bigint(this.buffer, this.$position(byteOffset, 8), false, littleEndian);
  }

  setInt8(byteOffset: number, value: number): void {
    rt_view_set(this.buffer, this.$position(byteOffset, 1), INT8, true, value);
  }

  setUint8(byteOffset: number, value: number): void {
    rt_view_set(this.buffer, this.$position(byteOffset, 1), UINT8, true, value);
  }

  setInt16(byteOffset: number, value: number, littleEndian: boolean = false): void {
    rt_view_set(this.buffer, this.$position(byteOffset, 2), INT16, littleEndian, value);
  }

  setUint16(byteOffset: number, value: number, littleEndian: boolean = false): void {
    rt_view_set(this.buffer, this.$position(byteOffset, 2), UINT16, littleEndian, value);
  }

  setInt32(byteOffset: number, value: number, littleEndian: boolean = false): void {
    rt_view_set(this.buffer, this.$position(byteOffset, 4), INT32, littleEndian, value);
  }

  setUint32(byteOffset: number, value: number, littleEndian: boolean = false): void {
    rt_view_set(this.buffer, this.$position(byteOffset, 4), UINT32, littleEndian, value);
  }

  setFloat32(byteOffset: number, value: number, littleEndian: boolean = false): void {
    rt_view_set(this.buffer, this.$position(byteOffset, 4), FLOAT32, littleEndian, value);
  }

  setFloat64(byteOffset: number, value: number, littleEndian: boolean = false): void {
    rt_view_set(this.buffer, this.$position(byteOffset, 8), FLOAT64, littleEndian, value);
  }

  setBigInt64(byteOffset: number, value: bigint, littleEndian: boolean = false): void {
    rt_view_set_bigint(this.buffer, this.$position(byteOffset, 8), littleEndian, value);
  }

  setBigUint64(byteOffset: number, value: bigint, littleEndian: boolean = false): void {
    rt_view_set_bigint(this.buffer, this.$position(byteOffset, 8), littleEndian, value);
  }
}

// SPDX-License-Identifier: MIT
/** ArrayBuffer. */
import { DataView } from './data-view';
import { RangeError } from './error';

/**
 * Objects of this class are made by the runtime only, with its own layout.
 * @foreign
 */
export class ArrayBuffer {
  get byteLength(): number {
    return rt_arraybuffer_size(this);
  }

  slice(start: number = 0, end: number = Infinity): ArrayBuffer {
    const size = rt_arraybuffer_size(this);
    const from = rt_relative_index(start, size);
    const to = rt_relative_index(end, size);
    return rt_arraybuffer_slice(this, from, to < from ? from : to);
  }
}

/** `new ArrayBuffer(size)`: zeroed. */
export function ArrayBufferConstructor_new$1(size: number): ArrayBuffer {
  const bytes = rt_to_integer(size);
  if (bytes < 0) throw new RangeError('Invalid array buffer length');
  if (bytes > 1073741823) throw new RangeError('Array buffer allocation failed');
  return rt_arraybuffer_new(bytes);
}

export function ArrayBufferConstructor_isView(value: unknown): boolean {
  return rt_typed_is(value) || value instanceof DataView;
}

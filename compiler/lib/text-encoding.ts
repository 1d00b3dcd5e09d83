// SPDX-License-Identifier: MIT
/** TextEncoder and TextDecoder: UTF-8 only. */
import { RangeError } from './error';

export class TextEncoder {
  get encoding(): string {
    return 'utf-8';
  }

  encode(text: string = ''): Uint8Array {
    return rt_utf8_encode(text);
  }

  encodeInto(text: string, target: Uint8Array): { read: number; written: number } {
    const both = rt_utf8_encode_into(text, target);
    const read = Math.floor(both / 4294967296);
    return { read, written: both - read * 4294967296 };
  }
}

interface DecoderOptions {
  fatal?: boolean;
  ignoreBOM?: boolean;
}

export class TextDecoder {
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;

  constructor(label: string = 'utf-8', options?: DecoderOptions) {
    const name = label.trim().toLowerCase();
    if (name !== 'utf-8' && name !== 'utf8') throw new RangeError('The "' + label + '" encoding is not supported');
    this.fatal = options !== undefined && options.fatal === true;
    this.ignoreBOM = options !== undefined && options.ignoreBOM === true;
  }

  get encoding(): string {
    return 'utf-8';
  }

  decode(bytes?: Uint8Array): string {
    if (bytes === undefined) return '';
    const text = rt_utf8_decode(bytes, this.fatal);
    return !this.ignoreBOM && text.length > 0 && rt_str_code(text, 0) === 0xfeff
      ? rt_str_substring(text, 1, text.length)
      : text;
  }
}

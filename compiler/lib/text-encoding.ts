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

/** Labels are ASCII, and only ASCII letters are alike whether small or large. */
function isUtf8(label: string): boolean {
  const names = ['utf-8', 'utf8'];
  for (const name of names) if (sameLetters(label, name)) return true;
  return false;
}

function sameLetters(label: string, name: string): boolean {
  if (label.length !== name.length) return false;
  for (let i = 0; i < name.length; i++) {
    const unit = rt_str_code(label, i);
    const small = unit >= 65 && unit <= 90 ? unit + 32 : unit;
    if (small !== rt_str_code(name, i)) return false;
  }
  return true;
}

interface DecoderOptions {
  fatal?: boolean;
  ignoreBOM?: boolean;
}

export class TextDecoder {
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;

  constructor(label: string = 'utf-8', options?: DecoderOptions) {
    if (!isUtf8(label.trim())) throw new RangeError('The "' + label + '" encoding is not supported');
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

// SPDX-License-Identifier: MIT
/** Bytes and text: xenstore speaks bytes, which are UTF-8 by custom only, and the console should get plain ASCII. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes that end each string inside a packet. */
const NUL = 0;

export function encode(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Bytes as text. What is not UTF-8 becomes U+FFFD; ask `isUtf8` where that matters. */
export function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** True when the bytes are UTF-8 and nothing is lost by `decode`. A byte order mark is lost, so it counts as wrong. */
export function isUtf8(bytes: Uint8Array): boolean {
  return sameBytes(encode(decode(bytes)), bytes);
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i += 1) {
    if (left[i] !== right[i]) return false;
  }
  return true;
}

/** Strings as a packet carries them: each followed by a NUL. */
export function packStrings(...texts: string[]): Uint8Array {
  return encode(texts.map((text) => text + '\0').join(''));
}

/** The reverse of `packStrings`. A last string without its NUL is taken as it is. */
export function unpackStrings(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] === NUL) {
      texts.push(decode(bytes.subarray(start, i)));
      start = i + 1;
    }
  }
  if (start < bytes.length) texts.push(decode(bytes.subarray(start)));
  return texts;
}

/** Two strings or more glued together, for a header string followed by raw bytes. */
export function concatBytes(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(left.length + right.length);
  bytes.set(left);
  bytes.set(right, left.length);
  return bytes;
}

/**
 * A stranger's text made fit for a log line: printable ASCII in double quotes, everything else as `\n`, `\t`, `\xNN`
 * or `\uNNNN`, and no more than `limit` characters of it, with `...` behind the quotes where something is missing.
 */
export function printable(text: string, limit = 80): string {
  let shown = '';
  for (let i = 0; i < text.length; i += 1) {
    const next = printableUnit(text.charCodeAt(i));
    if (shown.length + next.length > limit) return `"${shown}"...`;
    shown += next;
  }
  return `"${shown}"`;
}

function printableUnit(unit: number): string {
  if (unit === 0x0a) return '\\n';
  if (unit === 0x09) return '\\t';
  if (unit === 0x22 || unit === 0x5c) return '\\' + String.fromCharCode(unit);
  if (unit >= 0x20 && unit < 0x7f) return String.fromCharCode(unit);
  if (unit < 0x100) return '\\x' + unit.toString(16).padStart(2, '0');
  return '\\u' + unit.toString(16).padStart(4, '0');
}

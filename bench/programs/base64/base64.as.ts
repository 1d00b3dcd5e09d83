// SPDX-License-Identifier: MIT
/** Bytes to base64 text and back: character codes, table look-ups, strings from bytes. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = <i8>i;

function encode(bytes: Uint8Array): string {
  let text = '';
  let i = 0;
  for (; i + 2 < bytes.length; i += 3) {
    const word = ((<i32>bytes[i]) << 16) | ((<i32>bytes[i + 1]) << 8) | bytes[i + 2];
    text +=
      ALPHABET.charAt(word >> 18) +
      ALPHABET.charAt((word >> 12) & 63) +
      ALPHABET.charAt((word >> 6) & 63) +
      ALPHABET.charAt(word & 63);
  }
  if (i + 1 === bytes.length) {
    text += ALPHABET.charAt(bytes[i] >> 2) + ALPHABET.charAt((bytes[i] & 3) << 4) + '==';
  } else if (i + 2 === bytes.length) {
    const word = ((<i32>bytes[i]) << 8) | bytes[i + 1];
    text += ALPHABET.charAt(word >> 10) + ALPHABET.charAt((word >> 4) & 63) + ALPHABET.charAt((word & 15) << 2) + '=';
  }
  return text;
}

function valueOf(text: string, at: i32): i32 {
  const code = text.charCodeAt(at);
  const value = code < 128 ? VALUES[code] : -1;
  if (value < 0) throw new Error(`no base64 at ${at}`);
  return value;
}

function decode(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const whole = text.length - (padding > 0 ? 4 : 0);
  let out = 0;
  for (let i = 0; i < whole; i += 4) {
    const word =
      (valueOf(text, i) << 18) | (valueOf(text, i + 1) << 12) | (valueOf(text, i + 2) << 6) | valueOf(text, i + 3);
    bytes[out++] = <u8>(word >> 16);
    bytes[out++] = <u8>(word >> 8);
    bytes[out++] = <u8>word;
  }
  if (padding > 0) {
    const word = (valueOf(text, whole) << 18) | (valueOf(text, whole + 1) << 12);
    bytes[out++] = <u8>(word >> 16);
    if (padding === 1) bytes[out++] = <u8>((word | (valueOf(text, whole + 2) << 6)) >> 8);
  }
  return bytes;
}

export function work(): f64 {
  let checksum = 0;
  for (let round = 0; round < 30; round++) {
    const bytes = new Uint8Array(300_000 + round);
    for (let i = 0; i < bytes.length; i++) bytes[i] = <u8>(i * round + (i >> 8));
    const text = encode(bytes);
    const back = decode(text);
    if (back.length !== bytes.length) return -1;
    for (let i = 0; i < back.length; i++) checksum = checksum * 31 + back[i];
    checksum = (checksum ^ text.charCodeAt(round * 999)) | 0;
  }
  return <f64>(<u32>checksum);
}

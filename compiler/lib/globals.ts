// SPDX-License-Identifier: MIT
/** Global functions of ECMAScript. */

export function Global_parseInt(text: string, radix: number = 0): number {
  return rt_parse_int(text, rt_to_int32(radix));
}

export function Global_parseFloat(text: string): number {
  return rt_parse_float(text);
}

/** A property name as an index. */
export function Global_Number(text: string): number {
  return rt_str_to_number(text);
}

export function Global_isNaN(value: number): boolean {
  return value !== value;
}

export function Global_isFinite(value: number): boolean {
  return value - value === 0;
}

export function Global_encodeURIComponent(value: string | number | boolean): string {
  return rt_uri_encode($toString(value), true);
}

export function Global_encodeURI(text: string): string {
  return rt_uri_encode(text, false);
}

export function Global_decodeURIComponent(text: string): string {
  return rt_uri_decode(text, true);
}

export function Global_decodeURI(text: string): string {
  return rt_uri_decode(text, false);
}

export function Global_structuredClone(value: unknown): unknown {
  return rt_structured_clone(value);
}

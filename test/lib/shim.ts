// SPDX-License-Identifier: MIT
/**
 * Lets the library of `compiler/lib` run under Node, uncompiled: its intrinsics and C functions as plain JavaScript, as
 * far as the tests here need them. Arrays have no trailing holes in this world.
 */
type Numbers = Record<number, unknown> & { length: number };

const hashes = new WeakMap<object, number>();
let nextHash = 1;

function hash(key: unknown): number {
  if (typeof key === 'number') return Number.isNaN(key) ? 7 : (key | 0) & 0x7fffffff;
  if (typeof key === 'string') return [...key].reduce((h, c) => (h * 31 + c.charCodeAt(0)) & 0x7fffffff, 17);
  if ((typeof key === 'object' && key !== null) || typeof key === 'function') {
    const known = hashes.get(key);
    if (known !== undefined) return known;
    hashes.set(key, nextHash);
    return nextHash++;
  }
  return 3;
}

function relativeIndex(index: number, length: number): number {
  const wanted = Math.trunc(index) || 0;
  return wanted < 0 ? Math.max(0, length + wanted) : Math.min(wanted, length);
}

function checked(array: Numbers, index: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < array.length)) throw new Error(`unproven index ${index}`);
}

/** A frame for tests: `body` is called with the mode and says what $resume gives. */
export interface FakeFrame {
  body(mode: number): number;
}

/** What the runtime would have printed as uncaught. */
export const uncaught: unknown[] = [];

const names: Record<string, unknown> = {
  $length: (array: Numbers) => array.length,
  $filled: (array: Numbers) => array.length,
  $load: (array: Numbers, index: number) => {
    checked(array, index);
    return array[index];
  },
  $store: (array: Numbers, index: number, value: unknown) => {
    checked(array, index);
    array[index] = value;
  },
  $push: (array: unknown[], value: unknown) => void array.push(value),
  $pop: (array: unknown[]) => array.pop(),
  $setLength: (array: unknown[], length: number) => {
    if (length > array.length) throw new Error('no holes here');
    array.length = length;
  },
  $change: (array: Numbers) => {
    if (Object.isFrozen(array)) throw new TypeError('the array is frozen');
  },
  $alloc: () => [],
  $move: (target: unknown[], to: number, source: unknown[], from: number, count: number) => {
    const items = source.slice(from, from + count);
    if (items.length !== count) throw new Error('unproven range');
    items.forEach((item, i) => (target[to + i] = item));
  },
  $hash: hash,
  $same: (a: unknown, b: unknown) => a === b || (a !== a && b !== b),
  $resume: (frame: FakeFrame, mode: number) => frame.body(mode),
  $cast: (value: unknown) => value,
  $toString: (value: unknown) => `${value as string}`,
  $isArray: Array.isArray,
  rt_to_integer: (value: number) => Math.trunc(value) || 0,
  rt_to_int32: (value: number) => value | 0,
  rt_to_uint32: (value: number) => value >>> 0,
  rt_relative_index: relativeIndex,
  rt_clamp_index: (index: number, length: number) => Math.min(Math.max(Math.trunc(index) || 0, 0), length),
  rt_array_any: (array: unknown[], index: number) => array[index],
  rt_array_any_length: (array: unknown[]) => array.length,
  rt_array_any_filled: (array: unknown[]) => array.length,
  rt_array_drop_first: (array: unknown[]) => void array.shift(),
  rt_array_clear: (array: unknown[], index: number) => void (array[index] = undefined),
  rt_str_compare: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0),
  rt_str_code: (text: string, index: number) => text.charCodeAt(index),
  rt_str_at: (text: string, index: number) => text[index],
  rt_str_substring: (text: string, from: number, to: number) => text.slice(from, to),
  rt_str_to_lower: (text: string) => text.toLowerCase(),
  rt_str_index_of: (text: string, needle: string, from: number) => text.indexOf(needle, from),
  rt_str_last_index_of: (text: string, needle: string, from: number) => text.lastIndexOf(needle, from),
  rt_str_matches_at: (text: string, needle: string, at: number) => text.startsWith(needle, at),
  rt_str_repeat: (text: string, count: number) => text.repeat(count),
  rt_str_split: (text: string, separator: string, limit: number) => text.split(separator, limit),
  rt_str_trim: (text: string) => text.trim(),
  rt_str_from_code: (unit: number) => String.fromCharCode(unit),
  rt_str_expand: (template: string, text: string, at: number, length: number) => {
    const marks: Record<string, string> = {
      $: '$',
      '&': text.slice(at, at + length),
      '`': text.slice(0, at),
      "'": text.slice(at + length),
    };
    return template.replace(/\$([$&`'])/g, (_, mark: string) => marks[mark] ?? '');
  },
  rt_typed_fill: (array: Int32Array, value: number, from: number, to: number) => void array.fill(value, from, to),
  rt_str_to_upper: (text: string) => text.toUpperCase(),
  rt_num_to_radix: (value: number, radix: number) => value.toString(radix),
  rt_num_to_exponential: (value: number, digits: number) =>
    digits < 0 ? value.toExponential() : value.toExponential(digits),
  rt_parse_int: (text: string, radix: number) => parseInt(text, radix),
  rt_str_code_point: (text: string, index: number) => text.codePointAt(index),
  rt_str_from_code_point: (codePoint: number) => String.fromCodePoint(codePoint),
  rt_array_set_extra: (array: object, extra: object) => void Object.defineProperty(array, 'extra', { value: extra }),
  rt_array_extra: (array: { extra?: object }) => array.extra,
  rt_dict_set_bare: (object: object) => void Object.setPrototypeOf(object, null),
  rt_dyn_get: (object: Record<string, unknown>, key: string) => object[key],
  rt_trace_capture: () => [],
  rt_trace_text: () => '',
  rt_report_uncaught: (value: unknown) => void uncaught.push(value),
  rt_clock_ms: () => Date.now(),
  rt_now_ms: () => performance.now(),
};

Object.assign(globalThis, names);

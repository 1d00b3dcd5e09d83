// SPDX-License-Identifier: MIT
/**
 * What the library takes from below: compiler intrinsics (`$...`, each one HIR operation) and the C functions of the
 * runtime (`rt_...`). This file is the list of what `compiler/runtime` provides to the library.
 *
 * The C prototype follows from the declaration: i32 -> int32_t, u32 -> uint32_t, f64 and number -> double,
 * boolean -> rt_bool, strings, arrays, objects, bigints and unions of those -> rt_ref, `unknown` -> rt_val.
 * `@throws`: may set rt_exc, and then gives the result's exception mark (void: rt_bool, 0 done, 2 threw).
 * `@pure`: no effect but its result. `@loc`: takes `uint32_t loc` as an extra last argument.
 * `@blind`: asks no argument for a property by name (but its message may say what a value is); `@shallow`: only the
 * arguments themselves, not what they lead to.
 * Indices and counts declared i32 have been brought into range by the library, so C need not check them again.
 */

/** Numbers with a fixed representation at the C boundary. */
type i32 = number;
type u32 = number;
type f64 = number;

/** Every kind of typed array. */
type $TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

// ---- compiler intrinsics ----

/** JavaScript's length of an array or typed array, trailing holes included. */
declare function $length(array: readonly unknown[] | $TypedArray): i32;
/** The number of elements that exist: the length without the trailing holes of `new Array(n)`. */
declare function $filled(array: readonly unknown[]): i32;
/** `array[index]`; the caller has proven that the element exists. Typed arrays too. */
declare function $load<T>(array: ArrayLike<T>, index: i32): T;
/** `array[index] = value`; the caller has proven that the element exists. Typed arrays too. */
declare function $store<T>(array: { [index: number]: T }, index: i32, value: T): void;
/** Appends one element. */
declare function $push<T>(array: T[], value: T): void;
/** Removes and gives the last element; the caller has proven that there is one. */
declare function $pop<T>(array: T[]): T;
/**
 * Says that of the elements at `from`, `removed` are about to be replaced by `added`: a TypeError when the array is frozen.
 * Nothing at all where no frozen array can come.
 */
declare function $change(array: readonly unknown[], from: f64, removed: f64, added: f64): void;
/** Shrinks an array, or gives it trailing holes; throws RangeError for a length that no array can have. */
declare function $setLength(array: readonly unknown[], length: f64): void;
/** An empty array with room for `capacity` elements. */
declare function $alloc<T>(capacity: i32): T[];
/**
 * Moves `count` elements, overlapping or not. The ranges are proven to exist. Where covariance has led to arrays of
 * different representations the elements are converted.
 */
declare function $move<T>(target: T[], to: i32, source: readonly T[], from: i32, count: i32): void;
/** Hash for SameValueZero, an int32 >= 0. */
declare function $hash<K>(key: K): i32;
/** SameValueZero. */
declare function $same<K>(a: K, b: K): boolean;
/** Runs a frame: 1 = it suspended ($yielded is set), 0 = it completed ($result is set). Throws what the body throws. */
declare function $resume(frame: object, mode: i32): i32;
/** The value as a T: nothing, a change of representation, or a check, as the types demand. */
declare function $cast<T>(value: unknown): T;
/** ToString of any value; calls toString methods. */
declare function $toString(value: unknown): string;
/** `Array.isArray` without its effect on the static type. */
declare function $isArray(value: unknown): boolean;

// ---- index arithmetic ----

/** ToIntegerOrInfinity: NaN and -0 give 0, fractions go towards zero. @pure */
declare function rt_to_integer(value: f64): f64;
/** ToIntegerOrInfinity, negative counts from the end, the result clamped to 0..length: how slice reads its arguments. @pure */
declare function rt_relative_index(index: f64, length: i32): i32;
/** ToIntegerOrInfinity clamped to 0..length. @pure */
declare function rt_clamp_index(index: f64, length: i32): i32;
/** JavaScript's ToInt32. @pure */
declare function rt_to_int32(value: f64): i32;
/** JavaScript's ToUint32. @pure */
declare function rt_to_uint32(value: f64): u32;

// ---- arrays ----

/** Element of an array of any representation, which exists. @pure @blind */
declare function rt_array_any(array: unknown, index: i32): unknown;
/** Length (holes included) and number of existing elements of an array of any representation. @pure @blind */
declare function rt_array_any_length(array: unknown): i32;
/** RangeError when elements lie behind holes. @throws @blind */
declare function rt_array_any_filled(array: unknown): i32;
/** Stores into an array of any representation; TypeError when it cannot hold the value. @throws @blind */
declare function rt_array_set_any(array: unknown, index: i32, value: unknown): void;
/** Removes the first element, which exists, without moving the others. Holes stay. @blind */
declare function rt_array_drop_first(array: readonly unknown[]): void;
/** Drops what the slot refers to; it is not read again before it is stored to. @blind */
declare function rt_array_clear(array: readonly unknown[], index: i32): void;

/**
 * Gives an array an object of its own to carry: what a regular expression's match has beside its strings. console.log
 * shows that object's fields behind the elements. Lost when the array's storage moves.
 */
declare function rt_array_set_extra(array: readonly unknown[], extra: import('./regexp').$MatchInfo): void;
/** What rt_array_set_extra gave it, or undefined. @pure @blind */
declare function rt_array_extra(array: readonly unknown[]): import('./regexp').$MatchInfo | undefined;

// ---- strings ----

/** Order by UTF-16 units: below, equal to or above 0. @pure */
declare function rt_str_compare(a: string, b: string): i32;
/** The unit at an index that exists. @pure */
declare function rt_str_code(text: string, index: i32): i32;
/** The one-unit string at an index that exists. @pure */
declare function rt_str_at(text: string, index: u32): string;
/** The code point that starts at an index that exists; a lone surrogate is itself. @pure */
declare function rt_str_code_point(text: string, index: i32): i32;
/** Units from..to, 0 <= from <= to <= length. @pure */
declare function rt_str_substring(text: string, from: i32, to: i32): string;
/** First match at or after `from` (0..length), or -1. @pure */
declare function rt_str_index_of(text: string, needle: string, from: i32): i32;
/** Last match that starts at or before `from` (0..length), or -1. @pure */
declare function rt_str_last_index_of(text: string, needle: string, from: i32): i32;
/** Whether `needle` stands at `at` (0..length). @pure */
declare function rt_str_matches_at(text: string, needle: string, at: i32): boolean;
/** @pure */
declare function rt_str_to_upper(text: string): string;
/** @pure */
declare function rt_str_to_lower(text: string): string;
/** Without white space and line terminators: mode bit 0 at the start, bit 1 at the end. @pure */
declare function rt_str_trim(text: string, mode: i32): string;
/** count >= 0; RangeError `Invalid string length` when too long. @throws */
declare function rt_str_repeat(text: string, count: i32): string;
/** Pieces between the separators, at most `limit`; an empty separator splits into units. @pure */
declare function rt_str_split(text: string, separator: string, limit: u32): string[];
/** `$$ $& $` and `$'` of a replacement template for a match of `length` units at `at`. @pure */
declare function rt_str_expand(template: string, text: string, at: i32, length: i32): string;
/** @pure */
declare function rt_str_from_code(unit: i32): string;
/** 0..0x10ffff. @pure */
declare function rt_str_from_code_point(codePoint: i32): string;
/** Each number is brought to uint16. @pure */
declare function rt_str_from_codes(units: number[]): string;
/** No lone surrogates. @pure */
declare function rt_str_is_well_formed(text: string): boolean;
/** Lone surrogates replaced by U+FFFD. @pure */
declare function rt_str_to_well_formed(text: string): string;
/** encodeURIComponent (`component`), encodeURI. URIError for lone surrogates. @throws */
declare function rt_uri_encode(text: string, component: boolean): string;
/** decodeURIComponent (`component`), decodeURI. URIError for what is no encoding. @throws */
declare function rt_uri_decode(text: string, component: boolean): string;
/** Lone surrogates become U+FFFD. @pure */
declare function rt_utf8_encode(text: string): Uint8Array;
/** Encodes as much as fits; gives units read * 2^32 + bytes written (exact: both are below 2^31 and small). */
declare function rt_utf8_encode_into(text: string, target: Uint8Array): f64;
/** The WHATWG decoder: invalid sequences become U+FFFD, or with `fatal` a TypeError. Keeps a byte order mark. @throws */
declare function rt_utf8_decode(bytes: Uint8Array, fatal: boolean): string;

// ---- numbers ----

/** StringToNumber: what Number(text) gives. @pure */
declare function rt_str_to_number(text: string): f64;
/** radix 0 = detect. @pure */
declare function rt_parse_int(text: string, radix: i32): f64;
/** @pure */
declare function rt_parse_float(text: string): f64;
/** @pure */
declare function rt_num_to_str(value: f64): string;
/** radix 2..36. @pure */
declare function rt_num_to_radix(value: f64, radix: i32): string;
/** digits 0..100. @pure */
declare function rt_num_to_fixed(value: f64, digits: i32): string;
/** digits 0..100, -1 = as many as needed. @pure */
declare function rt_num_to_exponential(value: f64, digits: i32): string;
/** precision 1..100. @pure */
declare function rt_num_to_precision(value: f64, precision: i32): string;
/** ToNumber of anything; TypeError for bigints and symbols. @throws */
declare function rt_val_to_number(value: unknown): f64;

/** @pure */
declare function rt_math_floor(x: f64): f64;
/** @pure */
declare function rt_math_ceil(x: f64): f64;
/** @pure */
declare function rt_math_round(x: f64): f64;
/** @pure */
declare function rt_math_trunc(x: f64): f64;
/** @pure */
declare function rt_math_abs(x: f64): f64;
/** @pure */
declare function rt_math_sign(x: f64): f64;
/** @pure */
declare function rt_math_sqrt(x: f64): f64;
/** @pure */
declare function rt_math_cbrt(x: f64): f64;
/** @pure */
declare function rt_math_exp(x: f64): f64;
/** @pure */
declare function rt_math_expm1(x: f64): f64;
/** @pure */
declare function rt_math_log(x: f64): f64;
/** @pure */
declare function rt_math_log1p(x: f64): f64;
/** @pure */
declare function rt_math_log2(x: f64): f64;
/** @pure */
declare function rt_math_log10(x: f64): f64;
/** @pure */
declare function rt_math_sin(x: f64): f64;
/** @pure */
declare function rt_math_cos(x: f64): f64;
/** @pure */
declare function rt_math_tan(x: f64): f64;
/** @pure */
declare function rt_math_asin(x: f64): f64;
/** @pure */
declare function rt_math_acos(x: f64): f64;
/** @pure */
declare function rt_math_atan(x: f64): f64;
/** @pure */
declare function rt_math_sinh(x: f64): f64;
/** @pure */
declare function rt_math_cosh(x: f64): f64;
/** @pure */
declare function rt_math_tanh(x: f64): f64;
/** @pure */
declare function rt_math_asinh(x: f64): f64;
/** @pure */
declare function rt_math_acosh(x: f64): f64;
/** @pure */
declare function rt_math_atanh(x: f64): f64;
/** @pure */
declare function rt_math_fround(x: f64): f64;
/** @pure */
declare function rt_math_clz32(x: u32): i32;
/** @pure */
declare function rt_math_imul(a: i32, b: i32): i32;
/** @pure */
declare function rt_math_atan2(y: f64, x: f64): f64;
/** @pure */
declare function rt_math_hypot2(a: f64, b: f64): f64;
/** @pure */
declare function rt_pow(base: f64, exponent: f64): f64;
/** NaN if either is; -0 below 0. @pure */
declare function rt_math_min(a: f64, b: f64): f64;
/** @pure */
declare function rt_math_max(a: f64, b: f64): f64;
/** 0 <= x < 1. */
declare function rt_math_random(): f64;

// ---- bigint ----

/** @pure */
declare function rt_bigint_add(a: bigint, b: bigint): bigint;
/** @pure */
declare function rt_bigint_sub(a: bigint, b: bigint): bigint;
/** RangeError when the result is too long. @throws */
declare function rt_bigint_mul(a: bigint, b: bigint): bigint;
/** RangeError `Division by zero`. @throws */
declare function rt_bigint_div(a: bigint, b: bigint): bigint;
/** @throws */
declare function rt_bigint_mod(a: bigint, b: bigint): bigint;
/** RangeError for negative exponents and results too long. @throws */
declare function rt_bigint_pow(a: bigint, b: bigint): bigint;
/** @pure */
declare function rt_bigint_neg(a: bigint): bigint;
/** @pure */
declare function rt_bigint_and(a: bigint, b: bigint): bigint;
/** @pure */
declare function rt_bigint_or(a: bigint, b: bigint): bigint;
/** @pure */
declare function rt_bigint_xor(a: bigint, b: bigint): bigint;
/** @pure */
declare function rt_bigint_not(a: bigint): bigint;
/** Negative counts shift the other way. @throws */
declare function rt_bigint_shl(a: bigint, b: bigint): bigint;
/** @throws */
declare function rt_bigint_shr(a: bigint, b: bigint): bigint;
/** Below, equal to or above 0. @pure */
declare function rt_bigint_compare(a: bigint, b: bigint): i32;
/** Against a number: -1, 0, 1, or 2 when it is NaN. @pure */
declare function rt_bigint_compare_number(a: bigint, b: f64): i32;
/** radix 2..36. @pure */
declare function rt_bigint_to_radix(a: bigint, radix: i32): string;
/** RangeError when it is no integer. @throws */
declare function rt_bigint_from_number(value: f64): bigint;
/** StringToBigInt; SyntaxError `Cannot convert ... to a BigInt`. @throws */
declare function rt_bigint_from_string(text: string): bigint;
/** The nearest double. @pure */
declare function rt_bigint_to_number(a: bigint): f64;
/** @pure */
declare function rt_bigint_as_int(bits: f64, a: bigint): bigint;
/** @pure */
declare function rt_bigint_as_uint(bits: f64, a: bigint): bigint;

// ---- objects by name ----

/** The own or inherited property, undefined when there is none. Runs getters. @throws @loc @shallow */
declare function rt_dyn_get(object: unknown, key: string): unknown;
/** TypeError when the object cannot have it or the value has the wrong type. @throws @loc @shallow */
declare function rt_dyn_set(object: unknown, key: string, value: unknown): void;
/** @throws @loc @shallow */
declare function rt_dyn_delete(object: unknown, key: string): boolean;
/** Own enumerable property. @pure @shallow */
declare function rt_dyn_has_own(object: unknown, key: string): boolean;
/** Locks an object: 1 preventExtensions, 2 seal, 3 freeze. The compiler knows it by name. @throws @shallow */
declare function rt_lock(object: unknown, level: i32): void;
/** How far a value is locked; primitives are frozen. @pure @blind */
declare function rt_lock_level(object: unknown): i32;
/** Own enumerable string keys in JavaScript's order; indices of arrays and strings too. @shallow */
declare function rt_dyn_keys(object: unknown): string[];
/** Marks an object with keys known only at run time as one without a prototype: console.log says so. @blind */
declare function rt_dict_set_bare(object: object): void;
/** Whether it is such an object. @pure @blind */
declare function rt_dyn_is_bare(object: unknown): boolean;
/** What Object.prototype.toString says that a value is: Symbol.toStringTag, or its kind. @throws @shallow */
declare function rt_object_tag(value: unknown): string;
declare function rt_call_to_string(value: unknown): string;
/** A deep copy of plain data; an Error named DataCloneError for functions and symbols. @throws */
declare function rt_structured_clone(value: unknown): unknown;

// ---- text of values ----

/** console.log's text for its arguments: format directives, util.inspect of the rest, joined by spaces. @throws */
declare function rt_format(values: unknown[]): string;
/** util.inspect(value). @throws */
declare function rt_inspect(value: unknown): string;
/** The same with objects nested to this depth. @throws */
declare function rt_inspect_to_depth(value: unknown, depth: i32): string;
declare function rt_inspect_cell(value: unknown, depth: i32): string;
/** SyntaxError with Node's message. @throws */
declare function rt_json_parse(text: string): unknown;
/**
 * Replaces a property of an object that rt_json_parse has made, and removes it for undefined. The compiler knows it by name:
 * no other object gets properties by it. @throws @loc @shallow
 */
declare function rt_json_replace(holder: unknown, key: string, value: unknown): void;
/** A string, or undefined; `indent` is the text for one level, '' for none. TypeError for cycles and bigints. @throws */
declare function rt_json_stringify(value: unknown, indent: string): unknown;
/** The key that toJSON methods are called with from now on. */
declare function rt_json_set_key(key: string): void;
/** What JSON.stringify writes for the value: the result of its toJSON method where it has one. @throws */
declare function rt_json_prepare(value: unknown): unknown;
/** The text as a JSON string literal. @pure */
declare function rt_json_quote(text: string): string;

// ---- errors ----

/** The calls in progress, innermost first, without the constructors of errors. */
declare function rt_trace_capture(): number[];
/** `\n    at f (file:line:column)` for each call of a trace. */
declare function rt_trace_text(trace: number[]): string;
/** Prints an uncaught value and its stack on standard error after all output so far, and ends the program with 1. @blind */
declare function rt_report_uncaught(value: unknown): void;

// ---- symbols ----

/** `description`: a string or undefined. @blind */
declare function rt_symbol_new(description: unknown): symbol;
/** A string or undefined. @pure */
declare function rt_symbol_description(value: symbol): unknown;

// ---- binary data ----
// Kinds of elements: 0 Int8, 1 Uint8, 2 Uint8Clamped, 3 Int16, 4 Uint16, 5 Int32, 6 Uint32, 7 Float32, 8 Float64.

/** Zeroed bytes; RangeError `Array buffer allocation failed`. @throws */
declare function rt_arraybuffer_new(size: f64): ArrayBuffer;
/** @pure @blind */
declare function rt_arraybuffer_size(buffer: object): i32;
/** A copy of bytes from..to, in range. @blind */
declare function rt_arraybuffer_slice(buffer: object, from: i32, to: i32): ArrayBuffer;
/** A zeroed typed array of its own. RangeError `Invalid typed array length: n`. @throws */
declare function rt_typed_new(kind: i32, length: f64): $TypedArray;
/** A view; offset and length (elements) are checked already. */
declare function rt_typed_view(kind: i32, buffer: ArrayBuffer, byteOffset: i32, length: i32): $TypedArray;
/** A copy of the numbers of an array or typed array. TypeError when the source is neither or holds non-numbers. @throws @blind */
declare function rt_typed_copy(kind: i32, source: unknown): $TypedArray;
/** Whether a value is a typed array of any kind. @pure @blind */
declare function rt_typed_is(value: unknown): boolean;
/** @pure */
declare function rt_typed_kind(array: $TypedArray): i32;
/** @pure */
declare function rt_typed_buffer(array: $TypedArray): ArrayBuffer;
/** @pure */
declare function rt_typed_byte_offset(array: $TypedArray): i32;
/** 1, 2, 4 or 8. @pure */
declare function rt_typed_element_size(array: $TypedArray): i32;
/** `array.set(source, offset)`: source is an array or typed array, overlap is fine. RangeError `offset is out of bounds`. @throws @blind */
declare function rt_typed_write(array: $TypedArray, offset: f64, source: unknown): void;
/** Elements from..to become `value`. */
declare function rt_typed_fill(array: $TypedArray, value: f64, from: i32, to: i32): void;
/** memmove of elements inside one typed array. */
declare function rt_typed_move(array: $TypedArray, to: i32, from: i32, count: i32): void;
/** Ascending, -0 before 0, NaN last. */
declare function rt_typed_sort(array: $TypedArray): void;
/** ToIndex of the offset, if `size` bytes from there on are within `length`; else -1. @pure */
declare function rt_view_offset(offset: f64, size: i32, length: i32): i32;
/** A number of the kind at a byte position that is in range. Inline in C, so that a constant kind costs nothing. */
declare function rt_view_get(buffer: ArrayBuffer, position: i32, kind: i32, littleEndian: boolean): f64;
declare function rt_view_set(buffer: ArrayBuffer, position: i32, kind: i32, littleEndian: boolean, value: f64): void;
declare function rt_view_get_bigint(buffer: ArrayBuffer, position: i32, signed: boolean, littleEndian: boolean): bigint;
declare function rt_view_set_bigint(buffer: ArrayBuffer, position: i32, littleEndian: boolean, value: bigint): void;
/** Sequentially consistent; the index is in range. Integer kinds only. */
declare function rt_atomic_load(array: $TypedArray, index: i32): f64;
declare function rt_atomic_store(array: $TypedArray, index: i32, value: f64): void;
/** op: 0 add, 1 sub, 2 and, 3 or, 4 xor, 5 exchange. Gives the old value. */
declare function rt_atomic_update(array: $TypedArray, op: i32, index: i32, value: f64): f64;
declare function rt_atomic_compare_exchange(array: $TypedArray, index: i32, expected: f64, value: f64): f64;

// ---- the host ----

/** Monotonic milliseconds, with fractions, since the program started. */
declare function rt_now_ms(): f64;
/** Whole milliseconds since the Unix epoch. */
declare function rt_clock_ms(): f64;
/** Sleeps until the deadline (rt_now_ms's clock; Infinity is none) or an event of the platform; writes buffered output first. */
declare function rt_wait(deadlineMs: f64): void;
/** Text to a file descriptor: 1 or 2. */
declare function rt_write(descriptor: i32, text: string): void;
/** Text and a line feed, in one piece. */
declare function rt_write_line(descriptor: i32, text: string): void;
/** Flushes output and ends the program; does not come back. */
declare function rt_exit(status: i32): void;
/** Ends the program with a report, for what Node does and compiled programs cannot; does not come back. */
declare function rt_panic(message: string): void;
/** The program's path and its arguments: argv[1] and up of Node. */
declare function rt_arguments(): string[];
/** `NAME=value` for each variable of the environment. */
declare function rt_environment(): string[];
/** A whole UTF-8 file; `/dev/stdin` and descriptor numbers as text are fine. Error `ENOENT: ...` as Node's message. @throws */
declare function rt_read_file(path: string): string;

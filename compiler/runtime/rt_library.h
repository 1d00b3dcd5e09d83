/* SPDX-License-Identifier: MIT */
/*
 * C functions that the library calls: the prototypes of compiler/lib/intrinsics.d.ts, which documents them, in its order.
 * The shortest of Math stand in rt_ops.h, so that they are compiled in place.
 * Those that it marks @throws return the mark of their result's representation (void ones: 2).
 */
#ifndef RT_LIBRARY_H
#define RT_LIBRARY_H

/* ---- index arithmetic and small functions of Math: inline ---- */
#include "rt_arithmetic.h"

/* ---- arrays ---- */
rt_bool rt_array_set_any(rt_val array, int32_t index, rt_val value);
void rt_array_set_extra(rt_ref array, rt_ref extra);
rt_ref rt_array_extra(rt_ref array);

/* ---- strings ---- */
int32_t rt_str_code_point(rt_ref text, int32_t index);
rt_ref rt_str_substring(rt_ref text, int32_t from, int32_t to);
int32_t rt_str_index_of(rt_ref text, rt_ref needle, int32_t from);
int32_t rt_str_last_index_of(rt_ref text, rt_ref needle, int32_t from);
rt_bool rt_str_matches_at(rt_ref text, rt_ref needle, int32_t at);
rt_ref rt_str_to_upper(rt_ref text);
rt_ref rt_str_to_lower(rt_ref text);
rt_ref rt_str_trim(rt_ref text, int32_t mode);
rt_ref rt_str_repeat(rt_ref text, int32_t count);
rt_ref rt_str_split(rt_ref text, rt_ref separator, uint32_t limit);
rt_ref rt_str_expand(rt_ref template, rt_ref text, int32_t at, int32_t length);
rt_ref rt_str_from_code_point(int32_t code_point);
rt_ref rt_str_from_codes(rt_ref units);
rt_bool rt_str_is_well_formed(rt_ref text);
rt_ref rt_str_to_well_formed(rt_ref text);
rt_ref rt_uri_encode(rt_ref text, rt_bool component);
rt_ref rt_uri_decode(rt_ref text, rt_bool component);
rt_ref rt_utf8_encode(rt_ref text);
double rt_utf8_encode_into(rt_ref text, rt_ref target);
rt_ref rt_utf8_decode(rt_ref bytes, rt_bool fatal);

/* ---- numbers ---- */
double rt_str_to_number(rt_ref text);
double rt_parse_int(rt_ref text, int32_t radix);
double rt_parse_float(rt_ref text);
rt_ref rt_num_to_radix(double value, int32_t radix);
rt_ref rt_num_to_fixed(double value, int32_t digits);
rt_ref rt_num_to_exponential(double value, int32_t digits);
rt_ref rt_num_to_precision(double value, int32_t precision);
double rt_math_round(double x);
double rt_math_cbrt(double x);
double rt_math_exp(double x);
double rt_math_expm1(double x);
double rt_math_log(double x);
double rt_math_log1p(double x);
double rt_math_log2(double x);
double rt_math_log10(double x);
double rt_math_sin(double x);
double rt_math_cos(double x);
double rt_math_tan(double x);
double rt_math_asin(double x);
double rt_math_acos(double x);
double rt_math_atan(double x);
double rt_math_sinh(double x);
double rt_math_cosh(double x);
double rt_math_tanh(double x);
double rt_math_asinh(double x);
double rt_math_acosh(double x);
double rt_math_atanh(double x);
double rt_math_atan2(double y, double x);
double rt_math_hypot2(double a, double b);
double rt_math_random(void);

/* ---- bigint ---- */
rt_ref rt_bigint_add(rt_ref a, rt_ref b);
rt_ref rt_bigint_sub(rt_ref a, rt_ref b);
rt_ref rt_bigint_mul(rt_ref a, rt_ref b);
rt_ref rt_bigint_div(rt_ref a, rt_ref b);
rt_ref rt_bigint_mod(rt_ref a, rt_ref b);
rt_ref rt_bigint_pow(rt_ref a, rt_ref b);
rt_ref rt_bigint_neg(rt_ref a);
rt_ref rt_bigint_and(rt_ref a, rt_ref b);
rt_ref rt_bigint_or(rt_ref a, rt_ref b);
rt_ref rt_bigint_xor(rt_ref a, rt_ref b);
rt_ref rt_bigint_not(rt_ref a);
rt_ref rt_bigint_shl(rt_ref a, rt_ref b);
rt_ref rt_bigint_shr(rt_ref a, rt_ref b);
int32_t rt_bigint_compare(rt_ref a, rt_ref b);
int32_t rt_bigint_compare_number(rt_ref a, double b);
rt_ref rt_bigint_to_radix(rt_ref a, int32_t radix);
rt_ref rt_bigint_from_number(double value);
rt_ref rt_bigint_from_string(rt_ref text);
double rt_bigint_to_number(rt_ref a);
rt_ref rt_bigint_as_int(double bits, rt_ref a);
rt_ref rt_bigint_as_uint(double bits, rt_ref a);

/* ---- objects by name ---- */
rt_bool rt_dyn_has_own(rt_val object, rt_ref key);
rt_ref rt_dyn_keys(rt_val object);
void rt_dict_set_bare(rt_ref object);
rt_bool rt_dyn_is_bare(rt_val object);
rt_ref rt_object_tag(rt_val value);
rt_ref rt_call_to_string(rt_val value);
rt_val rt_structured_clone(rt_val value);

/* ---- text of values ---- */
rt_ref rt_format(rt_ref values);
rt_ref rt_inspect(rt_val value);
/* The same with nested objects to another depth than 2. */
rt_ref rt_inspect_to_depth(rt_val value, int32_t depth);
/* As a cell of console.table: on one line, with at most three elements. */
rt_ref rt_inspect_cell(rt_val value, int32_t depth);
rt_val rt_json_parse(rt_ref text);
/* Throws. Puts a property of an object that rt_json_parse made in its place; undefined removes it. */
rt_bool rt_json_replace(rt_val holder, rt_ref key, rt_val value, uint32_t loc);
rt_val rt_json_stringify(rt_val value, rt_ref indent);
rt_val rt_json_prepare(rt_val value);
rt_ref rt_json_quote(rt_ref text);

/* ---- errors ---- */
rt_ref rt_trace_capture(void);
rt_ref rt_trace_text(rt_ref trace);

/* ---- symbols ---- */
rt_ref rt_symbol_new(rt_val description);
rt_val rt_symbol_description(rt_ref value);

/* ---- binary data ---- */
rt_ref rt_arraybuffer_new(double size);
int32_t rt_arraybuffer_size(rt_ref buffer);
rt_ref rt_arraybuffer_slice(rt_ref buffer, int32_t from, int32_t to);
rt_ref rt_typed_new(int32_t kind, double length);
rt_ref rt_typed_view(int32_t kind, rt_ref buffer, int32_t byte_offset, int32_t length);
rt_ref rt_typed_copy(int32_t kind, rt_val source);
rt_bool rt_typed_is(rt_val value);
int32_t rt_typed_kind(rt_ref array);
rt_ref rt_typed_buffer(rt_ref array);
int32_t rt_typed_byte_offset(rt_ref array);
int32_t rt_typed_element_size(rt_ref array);
rt_bool rt_typed_write(rt_ref array, double offset, rt_val source);
void rt_typed_fill(rt_ref array, double value, int32_t from, int32_t to);
void rt_typed_move(rt_ref array, int32_t to, int32_t from, int32_t count);
void rt_typed_sort(rt_ref array);
rt_ref rt_view_get_bigint(rt_ref buffer, int32_t position, rt_bool is_signed, rt_bool little_endian);
void rt_view_set_bigint(rt_ref buffer, int32_t position, rt_bool little_endian, rt_ref value);
double rt_atomic_load(rt_ref array, int32_t index);
void rt_atomic_store(rt_ref array, int32_t index, double value);
double rt_atomic_update(rt_ref array, int32_t op, int32_t index, double value);
double rt_atomic_compare_exchange(rt_ref array, int32_t index, double expected, double value);

/* ---- the host ---- */
double rt_now_ms(void);
double rt_clock_ms(void);
void rt_wait(double deadline_ms);
void rt_write(int32_t descriptor, rt_ref text);
void rt_write_line(int32_t descriptor, rt_ref text);
_Noreturn void rt_exit(int32_t status);
_Noreturn void rt_panic(rt_ref text);
rt_ref rt_arguments(void);
rt_ref rt_environment(void);
rt_ref rt_read_file(rt_ref path);

#endif

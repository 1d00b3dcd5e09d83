/* SPDX-License-Identifier: MIT */
/*
 * Small arithmetic that compiled code does everywhere: rounding, minimum and maximum, index arithmetic.
 * Inline, and without the C library's floor and trunc, which are calls on a processor that is only known to
 * have SSE2. Included by rt_library.h; compiler/lib/intrinsics.d.ts says what each function gives.
 */
#ifndef RT_ARITHMETIC_H
#define RT_ARITHMETIC_H

double rt_math_floor_slow(double x);
double rt_math_ceil_slow(double x);
double rt_math_trunc_slow(double x);
double rt_math_min_slow(double a, double b);
double rt_math_max_slow(double a, double b);

/* Whether conversion to int64_t and back loses only the fraction. False for NaN. */
static inline bool rt_f64_is_modest(double x) { return x > -4503599627370496.0 && x < 4503599627370496.0; }

/* The sign is that of the argument, also of zero: floor(-0) is -0, ceil(-0.5) is -0. */
static inline double rt_math_floor(double x)
{
    if (RT_UNLIKELY(!rt_f64_is_modest(x)))
        return rt_math_floor_slow(x);
    double whole = (double)(int64_t)x;
    return __builtin_copysign(whole > x ? whole - 1 : whole, x);
}
static inline double rt_math_ceil(double x)
{
    if (RT_UNLIKELY(!rt_f64_is_modest(x)))
        return rt_math_ceil_slow(x);
    double whole = (double)(int64_t)x;
    return __builtin_copysign(whole < x ? whole + 1 : whole, x);
}
static inline double rt_math_trunc(double x)
{
    if (RT_UNLIKELY(!rt_f64_is_modest(x)))
        return rt_math_trunc_slow(x);
    return __builtin_copysign((double)(int64_t)x, x);
}
static inline double rt_math_abs(double x) { return __builtin_fabs(x); }
static inline double rt_math_sqrt(double x) { return __builtin_sqrt(x); }
static inline double rt_math_fround(double x) { return (double)(float)x; }
static inline int32_t rt_math_clz32(uint32_t x) { return rt_clz32((int32_t)x); }
static inline int32_t rt_math_imul(int32_t a, int32_t b) { return rt_imul(a, b); }
static inline double rt_math_sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }
/* Two zeros may have different signs, and unordered arguments are NaN. Else there is no branch that depends on which is
 * the smaller one. */
static inline double rt_math_min(double a, double b)
{
    if (RT_LIKELY(!__builtin_isunordered(a, b) && (a != 0 || b != 0)))
        return b < a ? b : a;
    return rt_math_min_slow(a, b);
}
static inline double rt_math_max(double a, double b)
{
    if (RT_LIKELY(!__builtin_isunordered(a, b) && (a != 0 || b != 0)))
        return b > a ? b : a;
    return rt_math_max_slow(a, b);
}
/* The same of numbers that are neither NaN nor -0. */
static inline double rt_math_min_ordered(double a, double b) { return b < a ? b : a; }
static inline double rt_math_max_ordered(double a, double b) { return b > a ? b : a; }

/* Of int32 values, where the result is one. */
static inline int32_t rt_math_abs_i32(int32_t x) { return x < 0 ? -x : x; }
static inline int32_t rt_math_min_i32(int32_t a, int32_t b) { return a < b ? a : b; }
static inline int32_t rt_math_max_i32(int32_t a, int32_t b) { return a > b ? a : b; }
static inline int64_t rt_math_abs_i64(int64_t x) { return x < 0 ? -x : x; }
static inline int64_t rt_math_min_i64(int64_t a, int64_t b) { return a < b ? a : b; }
static inline int64_t rt_math_max_i64(int64_t a, int64_t b) { return a > b ? a : b; }

static inline double rt_to_integer(double value)
{
    if (RT_LIKELY(value > -2147483649.0 && value < 2147483648.0))
        return (double)(int32_t)value;
    return value == value ? rt_math_trunc_slow(value) : 0;
}
static inline int32_t rt_clamp_index(double index, int32_t length)
{
    if (!(index > 0))
        return 0;
    return index < length ? (int32_t)index : length;
}
static inline int32_t rt_relative_index(double index, int32_t length)
{
    return index <= -1 ? rt_clamp_index(length + rt_math_trunc(index), length) : rt_clamp_index(index, length);
}
/* ToIndex of an offset into a DataView, if `size` bytes from there on are within `length`; else -1. */
static inline int32_t rt_view_offset(double offset, int32_t size, int32_t length)
{
    int32_t at = rt_truncate_to_i32(offset);
    if (RT_LIKELY((double)at == offset))
        return at >= 0 && at <= length - size ? at : -1;
    double whole = rt_to_integer(offset);
    return whole >= 0 && whole <= (double)length - size ? (int32_t)whole : -1;
}

#endif

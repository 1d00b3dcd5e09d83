/* SPDX-License-Identifier: MIT */
/* Math, and index arithmetic of the library. The C library computes the functions; what C and JavaScript see
 * otherwise is corrected here. */
#include <math.h>

#include "rt_internal.h"

double rt_math_floor(double x) { return floor(x); }
double rt_math_ceil(double x) { return ceil(x); }
double rt_math_trunc(double x) { return trunc(x); }
double rt_math_abs(double x) { return fabs(x); }
double rt_math_sqrt(double x) { return sqrt(x); }
double rt_math_hypot2(double a, double b) { return hypot(a, b); }
double rt_math_fround(double x) { return (double)(float)x; }
int32_t rt_math_clz32(uint32_t x) { return rt_clz32((int32_t)x); }
int32_t rt_math_imul(int32_t a, int32_t b) { return rt_imul(a, b); }

/* Halves go up, -0.5 to -0; 0.49999999999999994 and integers beyond 2^52 are not touched by an addition of
 * 0.5. */
double rt_math_round(double x)
{
    double low = floor(x);
    if (x - low < 0.5)
        return low;
    return low + 1 == 0 ? -0.0 : low + 1;
}

double rt_math_sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }

double rt_math_min(double a, double b)
{
    if (a != a || b != b)
        return NAN;
    return a < b || (a == b && signbit(a)) ? a : b;
}

double rt_math_max(double a, double b)
{
    if (a != a || b != b)
        return NAN;
    return a > b || (a == b && !signbit(a)) ? a : b;
}

/* xorshift128+, seeded from the clock. */
double rt_math_random(void)
{
    static uint64_t s[2];
    if (s[0] == 0) {
        s[0] = plat_monotonic_ns() * 0x9e3779b97f4a7c15ull | 1;
        s[1] = (uint64_t)plat_wallclock_ns() * 0xbf58476d1ce4e5b9ull ^ (uintptr_t)&s;
    }
    uint64_t a = s[0], b = s[1];
    s[0] = b;
    a ^= a << 23;
    s[1] = a ^ b ^ (a >> 18) ^ (b >> 5);
    return (double)((s[1] + b) >> 11) / 9007199254740992.0;
}

double rt_to_integer(double value)
{
    value = trunc(value);
    return value == value ? value + 0.0 : 0;
}

int32_t rt_clamp_index(double index, int32_t length)
{
    if (!(index > 0))
        return 0;
    return index < length ? (int32_t)index : length;
}

int32_t rt_relative_index(double index, int32_t length)
{
    return index < 0 ? rt_clamp_index(length + trunc(index), length) : rt_clamp_index(index, length);
}

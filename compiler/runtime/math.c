/* SPDX-License-Identifier: MIT */
/* Math: what is not inline in rt_arithmetic.h. The C library computes the functions; what C and JavaScript
 * see otherwise is corrected here. */
#include <math.h>

#include "rt_internal.h"

double rt_math_floor_slow(double x) { return floor(x); }
double rt_math_ceil_slow(double x) { return ceil(x); }
double rt_math_trunc_slow(double x) { return trunc(x); }
double rt_math_hypot2(double a, double b) { return hypot(a, b); }

/* Halves go up, -0.5 to -0; 0.49999999999999994 and integers beyond 2^52 are not touched by an addition of
 * 0.5. */
double rt_math_round(double x)
{
    double low = floor(x);
    if (x - low < 0.5)
        return low;
    return low + 1 == 0 ? -0.0 : low + 1;
}

double rt_math_min_slow(double a, double b)
{
    if (a != a || b != b)
        return NAN;
    return signbit(a) ? a : b;
}

double rt_math_max_slow(double a, double b)
{
    if (a != a || b != b)
        return NAN;
    return signbit(a) ? b : a;
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

/* SPDX-License-Identifier: MIT */
/*
 * `**` and Math.pow, evaluated as V8 does (see math_trig.c): log2 of the base in two doubles, times the
 * exponent, and 2 to that power.
 */
#include <math.h>

#include "math_words.h"
#include "rt.h"

typedef struct {
    double head, tail; /* the head has 32 zero bits at its end where products must be exact */
} pair;

/* log2(x) for x > 0. */
static pair base2_log(double x)
{
    const double factor = 9.61796693925975554329e-01; /* 2 / (3 ln 2), and its parts */
    const double factor_head = 9.61796700954437255859e-01, factor_tail = -7.02846165095275826516e-09;
    int32_t n = 0;
    if (high_word(x) < 0x00100000) {
        x *= 9007199254740992.0;
        n = -53;
    }
    uint32_t high = high_word(x), fraction = high & 0xfffff;
    n += (int32_t)(high >> 20) - 1023;
    high = fraction | 0x3ff00000;
    /* Compare with 1 or 3/2, whichever is nearer (a larger one counts as the half). */
    bool middle = fraction > 0x3988e && fraction < 0xbb67a;
    if (fraction >= 0xbb67a) {
        n++;
        high -= 0x00100000;
    }
    x = with_high_word(x, high);
    double point = middle ? 1.5 : 1, point_head = middle ? 5.84962487220764160156e-01 : 0;
    double point_tail = middle ? 1.35003920212974897128e-08 : 0;
    /* s = (x - point) / (x + point), head and tail */
    double u = x - point, v = 1 / (x + point), s = u * v;
    double s_head = without_low_word(s);
    double sum_head = from_high_word(((high >> 1) | 0x20000000) + 0x00080000 + ((uint32_t)middle << 18));
    double sum_tail = x - (sum_head - point);
    double s_tail = v * ((u - s_head * sum_head) - s_head * sum_tail);
    double z = s * s;
    double r = z * z *
               (5.99999999999994648725e-01 +
                z * (4.28571428578550184252e-01 +
                     z * (3.33333329818377432918e-01 +
                          z * (2.72728123808534006489e-01 +
                               z * (2.30660745775561754067e-01 + z * 2.06975017800338417784e-01)))));
    r += s_tail * (s_head + s);
    z = s_head * s_head;
    double t_head = without_low_word(3 + z + r);
    double t_tail = r - ((t_head - 3) - z);
    u = s_head * t_head;
    v = s_tail * t_head + t_tail * s;
    double p_head = without_low_word(u + v), p_tail = v - (p_head - u);
    double l_head = factor_head * p_head;
    double l_tail = factor_tail * p_head + p_tail * factor + point_tail;
    double k = n;
    pair result = {without_low_word(((l_head + l_tail) + point_head) + k), 0};
    result.tail = l_tail - (((result.head - k) - point_head) - l_head);
    return result;
}

/* The same for x within 2^-20 of 1, for exponents beyond 2^31. */
static pair base2_log_near_1(double x)
{
    double t = x - 1, w = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
    double u = 1.44269502162933349609e+00 * t;
    double v = t * 1.92596299112661746887e-08 - w * 1.44269504088896338700e+00;
    pair result = {without_low_word(u + v), 0};
    result.tail = v - (result.head - u);
    return result;
}

/* 2 to the power head + tail = z, which does not overflow. */
static double power_of_2(double head, double tail, double z)
{
    int32_t bits = (int32_t)high_word(z), n = 0;
    uint32_t size = size_word(z);
    if (size > 0x3fe00000) { /* take the nearest integer out */
        int32_t k = (int32_t)(size >> 20) - 1023;
        uint32_t rounded = (uint32_t)bits + (0x00100000u >> (k + 1));
        k = (int32_t)((rounded & 0x7fffffff) >> 20) - 1023;
        head -= from_high_word(rounded & ~(0x000fffffu >> k));
        n = (int32_t)(((rounded & 0x000fffff) | 0x00100000) >> (20 - k));
        if (bits < 0)
            n = -n;
    }
    double t = without_low_word(tail + head);
    double u = t * 6.93147182464599609375e-01;
    double v = (tail - (t - head)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09;
    double x = u + v, w = v - (x - u);
    t = x * x;
    double c = x - t * (1.66666666666666019037e-01 +
                        t * (-2.77777777770155933842e-03 +
                             t * (6.61375632143793436117e-05 +
                                  t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
    double r = (x * c) / ((c - 2) - (w + x * w)); /* V8 corrects the divisor, not the quotient */
    return ldexp(1 - (r - x), n);
}

/* x > 0 and not 1, y not 0, both finite. */
static double power(double x, double y)
{
    const double overflow_slack = 8.0085662595372944372e-17;
    uint32_t x_size = high_word(x), y_size = size_word(y);
    bool up = (x > 1) == (y > 0);
    pair log;
    if (y_size > 0x41e00000) {
        if (y_size > 0x43f00000 || x_size < 0x3fefffff || x_size > 0x3ff00000)
            return up ? INFINITY : 0;
        log = base2_log_near_1(x);
    } else {
        log = base2_log(x);
    }
    double y_head = without_low_word(y);
    double tail = (y - y_head) * log.head + y * log.tail, head = y_head * log.head;
    double z = tail + head;
    if (z > 1024 || (z == 1024 && tail + overflow_slack > z - head))
        return INFINITY;
    if (z < -1075 || (z == -1075 && tail <= z - head))
        return 0;
    return power_of_2(head, tail, z);
}

/* 0: y is no integer, 1: odd, 2: even. */
static int parity(double y)
{
    if (trunc(y) != y)
        return 0;
    return fabs(y) < 9007199254740992.0 && ((int64_t)y & 1) ? 1 : 2;
}

double rt_pow(double x, double y)
{
    if (y == 0)
        return 1;
    if (x != x || y != y)
        return NAN;
    double size = fabs(x);
    if (isinf(y))
        return size == 1 ? NAN : (size > 1) == (y > 0) ? INFINITY : 0;
    if (y == 1)
        return x;
    if (y == -1)
        return 1 / x;
    if (y == 2)
        return x * x;
    if (y == 0.5 && !signbit(x))
        return sqrt(x);
    int kind = signbit(x) ? parity(y) : 2;
    double result;
    if (isinf(x) || x == 0 || size == 1)
        result = y < 0 ? 1 / size : size;
    else
        result = kind == 0 ? NAN : power(size, y);
    if (kind == 0 && size == 1)
        return NAN;
    return kind == 1 ? -result : result;
}

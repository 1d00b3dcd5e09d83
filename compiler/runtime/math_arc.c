/* SPDX-License-Identifier: MIT */
/* Inverse trigonometric functions and the cube root, evaluated as V8 does (see math_trig.c). */
#include <math.h>

#include "math_words.h"
#include "rt.h"

static const double half_pi = 1.57079632679489655800e+00, half_pi_low = 6.12323399573676603587e-17;
static const double quarter_pi = 7.85398163397448278999e-01, pi = 3.14159265358979311600e+00;

/* (asin(x) - x) / x for z = x*x. */
static double rational(double z)
{
    double p = z * (1.66666666666666657415e-01 +
                    z * (-3.25565818622400915405e-01 +
                         z * (2.01212532134862925881e-01 +
                              z * (-4.00555345006794114027e-02 +
                                   z * (7.91534994289814532176e-04 + z * 3.47933107596021167570e-05)))));
    double q = 1 + z * (-2.40339491173441421878e+00 +
                        z * (2.02094576023350569471e+00 +
                             z * (-6.88283971605453293030e-01 + z * 7.70381505559019352791e-02)));
    return p / q;
}

double rt_math_asin(double x)
{
    double size = fabs(x), result;
    if (!(size <= 1))
        return NAN;
    if (size == 1)
        return x * half_pi + x * half_pi_low;
    if (size < 0.5)
        return size_word(x) < 0x3e400000 ? x : x + x * rational(x * x);
    double t = (1 - size) * 0.5, s = sqrt(t), r = rational(t);
    if (size_word(x) >= 0x3fef3333) {
        result = half_pi - (2 * (s + s * r) - half_pi_low);
    } else {
        double head = without_low_word(s), tail = (t - head * head) / (s + head);
        double p = 2 * s * r - (half_pi_low - 2 * tail), q = quarter_pi - 2 * head;
        result = quarter_pi - (p - q);
    }
    return x > 0 ? result : -result;
}

double rt_math_acos(double x)
{
    double size = fabs(x);
    if (!(size <= 1))
        return NAN;
    if (size == 1)
        return x > 0 ? 0 : pi + 2 * half_pi_low;
    if (size < 0.5) {
        if (size_word(x) <= 0x3c600000)
            return half_pi + half_pi_low;
        return half_pi - (x - (half_pi_low - x * rational(x * x)));
    }
    double z = (1 - size) * 0.5, s = sqrt(z), r = rational(z);
    if (x < 0)
        return pi - 2 * (s + (r * s - half_pi_low));
    double head = without_low_word(s), tail = (z - head * head) / (s + head);
    return 2 * (head + (r * s + tail));
}

double rt_math_atan(double x)
{
    static const double heads[] = {4.63647609000806093515e-01, 7.85398163397448278999e-01,
                                   9.82793723247329054082e-01, 1.57079632679489655800e+00};
    static const double tails[] = {2.26987774529616870924e-17, 3.06161699786838301793e-17,
                                   1.39033110312309984516e-17, 6.12323399573676603587e-17};
    uint32_t size = size_word(x);
    bool negative = x < 0;
    int which = -1;
    if (x != x)
        return x;
    if (size >= 0x44100000)
        return negative ? -heads[3] - tails[3] : heads[3] + tails[3];
    if (size < 0x3e400000)
        return x;
    if (size >= 0x3fdc0000) {
        x = fabs(x);
        which = size < 0x3fe60000 ? 0 : size < 0x3ff30000 ? 1 : size < 0x40038000 ? 2 : 3;
        x = which == 0   ? (2 * x - 1) / (2 + x)
            : which == 1 ? (x - 1) / (x + 1)
            : which == 2 ? (x - 1.5) / (1 + 1.5 * x)
                         : -1 / x;
    }
    double z = x * x, w = z * z;
    double odd = z * (3.33333333333329318027e-01 +
                      w * (1.42857142725034663711e-01 +
                           w * (9.09088713343650656196e-02 +
                                w * (6.66107313738753120669e-02 +
                                     w * (4.97687799461593236017e-02 + w * 1.62858201153657823623e-02)))));
    double even = w * (-1.99999999998764832476e-01 +
                       w * (-1.11111104054623557880e-01 +
                            w * (-7.69187620504482999495e-02 +
                                 w * (-5.83357013379057348645e-02 + w * -3.65315727442169155270e-02))));
    if (which < 0)
        return x - x * (odd + even);
    double result = heads[which] - ((x * (odd + even) - tails[which]) - x);
    return negative ? -result : result;
}

double rt_math_atan2(double y, double x)
{
    if (x != x || y != y)
        return NAN;
    if (x == 1)
        return rt_math_atan(y);
    double result;
    const double pi_low = 1.2246467991473531772e-16;
    bool left = signbit(x), down = signbit(y);
    int32_t distance = ((int32_t)size_word(y) - (int32_t)size_word(x)) >> 20;
    if (y == 0) {
        result = left ? pi : 0;
    } else if (x == 0 || (isinf(y) && !isinf(x))) {
        result = half_pi;
    } else if (isinf(x)) {
        double slope = isinf(y) ? quarter_pi : 0;
        result = !left ? slope : isinf(y) ? 3 * quarter_pi : pi;
    } else {
        if (distance > 60) {
            result = half_pi + 0.5 * pi_low;
            left = false;
        } else if (left && distance < -60) {
            result = 0;
        } else {
            result = rt_math_atan(fabs(y / x));
        }
        if (left)
            return down ? (result - pi_low) - pi : pi - (result - pi_low);
    }
    return down ? -result : result;
}

double rt_math_cbrt(double x)
{
    if (x - x != 0 || x == 0)
        return x;
    uint32_t sign = high_word(x) & 0x80000000u, size = size_word(x);
    double t;
    /* A third of the exponent: right to five bits. */
    if (size < 0x00100000)
        t = from_high_word(sign | (size_word(x * 18014398509481984.0) / 3 + 696219795));
    else
        t = from_high_word(sign | (size / 3 + 715094163));
    /* A polynomial to 23 bits, rounded to that; then one Newton step. */
    double r = (t * t) * (t / x);
    t = t * ((1.87595182427177009643 + r * (-1.88497979543377169875 + r * 1.621429720105354466140)) +
             ((r * r) * r) * (-0.758397934778766047437 + r * 0.145996192886612446982));
    t = from_bits((all_bits(t) + 0x80000000u) & 0xffffffffc0000000ull);
    double s = t * t;
    r = x / s;
    r = (r - t) / ((t + t) + r);
    return t + t * r;
}

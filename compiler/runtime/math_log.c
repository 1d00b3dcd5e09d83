/* SPDX-License-Identifier: MIT */
/* Logarithms and the inverse hyperbolic functions, evaluated as V8 does (see math_trig.c). */
#include <math.h>

#include "math_words.h"
#include "rt.h"

static const double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
static const double two_to_54 = 1.80143985094819840000e+16, ln2 = 6.93147180559945286227e-01;

/* log(1+f) = f - f*f/2 + s*(f*f/2 + series(s)), s = f/(2+f): even and odd terms apart. */
static double series(double s)
{
    double z = s * s, w = z * z;
    double even =
        w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    double odd =
        z * (6.666666666666735130e-01 +
             w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    return odd + even;
}

/* For x > 0, finite: x = 2^k * *scaled with *scaled around 1 (between the roots of 1/2 and 2). Gives k;
 * *fraction gets the upper mantissa bits that later thresholds look at. */
static int32_t normalize(double x, double *scaled, uint32_t *fraction)
{
    int32_t k = 0;
    if (high_word(x) < 0x00100000) {
        k = -54;
        x *= two_to_54;
    }
    uint32_t high = high_word(x);
    k += (int32_t)(high >> 20) - 1023;
    high &= 0xfffff;
    uint32_t carry = (high + 0x95f64) & 0x100000;
    *scaled = with_high_word(x, high | (carry ^ 0x3ff00000));
    *fraction = high;
    return k + (int32_t)(carry >> 20);
}

/* Logarithms outside the finite positive numbers; false when x is one of those. */
static bool special(double x, double *result)
{
    *result = x == 0 ? -INFINITY : x < 0 ? NAN : x;
    return !(x > 0) || x > 1.7976931348623157e308;
}

double rt_math_log(double x)
{
    double result, scaled;
    uint32_t fraction;
    if (special(x, &result))
        return result;
    int32_t k = normalize(x, &scaled, &fraction);
    double f = scaled - 1, n = k;
    if ((0xfffff & (2 + fraction)) < 3) { /* |f| < 2^-20 */
        if (f == 0)
            return k == 0 ? 0 : n * ln2_high + n * ln2_low;
        double r = f * f * (0.5 - 0.33333333333333333 * f);
        return k == 0 ? f - r : n * ln2_high - ((r - n * ln2_low) - f);
    }
    double s = f / (2 + f), r = series(s);
    if ((((int32_t)fraction - 0x6147a) | (0x6b851 - (int32_t)fraction)) > 0) {
        double half = 0.5 * f * f;
        if (k == 0)
            return f - (half - s * (half + r));
        return n * ln2_high - ((half - (s * (half + r) + n * ln2_low)) - f);
    }
    if (k == 0)
        return f - s * (f - r);
    return n * ln2_high - ((s * (f - r) - n * ln2_low) - f);
}

double rt_math_log1p(double x)
{
    uint32_t size = size_word(x), fraction = 1;
    double f = x, c = 0;
    int32_t k = 0;
    if (x != x || x == INFINITY)
        return x;
    if (x <= -1)
        return x == -1 ? -INFINITY : NAN;
    if (size < 0x3c900000)
        return x;
    if (size < 0x3e200000)
        return x - x * x * 0.5;
    /* Outside the roots of 1/2 and 2, less 1. */
    if (x > 0 ? size >= 0x3fda827a : size >= 0x3fd2bec4) {
        double u = size < 0x43400000 ? 1 + x : x;
        k = (int32_t)(high_word(u) >> 20) - 1023;
        if (size < 0x43400000)
            c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u; /* what the addition rounded away */
        fraction = high_word(u) & 0xfffff;
        if (fraction < 0x6a09e) {
            u = with_high_word(u, fraction | 0x3ff00000);
        } else {
            k++;
            u = with_high_word(u, fraction | 0x3fe00000);
            fraction = (0x100000 - fraction) >> 2;
        }
        f = u - 1;
    }
    double half = 0.5 * f * f;
    if (fraction == 0) {
        if (f == 0)
            return k == 0 ? 0 : k * ln2_high + (c + k * ln2_low);
        double r = half * (1 - 0.66666666666666666 * f);
        return k == 0 ? f - r : k * ln2_high - ((r - (k * ln2_low + c)) - f);
    }
    double s = f / (2 + f), z = s * s;
    double r = z * (6.666666666666735130e-01 +
                    z * (3.999999999940941908e-01 +
                         z * (2.857142874366239149e-01 +
                              z * (2.222219843214978396e-01 +
                                   z * (1.818357216161805012e-01 +
                                        z * (1.531383769920937332e-01 + z * 1.479819860511658591e-01))))));
    if (k == 0)
        return f - (half - s * (half + r));
    return k * ln2_high - ((half - (s * (half + r) + (k * ln2_low + c))) - f);
}

double rt_math_log2(double x)
{
    double result, scaled;
    uint32_t fraction;
    if (special(x, &result))
        return result;
    if (x == 1)
        return 0;
    const double high_factor = 1.44269504072144627571e+00, low_factor = 1.67517131648865118353e-10;
    int32_t k = normalize(x, &scaled, &fraction);
    double f = scaled - 1, n = k, half = 0.5 * f * f, s = f / (2 + f);
    double r = s * (half + series(s));
    double high = without_low_word(f - half);
    double low = (f - high) - half + r;
    double upper = high * high_factor, lower = (low + high) * low_factor + low * high_factor;
    double sum = n + upper;
    lower += (n - sum) + upper;
    return lower + sum;
}

double rt_math_log10(double x)
{
    double result;
    int32_t k = 0;
    if (special(x, &result))
        return result;
    if (x == 1)
        return 0;
    if (high_word(x) < 0x00100000) {
        k = -54;
        x *= two_to_54;
    }
    k += (int32_t)(high_word(x) >> 20) - 1023;
    int32_t below = k < 0;
    double n = k + below;
    x = with_high_word(x, (high_word(x) & 0xfffff) | (uint32_t)(0x3ff - below) << 20);
    double z = n * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * rt_math_log(x);
    return z + n * 3.01029995663611771306e-01;
}

double rt_math_acosh(double x)
{
    if (!(x >= 1))
        return NAN;
    if (x == 1)
        return 0;
    if (size_word(x) >= 0x41b00000)
        return x == INFINITY ? x : rt_math_log(x) + ln2;
    if (size_word(x) > 0x40000000)
        return rt_math_log(2 * x - 1 / (x + sqrt(x * x - 1)));
    double t = x - 1;
    return rt_math_log1p(t + sqrt(2 * t + t * t));
}

double rt_math_asinh(double x)
{
    double size = fabs(x), result;
    if (x - x != 0 || size_word(x) < 0x3e300000)
        return x;
    if (size_word(x) > 0x41b00000) {
        result = rt_math_log(size) + ln2;
    } else if (size_word(x) > 0x40000000) {
        result = rt_math_log(2 * size + 1 / (sqrt(x * x + 1) + size));
    } else {
        double t = x * x;
        result = rt_math_log1p(size + t / (1 + sqrt(1 + t)));
    }
    return x > 0 ? result : -result;
}

double rt_math_atanh(double x)
{
    double size = fabs(x), t;
    if (!(size <= 1))
        return NAN;
    if (size == 1)
        return x > 0 ? INFINITY : -INFINITY;
    if (size_word(x) < 0x3e300000)
        return x;
    if (size < 0.5) {
        t = size + size;
        t = 0.5 * rt_math_log1p(t + t * size / (1 - size));
    } else {
        t = 0.5 * rt_math_log1p((size + size) / (1 - size));
    }
    return x >= 0 ? t : -t;
}

/* SPDX-License-Identifier: MIT */
/* exp and its relatives, evaluated as V8 does (see math_trig.c): Node prints their last digits. */
#include <math.h>

#include "math_words.h"
#include "rt.h"

static const double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
static const double one_over_ln2 = 1.44269504088896338700e+00;
static const double largest = 7.09782712893383973096e+02, smallest = -7.45133219101941108420e+02;

/* x = k * ln 2 + high - low. The number of halvings; 0 for |x| below half of ln 2. */
static int reduce(double x, double *high, double *low)
{
    uint32_t size = size_word(x);
    int k;
    if (size <= 0x3fd62e42)
        return 0;
    if (size < 0x3ff0a2b2)
        k = x < 0 ? -1 : 1;
    else
        k = (int)(one_over_ln2 * x + (x < 0 ? -0.5 : 0.5));
    *high = x - k * ln2_high;
    *low = k * ln2_low;
    return k;
}

double rt_math_exp(double x)
{
    double high = 0, low = 0;
    if (x != x)
        return x;
    if (x > largest)
        return INFINITY;
    if (x < smallest)
        return 0;
    if (x == 1)
        return 2.718281828459045; /* the method would miss the last bit */
    if (size_word(x) < 0x3e300000)
        return 1 + x;
    int k = reduce(x, &high, &low);
    if (k != 0)
        x = high - low;
    double t = x * x;
    double c = x - t * (1.66666666666666019037e-01 +
                        t * (-2.77777777770155933842e-03 +
                             t * (6.61375632143793436117e-05 +
                                  t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
    if (k == 0)
        return 1 - ((x * c) / (c - 2) - x);
    return ldexp(1 - ((low - (x * c) / (2 - c)) - high), k);
}

double rt_math_expm1(double x)
{
    double high = 0, low = 0, c = 0;
    if (x != x)
        return x;
    if (x > largest)
        return INFINITY;
    if (x < 0 && size_word(x) >= 0x4043687a)
        return -1;
    if (size_word(x) < 0x3c900000)
        return x;
    int k = reduce(x, &high, &low);
    if (k != 0) {
        x = high - low;
        c = (high - x) - low;
    }
    double half = 0.5 * x, square = x * half;
    double r = 1 + square * (-3.33333333333331316428e-02 +
                             square * (1.58730158725481460165e-03 +
                                       square * (-7.93650757867487942473e-05 +
                                                 square * (4.00821782732936239552e-06 +
                                                           square * -2.01099218183624371326e-07))));
    double t = 3 - r * half;
    double e = square * ((r - t) / (6 - x * t));
    if (k == 0)
        return x - (x * e - square);
    e = (x * (e - c) - c) - square;
    if (k == -1)
        return 0.5 * (x - e) - 0.5;
    if (k == 1)
        return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
    if (k <= -2 || k > 56)
        return ldexp(1 - (e - x), k) - 1;
    if (k < 20)
        return ldexp((1 - ldexp(1, -k)) - (e - x), k);
    return ldexp((x - (e + ldexp(1, -k))) + 1, k);
}

/* Beyond this sinh and cosh overflow; below it exp alone may, so it is taken in two halves. */
static const double hyperbolic_largest = 710.4758600739439;

double rt_math_cosh(double x)
{
    x = fabs(x);
    uint32_t size = size_word(x);
    if (size < 0x3fd62e43) {
        double t = rt_math_expm1(x), w = 1 + t;
        return size < 0x3c800000 ? w : 1 + (t * t) / (w + w);
    }
    if (size < 0x40360000) {
        double t = rt_math_exp(x);
        return 0.5 * t + 0.5 / t;
    }
    if (size < 0x40862e42)
        return 0.5 * rt_math_exp(x);
    if (x <= hyperbolic_largest) {
        double w = rt_math_exp(0.5 * x);
        return 0.5 * w * w;
    }
    return x == x ? INFINITY : x;
}

double rt_math_sinh(double x)
{
    double size = fabs(x), half = x < 0 ? -0.5 : 0.5;
    if (size < 22) {
        if (size < 3.725290298461914e-9)
            return x;
        double t = rt_math_expm1(size);
        return size < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
    }
    if (size < 709.7822265625)
        return half * rt_math_exp(size);
    if (size <= hyperbolic_largest) {
        double w = rt_math_exp(0.5 * size);
        return half * w * w;
    }
    return x * 1.0e307;
}

double rt_math_tanh(double x)
{
    double size = fabs(x), result = 1;
    if (x != x || size < 3.725290298461914e-9)
        return x;
    if (size < 22) {
        if (size >= 1) {
            result = 1 - 2 / (rt_math_expm1(2 * size) + 2);
        } else {
            double t = rt_math_expm1(-2 * size);
            result = -t / (t + 2);
        }
    }
    return x < 0 ? -result : result;
}

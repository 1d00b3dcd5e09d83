/* SPDX-License-Identifier: MIT */
/*
 * sin, cos and tan. JavaScript leaves their last digit open, and the aim is Node's: V8 evaluates the
 * classical polynomials of fdlibm, so the coefficients and the order of operations here are those. The
 * reduction of large arguments is exact and a matter of integers.
 */
#include <math.h>

#include "math_words.h"
#include "rt.h"

/* The binary digits of 2/pi behind the point. */
static const uint32_t two_over_pi[] = {
    0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab,
    0xdebbc561, 0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e,
    0xe88235f5, 0x2ebb4484, 0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b,
    0xbdf9283b, 0x1ff897ff, 0xde05980f, 0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7,
    0x4f463f66, 0x9e5fea2d, 0x7527bac7, 0xebe5f17b, 0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1,
    0x1f8d5d08, 0x56033046, 0xfc7b6bab, 0xf0cfbc20, 0x9af4361d, 0xa9e39161, 0x5ee61b08,
};
/* pi/2 as a binary fraction with one digit before the point. */
#define HALF_PI_HIGH 0xc90fdaa22168c234ull
#define HALF_PI_LOW 0xc4c6628b80dc1cd1ull

/* An angle in -pi/4..pi/4 as a sum of two doubles. */
typedef struct {
    double head, tail;
} angle;

static uint64_t digits_at(int32_t bit)
{
    /* 64 digits of 2/pi from `bit` on; before the point there are zeros. */
    uint64_t result = 0;
    for (int32_t i = 0; i < 64; i += 32) {
        int32_t at = bit + i;
        int32_t word = at >> 5;
        uint32_t high = word < 0 ? 0 : two_over_pi[word];
        uint32_t low = word + 1 < 0 ? 0 : two_over_pi[word + 1];
        result = result << 32 | (uint32_t)(((uint64_t)high << 32 | low) >> (32 - (at & 31)));
    }
    return result;
}

/* The quadrant of x > 0 (modulo 4), and the angle that is left. Multiplies the digits of 2/pi that matter by
 * x's mantissa: those that give multiples of 4 are left out. */
static int32_t reduce_large(double x, angle *rest)
{
    int exponent;
    uint64_t mantissa = (uint64_t)ldexp(frexp(x, &exponent), 53);
    exponent -= 53; /* x = mantissa * 2^exponent */
    /* window * 2^-(first+192) are the digits; product * 2^(exponent-first-192) the quadrants. */
    int32_t first = exponent - 2;
    unsigned __int128 low = (unsigned __int128)mantissa * digits_at(first + 128);
    unsigned __int128 middle = (unsigned __int128)mantissa * digits_at(first + 64) + (uint64_t)(low >> 64);
    uint64_t high = mantissa * digits_at(first) + (uint64_t)(middle >> 64);
    /* In units of 2^-190 quadrants: the top two bits are the quadrant. */
    uint64_t w2 = high, w1 = (uint64_t)middle, w0 = (uint64_t)low;
    int32_t quadrant = (int32_t)(w2 >> 62);
    w2 = w2 << 2 | w1 >> 62;
    w1 = w1 << 2 | w0 >> 62;
    w0 <<= 2;
    bool negative = w2 >> 63; /* nearer to the next quadrant */
    if (negative) {
        quadrant++;
        unsigned __int128 carry = (unsigned __int128)~w0 + 1;
        w0 = (uint64_t)carry;
        carry = (unsigned __int128)~w1 + (uint64_t)(carry >> 64);
        w1 = (uint64_t)carry;
        w2 = ~w2 + (uint64_t)(carry >> 64);
    }
    int32_t shift = w2 ? __builtin_clzll(w2) : 64 + (w1 ? __builtin_clzll(w1) : 63);
    if (shift >= 64) {
        w2 = w1;
        w1 = w0;
        w0 = 0;
    }
    if (shift & 63) {
        w2 = w2 << (shift & 63) | w1 >> (64 - (shift & 63));
        w1 = w1 << (shift & 63) | w0 >> (64 - (shift & 63));
    }
    /* fraction (w2.w1) * pi/2: the upper 128 bits of the product. */
    unsigned __int128 product = (unsigned __int128)w2 * HALF_PI_HIGH;
    product += (unsigned __int128)w2 * HALF_PI_LOW >> 64;
    product += (unsigned __int128)w1 * HALF_PI_HIGH >> 64;
    uint64_t upper = (uint64_t)(product >> 64), lower = (uint64_t)product;
    /* The head has 53 bits; what it misses, up or down, is the tail. */
    int32_t spare = 11 - __builtin_clzll(upper);
    double head = (double)upper;
    double tail = (double)(int64_t)(upper - (uint64_t)head) + ldexp((double)lower, -64);
    if (spare > 0 && head == 18446744073709551616.0)
        tail = (double)(int64_t)upper + ldexp((double)lower, -64);
    double sum = head + tail;
    tail = tail - (sum - head);
    rest->head = ldexp(sum, -63 - shift);
    rest->tail = ldexp(tail, -63 - shift);
    if (negative) {
        rest->head = -rest->head;
        rest->tail = -rest->tail;
    }
    return quadrant;
}

/* Three times 33 bits of pi/2, and what each leaves. */
static const double part1 = 1.57079632673412561417e+00, rest1 = 6.07710050650619224932e-11;
static const double part2 = 6.07710050630396597660e-11, rest2 = 2.02226624879595063154e-21;
static const double part3 = 2.02226624871116645580e-21, rest3 = 8.47842766036889956997e-32;

static int32_t exponent_of(double x) { return (int32_t)(high_word(x) >> 20 & 0x7ff); }

/* x > pi/4, up to 2^19 quadrants: subtracts the quadrants, with more parts of pi/2 the more cancels. */
static int32_t reduce_medium(double x, angle *rest)
{
    int32_t quadrants = (int32_t)(x * 6.36619772367581382433e-01 + 0.5);
    double n = quadrants, left = x - n * part1, less = n * rest1;
    double head = left - less;
    int32_t lost = exponent_of(x) - exponent_of(head);
    if (lost > 16) {
        double before = left;
        less = n * part2;
        left = before - less;
        less = n * rest2 - ((before - left) - less);
        head = left - less;
        lost = exponent_of(x) - exponent_of(head);
        if (lost > 49) {
            before = left;
            less = n * part3;
            left = before - less;
            less = n * rest3 - ((before - left) - less);
            head = left - less;
        }
    }
    rest->head = head;
    rest->tail = (left - head) - less;
    return quadrants;
}

/* x finite and beyond pi/4 in size. */
static int32_t reduce(double x, angle *rest)
{
    double size = fabs(x);
    int32_t quadrants =
        (high_word(size) <= 0x413921fb) ? reduce_medium(size, rest) : reduce_large(size, rest);
    if (x < 0) {
        rest->head = -rest->head;
        rest->tail = -rest->tail;
        quadrants = -quadrants;
    }
    return quadrants;
}

static double sine(double x, double tail, bool has_tail)
{
    if (size_word(x) < 0x3e400000)
        return x;
    double z = x * x, v = z * x;
    double r = 8.33333333332248946124e-03 +
               z * (-1.98412698298579493134e-04 +
                    z * (2.75573137070700676789e-06 +
                         z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
    const double s1 = -1.66666666666666324348e-01;
    return has_tail ? x - ((z * (0.5 * tail - v * r) - tail) - v * s1) : x + v * (s1 + z * r);
}

static double cosine(double x, double tail)
{
    uint32_t size = size_word(x);
    if (size < 0x3e400000)
        return 1;
    double z = x * x;
    double r = z * (4.16666666666666019037e-02 +
                    z * (-1.38888888888741095749e-03 +
                         z * (2.48015872894767294178e-05 +
                              z * (-2.75573143513906633035e-07 +
                                   z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
    if (size < 0x3fd33333)
        return 1 - (0.5 * z - (z * r - x * tail));
    double quarter = size > 0x3fe90000 ? 0.28125 : from_high_word(size - 0x00200000);
    return (1 - quarter) - ((0.5 * z - quarter) - (z * r - x * tail));
}

double rt_math_sin(double x)
{
    angle a;
    if (size_word(x) <= 0x3fe921fb)
        return sine(x, 0, false);
    if (x - x != 0)
        return NAN;
    switch (reduce(x, &a) & 3) {
    case 0:
        return sine(a.head, a.tail, true);
    case 1:
        return cosine(a.head, a.tail);
    case 2:
        return -sine(a.head, a.tail, true);
    default:
        return -cosine(a.head, a.tail);
    }
}

double rt_math_cos(double x)
{
    angle a;
    if (size_word(x) <= 0x3fe921fb)
        return cosine(x, 0);
    if (x - x != 0)
        return NAN;
    switch (reduce(x, &a) & 3) {
    case 0:
        return cosine(a.head, a.tail);
    case 1:
        return -sine(a.head, a.tail, true);
    case 2:
        return -cosine(a.head, a.tail);
    default:
        return sine(a.head, a.tail, true);
    }
}

/* -1 / w where w + v - (the rounding of w) is the exact denominator: one correction step. */
static double negative_reciprocal(double w, double v, double z)
{
    double a = -1 / w, t = without_low_word(a);
    double s = 1 + t * z;
    return t + a * (s + t * v);
}

/* tan, or (odd quadrants) -1/tan. */
static double tangent(double x, double y, bool odd)
{
    static const double c[] = {
        3.33333333333334091986e-01, 1.33333333333201242699e-01, 5.39682539762260521377e-02,
        2.18694882948595424599e-02, 8.86323982359930005737e-03, 3.59207910759131235356e-03,
        1.45620945432529025516e-03, 5.88041240820264096874e-04, 2.46463134818469906812e-04,
        7.81794442939557092300e-05, 7.14072491382608190305e-05, -1.85586374855275456654e-05,
        2.59073051863633712884e-05,
    };
    uint32_t size = size_word(x);
    bool negative = x < 0, near_end = size >= 0x3fe59428;
    if (size < 0x3e300000) {
        if (!odd)
            return x;
        double w = x + y, z = without_low_word(w);
        return negative_reciprocal(w, y - (z - x), z);
    }
    if (near_end) {
        if (negative) {
            x = -x;
            y = -y;
        }
        x = (7.85398163397448278999e-01 - x) + (3.06161699786838301793e-17 - y);
        y = 0;
    }
    double z = x * x, w = z * z;
    double r = c[1] + w * (c[3] + w * (c[5] + w * (c[7] + w * (c[9] + w * c[11]))));
    double v = z * (c[2] + w * (c[4] + w * (c[6] + w * (c[8] + w * (c[10] + w * c[12])))));
    double s = z * x;
    r = y + z * (s * (r + v) + y);
    r += c[0] * s;
    w = x + r;
    if (near_end) {
        v = odd ? -1 : 1;
        return (negative ? -1 : 1) * (v - 2 * (x - (w * w / (w + v) - r)));
    }
    if (!odd)
        return w;
    z = without_low_word(w);
    return negative_reciprocal(w, r - (z - x), z);
}

double rt_math_tan(double x)
{
    angle a;
    if (size_word(x) <= 0x3fe921fb)
        return tangent(x, 0, false);
    if (x - x != 0)
        return NAN;
    int32_t quadrants = reduce(x, &a);
    return tangent(a.head, a.tail, quadrants & 1);
}

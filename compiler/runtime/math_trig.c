/* SPDX-License-Identifier: MIT */
/*
 * sin, cos and tan. JavaScript leaves their last digit open, and the aim is Node's: V8 evaluates the
 * classical polynomials of fdlibm, so the coefficients and the order of operations here are those.
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
/* pi/2 in five pieces of 24 bits. */
static const double half_pi[] = {
    0x1.921fb4p+0, 0x1.4442dp-24, 0x1.846988p-48, 0x1.8cc516p-72, 0x1.01b838p-96,
};

/* Digits of 24 bits behind the first that are computed at least, and those that there is room for. */
enum { DIGITS = 4, MOST_DIGITS = 10 };

/* An angle in -pi/4..pi/4 as a sum of two doubles. */
typedef struct {
    double head, tail;
} angle;

/* The number of quadrants, modulo 4, and what is left of the next: digits[0] * 2^scale + digits[1] *
 * 2^(scale-24) and so on. */
typedef struct {
    int32_t whole, scale, count;
    int64_t digits[MOST_DIGITS + 2];
} quotient;

/* Digit `index` of 2/pi in base 2^24; before the point there are zeros. */
static int64_t digit_of_two_over_pi(int32_t index)
{
    if (index < 0)
        return 0;
    int32_t bit = index * 24, word = bit >> 5;
    uint64_t pair = (uint64_t)two_over_pi[word] << 32 | two_over_pi[word + 1];
    return (int64_t)(pair >> (40 - (bit & 31)) & 0xffffff);
}

/* x > 0 times 2/pi, with so many digits behind the first; products of lower digits are left out. */
static quotient divide(double x, int32_t count)
{
    int32_t exponent = (int32_t)(high_word(x) >> 20) - 1046;
    double left = ldexp(x, -exponent); /* 24 bits before the point */
    int64_t parts[3];
    for (int i = 0; i < 3; i++) {
        parts[i] = (int64_t)left;
        left = (left - (double)parts[i]) * 0x1p24;
    }
    /* Digits of 2/pi before this one give multiples of eight. */
    int32_t first = exponent < 3 ? 0 : (exponent - 3) / 24;
    quotient q = {.scale = exponent - 24 * (first + 1), .count = count + 1};
    int64_t carry = 0;
    for (int32_t i = count; i >= 0; i--) {
        int64_t sum = carry;
        for (int32_t j = 0; j < 3; j++)
            sum += parts[j] * digit_of_two_over_pi(first + i - j);
        q.digits[i] = i ? sum & 0xffffff : sum;
        carry = sum >> 24;
    }
    int64_t whole;
    if (q.scale > 0) {
        whole = q.digits[0] << q.scale | q.digits[1] >> (24 - q.scale);
        q.digits[0] = 0;
        q.digits[1] &= 0xffffff >> q.scale;
    } else {
        whole = q.digits[0] >> -q.scale;
        q.digits[0] -= whole << -q.scale;
    }
    q.whole = (int32_t)(whole & 3);
    return q;
}

/* Turns the fraction into what is missing to the next quadrant, when that is nearer. */
static bool round_up(quotient *q)
{
    bool half = q->scale >= 0 ? q->digits[1] >> (23 - q->scale) : q->digits[0] >> (-1 - q->scale);
    if (!half)
        return false;
    q->whole++;
    int64_t borrow = 0;
    for (int32_t i = q->count - 1; i > 0; i--) {
        int64_t digit = -q->digits[i] - borrow;
        borrow = digit < 0;
        q->digits[i] = digit & (q->scale > 0 && i == 1 ? 0xffffff >> q->scale : 0xffffff);
    }
    if (q->scale <= 0)
        q->digits[0] = ((int64_t)1 << -q->scale) - q->digits[0] - borrow;
    return true;
}

static int32_t leading_zeros(const quotient *q)
{
    int32_t zeros = 0;
    while (zeros < q->count && !q->digits[zeros])
        zeros++;
    return zeros;
}

/* The fraction of a quadrant as an angle: every digit times pi/2, added from the smallest product. */
static angle times_half_pi(const quotient *q, int32_t from)
{
    double digits[MOST_DIGITS + 2], products[MOST_DIGITS + 2] = {0};
    int32_t count = 0, scale = q->scale - 24 * from;
    for (int32_t i = from; i < q->count; i++, scale -= 24) {
        int64_t above = q->digits[i] >> 24; /* the first digit may be longer */
        if (above)
            digits[count++] = ldexp((double)above, scale + 24);
        digits[count++] = ldexp((double)(q->digits[i] & 0xffffff), scale);
    }
    for (int32_t i = 0; i < count; i++) {
        for (int32_t k = 0; k <= i && k <= 4; k++)
            products[i] += half_pi[k] * digits[i - k];
    }
    angle a = {0, 0};
    for (int32_t i = count - 1; i >= 0; i--)
        a.head += products[i];
    a.tail = products[0] - a.head;
    for (int32_t i = 1; i < count; i++)
        a.tail += products[i];
    return a;
}

/*
 * The quadrant of x > 0 (modulo 4), and the angle that is left. Near a multiple of pi/2 the first digits are
 * zeros and it takes more of them. How many shows in the last place, so they are as many as in V8.
 */
static int32_t reduce_large(double x, angle *rest)
{
    quotient q = divide(x, DIGITS);
    bool negative = round_up(&q);
    for (int32_t zeros = leading_zeros(&q); zeros > q.count - 1 - DIGITS; zeros = leading_zeros(&q)) {
        q = divide(x, zeros + DIGITS);
        negative = round_up(&q);
    }
    *rest = times_half_pi(&q, leading_zeros(&q));
    if (negative) {
        rest->head = -rest->head;
        rest->tail = -rest->tail;
    }
    return q.whole;
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

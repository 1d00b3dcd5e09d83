/* SPDX-License-Identifier: MIT */
/*
 * Decimal digits of a double, exactly: the shortest that read back as the same double, or a given number of
 * digits. Steele and White's and Dragon4's method over small bignums, with quick exact paths for the numbers
 * that occur most.
 */
#include "bignum.h"
#include "rt_number.h"

static void split(double d, uint64_t *mantissa, int *exponent)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    int e = (int)(bits >> 52 & 0x7ff);
    *mantissa = bits & 0xfffffffffffffull;
    if (e)
        *mantissa |= 1ull << 52;
    else
        e = 1;
    *exponent = e - 1075;
}

static int integer_digits(uint64_t n, char *digits)
{
    char reversed[20];
    int count = 0;
    do
        reversed[count++] = (char)('0' + n % 10);
    while (n /= 10);
    for (int i = 0; i < count; i++)
        digits[i] = reversed[count - 1 - i];
    return count;
}

static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/*
 * A decimal of at most 15 digits that a division of two exact doubles turns into d is the only one of that
 * length that reads as d, hence (without trailing zeros) the shortest. Most numbers in programs are of this
 * sort.
 */
static bool short_decimal(double d, rt_decimal *out)
{
    for (int k = 0; k <= 22; k++) {
        double scaled = d * powers[k];
        if (scaled >= 1e15)
            return false;
        double whole = (double)(int64_t)(scaled + 0.5);
        if (whole >= 1 && whole / powers[k] == d) {
            out->count = integer_digits((uint64_t)whole, out->digits);
            out->point = out->count - k;
            return true;
        }
    }
    return false;
}

/* d = r / s * 10^point with 1/10 <= r/s < 1. */
static int scale(double d, rt_num *r, rt_num *s, int extra_bits)
{
    uint64_t m;
    int e;
    split(d, &m, &e);
    rt_num_set(r, m);
    rt_num_set(s, 1);
    rt_num_shl(r, (uint32_t)((e > 0 ? e : 0) + extra_bits));
    rt_num_shl(s, (uint32_t)((e < 0 ? -e : 0) + extra_bits));
    /* log10(d), never too large and at most one too small. */
    int bits = 64 - __builtin_clzll(m) + e;
    int point = (int)(((int64_t)(bits - 1) * 1262611) >> 22);
    if (point > 0)
        rt_num_mul_pow10(s, (uint32_t)point);
    else
        rt_num_mul_pow10(r, (uint32_t)-point);
    return point;
}

void rt_shortest_digits(double d, rt_decimal *out)
{
    uint64_t m;
    int e;
    if (d < 9007199254740992.0 && (double)(uint64_t)d == d) {
        out->count = out->point = integer_digits((uint64_t)d, out->digits);
    } else if (!short_decimal(d, out)) {
        rt_num r, s, up, down;
        split(d, &m, &e);
        /* Half the distance to the neighbours, in units of 1/s: twice as far above when d is a power of two.
         */
        bool uneven = m == 1ull << 52 && e > -1074;
        int point = scale(d, &r, &s, uneven ? 2 : 1);
        rt_num_set(&down, 1);
        rt_num_shl(&down, (uint32_t)(e > 0 ? e : 0));
        if (point < 0)
            rt_num_mul_pow10(&down, (uint32_t)-point);
        up = down;
        if (uneven)
            rt_num_shl(&up, 1);
        bool even = (m & 1) == 0; /* then the ends of the interval read back as d, too */
        int top = rt_num_compare_sum(&r, &up, &s);
        if (top > 0 || (top == 0 && even)) {
            rt_num_mul_add(&s, 10, 0);
            point++;
        }
        top = rt_num_compare_sum(&r, &up, &s);
        if (top > 0 || (top == 0 && even)) {
            rt_num_mul_add(&s, 10, 0);
            point++;
        }
        out->point = point;
        out->count = 0;
        for (;;) {
            rt_num_mul_add(&r, 10, 0);
            rt_num_mul_add(&up, 10, 0);
            rt_num_mul_add(&down, 10, 0);
            uint32_t digit = rt_num_divide_digit(&r, &s);
            int low_order = rt_num_compare(&r, &down);
            int high_order = rt_num_compare_sum(&r, &up, &s);
            bool low = low_order < 0 || (low_order == 0 && even);
            bool high = high_order > 0 || (high_order == 0 && even);
            if (low || high) {
                if (low && high) {
                    int half = rt_num_compare_sum(&r, &r, &s);
                    high = half > 0 || (half == 0 && (digit & 1));
                }
                out->digits[out->count++] = (char)('0' + digit + high);
                break;
            }
            out->digits[out->count++] = (char)('0' + digit);
        }
    }
    while (out->count > 1 && out->digits[out->count - 1] == '0')
        out->count--;
}

/* Adds one in the last place. */
static void round_up(rt_decimal *out)
{
    int i = out->count;
    while (i > 0 && out->digits[i - 1] == '9')
        out->digits[--i] = '0';
    if (i > 0) {
        out->digits[i - 1]++;
    } else {
        memmove(out->digits + 1, out->digits, (size_t)out->count);
        out->digits[0] = '1';
        out->point++;
        out->count++;
    }
}

void rt_fixed_digits(double d, int count, bool after_point, rt_decimal *out)
{
    rt_num r, s;
    out->count = 0;
    out->point = 0;
    if (d == 0)
        return;
    int point = scale(d, &r, &s, 0);
    while (rt_num_compare(&r, &s) >= 0) {
        rt_num_mul_add(&s, 10, 0);
        point++;
    }
    rt_num probe = r;
    rt_num_mul_add(&probe, 10, 0);
    if (rt_num_compare(&probe, &s) < 0) {
        r = probe;
        point--;
    }
    out->point = point;
    int wanted = after_point ? point + count : count;
    if (wanted < 0) {
        out->point = -count;
        return; /* below half of the last place */
    }
    for (int i = 0; i < wanted; i++) {
        rt_num_mul_add(&r, 10, 0);
        out->digits[out->count++] = (char)('0' + rt_num_divide_digit(&r, &s));
    }
    /* Exactly half rounds away from zero. */
    if (rt_num_compare_sum(&r, &r, &s) >= 0)
        round_up(out);
}

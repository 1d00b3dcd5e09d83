/* SPDX-License-Identifier: MIT */
/* Text to double, correctly rounded: Number(), parseFloat, parseInt. */
#include <math.h>

#include "bignum.h"
#include "rt_internal.h"
#include "rt_number.h"

static bool is_digit(uint32_t c) { return c - '0' <= 9; }

/* Digits beyond these cannot matter except by being there (a 1 in their place says that). */
#define MAX_DIGITS 780

/* The double nearest to digits * 10^exponent, ties to even: compares bignums around an estimate. */
static double nearest(const char *digits, int count, int exponent)
{
    rt_num number, bound;
    int magnitude = count + exponent; /* value < 10^magnitude */
    if (magnitude > 310)
        return INFINITY;
    if (magnitude < -330)
        return 0;
    /* value = number * 2^shift / 10^down, as a quotient of naturals a / b */
    rt_num_set(&number, 0);
    for (int i = 0; i < count; i++)
        rt_num_mul_add(&number, 10, (uint32_t)(digits[i] - '0'));
    rt_num_set(&bound, 1);
    if (exponent > 0)
        rt_num_mul_pow10(&number, (uint32_t)exponent);
    else
        rt_num_mul_pow10(&bound, (uint32_t)-exponent);
    /* Binary search over the bit patterns of the non-negative doubles, which are ordered as their values. */
    uint64_t low = 0, high = 0x7ff0000000000000ull;
    if (magnitude > -300 && magnitude < 300) {
        double estimate = 0;
        for (int i = 0; i < count && i < 17; i++)
            estimate = estimate * 10 + (digits[i] - '0');
        int scale = exponent + (count > 17 ? count - 17 : 0);
        double power = 1, base = 10;
        for (int k = scale < 0 ? -scale : scale; k > 0 && scale >= -280 && scale <= 280; k /= 2) {
            if (k & 1)
                power *= base;
            base *= base;
        }
        estimate = scale < 0 ? estimate / power : estimate * power;
        uint64_t bits;
        memcpy(&bits, &estimate, sizeof bits);
        /* Some twenty roundings, each of one unit or less. */
        if (bits > 256 && bits < high - 256 && scale >= -280 && scale <= 280) {
            low = bits - 256;
            high = bits + 256;
        }
    }
    /* Invariant: the answer is in low..high. Compare with the midpoint above `middle`. */
    while (low < high) {
        uint64_t middle = low + (high - low) / 2;
        uint64_t m = middle & 0xfffffffffffffull;
        int e = (int)(middle >> 52);
        if (e)
            m |= 1ull << 52;
        else
            e = 1;
        m = m * 2 + 1; /* midpoint = m * 2^(e - 1076) */
        e -= 1076;
        rt_num left = number, right = bound;
        uint64_t upper = m >> 32;
        rt_num scaled = right;
        rt_num_mul_add(&scaled, (uint32_t)m, 0);
        if (upper) {
            rt_num high_part = right;
            rt_num_mul_add(&high_part, (uint32_t)upper, 0);
            rt_num_shl(&high_part, 32);
            uint64_t carry = 0;
            uint32_t n = high_part.n;
            for (uint32_t i = 0; i < n; i++) {
                carry += (uint64_t)high_part.w[i] + (i < scaled.n ? scaled.w[i] : 0);
                high_part.w[i] = (uint32_t)carry;
                carry >>= 32;
            }
            if (carry)
                high_part.w[high_part.n++] = (uint32_t)carry;
            scaled = high_part;
        }
        if (e > 0)
            rt_num_shl(&scaled, (uint32_t)e);
        else
            rt_num_shl(&left, (uint32_t)-e);
        int order = rt_num_compare(&left, &scaled);
        if (order > 0 || (order == 0 && (middle & 1)))
            low = middle + 1;
        else
            high = middle;
    }
    double result;
    memcpy(&result, &low, sizeof result);
    return result;
}

/* Both factors are exact in a double: one rounding. */
static bool quick(uint64_t digits, int exponent, double *out)
{
    static const double exact[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (exponent < -22 || exponent > 22 || digits > 9007199254740992ull)
        return false;
    *out = exponent < 0 ? (double)digits / exact[-exponent] : (double)digits * exact[exponent];
    return true;
}

double rt_read_decimal(const char *text, size_t length, size_t *used)
{
    char digits[MAX_DIGITS + 1];
    int count = 0, exponent = 0;
    size_t i = 0;
    bool any = false, point = false, dropped = false;
    uint64_t leading = 0;
    for (; i < length; i++) {
        if (text[i] == '.' && !point) {
            point = true;
            continue;
        }
        if (!is_digit((uint8_t)text[i]))
            break;
        any = true;
        if (count > 0 || text[i] != '0') {
            if (count < MAX_DIGITS) {
                digits[count++] = text[i];
                if (count <= 18)
                    leading = leading * 10 + (uint64_t)(text[i] - '0');
            } else {
                dropped |= text[i] != '0';
                exponent++;
            }
        }
        exponent -= point;
    }
    *used = 0;
    if (!any)
        return 0;
    *used = i;
    if (i < length && (text[i] | 32) == 'e') {
        size_t k = i + 1;
        bool negative = k < length && text[k] == '-';
        if (k < length && (text[k] == '-' || text[k] == '+'))
            k++;
        if (k < length && is_digit((uint8_t)text[k])) {
            int e = 0;
            for (; k < length && is_digit((uint8_t)text[k]); k++)
                if (e < 100000000)
                    e = e * 10 + (text[k] - '0');
            exponent += negative ? -e : e;
            *used = k;
        }
    }
    while (count > 0 && digits[count - 1] == '0' && !dropped) {
        count--;
        exponent++;
        if (count < 18)
            leading /= 10;
    }
    if (count == 0)
        return 0;
    double result;
    if (count <= 18 && quick(leading, exponent, &result))
        return result;
    if (dropped)
        digits[count++] = '1', exponent--;
    return nearest(digits, count, exponent);
}

/* A number in a radix: exact as long as 53 bits hold it. Beyond, radix 10 and powers of two are correctly rounded; for the
 * others ECMAScript allows any approximation, and this is V8's: digits are gathered in 32 bits, and only each such group
 * is a step in doubles. */
static double read_radix(const char *text, size_t length, uint32_t radix, size_t *used)
{
    double value = 0;
    size_t i = 0;
    uint32_t bits_per_digit = (radix & (radix - 1)) == 0 ? (uint32_t)__builtin_ctz(radix) : 0;
    uint64_t mantissa = 0;
    uint32_t part = 0, multiplier = 1;
    int exponent = 0;
    bool sticky = false;
    for (; i < length; i++) {
        uint32_t c = (uint8_t)text[i];
        uint32_t digit = is_digit(c) ? c - '0' : (c | 32) - 'a' <= 25 ? (c | 32) - 'a' + 10 : 99;
        if (digit >= radix)
            break;
        if (!bits_per_digit) {
            if (multiplier * radix > UINT32_MAX / 36) {
                value = value * multiplier + part;
                part = 0;
                multiplier = 1;
            }
            part = part * radix + digit;
            multiplier *= radix;
        } else if (mantissa >> 58) {
            exponent += (int)bits_per_digit;
            sticky |= digit != 0;
        } else {
            mantissa = mantissa << bits_per_digit | digit;
        }
    }
    *used = i;
    if (bits_per_digit)
        value = ldexp((double)(mantissa | sticky), exponent);
    else
        value = value * multiplier + part;
    if (radix == 10 && value >= 9007199254740992.0)
        value = rt_read_decimal(text, i, used);
    return value;
}

/* The text as ASCII for the readers: other units become a character that ends every number. */
static char *ascii_copy(const rt_string *s, char *small, size_t size)
{
    char *out =
        s->length < size ? small : (char *)rt_buffer_data(rt_alloc(RT_L_BUFFER, (size_t)s->length + 16));
    for (uint32_t i = 0; i < s->length; i++) {
        uint32_t c = rt_str_unit(s, i);
        out[i] = c < 128 ? (char)c : '~';
    }
    return out;
}

static bool starts_infinity(const char *text, size_t length)
{
    return length >= 8 && memcmp(text, "Infinity", 8) == 0;
}

double rt_str_to_number(rt_ref text)
{
    char small[64];
    const rt_string *s = rt_str(rt_str_trim(text, 3));
    const char *p = ascii_copy(s, small, sizeof small);
    size_t n = s->length, used;
    if (n == 0)
        return 0;
    if (n > 2 && p[0] == '0' && !is_digit((uint8_t)p[1]) && p[1] != '.') {
        char kind = (char)(p[1] | 32);
        uint32_t radix = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 0;
        if (radix) {
            double value = read_radix(p + 2, n - 2, radix, &used);
            return used == n - 2 ? value : NAN;
        }
    }
    bool negative = *p == '-';
    if (*p == '-' || *p == '+')
        p++, n--;
    double value = INFINITY;
    if (n == 8 && starts_infinity(p, n)) {
        used = 8;
    } else {
        value = rt_read_decimal(p, n, &used);
    }
    if (used != n || n == 0)
        return NAN;
    return negative ? -value : value;
}

double rt_parse_float(rt_ref text)
{
    char small[64];
    const rt_string *s = rt_str(rt_str_trim(text, 1));
    const char *p = ascii_copy(s, small, sizeof small);
    size_t n = s->length, used;
    bool negative = n > 0 && *p == '-';
    if (n > 0 && (*p == '-' || *p == '+'))
        p++, n--;
    double value = INFINITY;
    if (!starts_infinity(p, n)) {
        value = rt_read_decimal(p, n, &used);
        if (used == 0)
            return NAN;
    }
    return negative ? -value : value;
}

double rt_parse_int(rt_ref text, int32_t radix)
{
    char small[64];
    const rt_string *s = rt_str(rt_str_trim(text, 1));
    const char *p = ascii_copy(s, small, sizeof small);
    size_t n = s->length, used;
    bool negative = n > 0 && *p == '-';
    if (n > 0 && (*p == '-' || *p == '+'))
        p++, n--;
    if (radix != 0 && (radix < 2 || radix > 36))
        return NAN;
    if ((radix == 0 || radix == 16) && n >= 2 && p[0] == '0' && (p[1] | 32) == 'x') {
        p += 2;
        n -= 2;
        radix = 16;
    }
    double value = read_radix(p, n, radix == 0 ? 10 : (uint32_t)radix, &used);
    if (used == 0)
        return NAN;
    return negative ? -value : value;
}

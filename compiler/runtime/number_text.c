/* SPDX-License-Identifier: MIT */
/* toString(radix), toFixed, toExponential, toPrecision. The arguments were checked by the library. */
#include <math.h>

#include "rt_internal.h"
#include "rt_number.h"

static const char digit_names[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static rt_ref not_finite(double d) { return rt_num_to_str(d); }

/* The next larger double, for finite d >= 0. */
static double next_up(double d)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    bits++;
    memcpy(&d, &bits, sizeof d);
    return d;
}

/* As V8: as many fraction digits as tell the number from its neighbours, the last one rounded. */
rt_ref rt_num_to_radix(double value, int32_t radix)
{
    enum { HALF = 1100 };
    char buffer[2 * HALF];
    int start = HALF, end = HALF;
    if (radix == 10 || !isfinite(value))
        return rt_num_to_str(value);
    bool negative = value < 0;
    value = fabs(value);
    double integer = floor(value), fraction = value - integer;
    double delta = 0.5 * (next_up(value) - value);
    if (delta < 5e-324)
        delta = 5e-324;
    if (fraction >= delta) {
        buffer[end++] = '.';
        do {
            fraction *= radix;
            delta *= radix;
            int digit = (int)fraction;
            buffer[end++] = digit_names[digit];
            fraction -= digit;
            if ((fraction > 0.5 || (fraction == 0.5 && (digit & 1))) && fraction + delta > 1) {
                for (;;) { /* round up, with carry */
                    end--;
                    if (end == HALF) {
                        integer += 1;
                        break;
                    }
                    char c = buffer[end];
                    int last = c > '9' ? c - 'a' + 10 : c - '0';
                    if (last + 1 < radix) {
                        buffer[end++] = digit_names[last + 1];
                        break;
                    }
                }
                break;
            }
        } while (fraction >= delta);
    }
    while (integer / radix >= 9007199254740992.0) {
        integer /= radix;
        buffer[--start] = '0';
    }
    do {
        double rest = fmod(integer, radix);
        buffer[--start] = digit_names[(int)rest];
        integer = (integer - rest) / radix;
    } while (integer > 0);
    if (negative)
        buffer[--start] = '-';
    return rt_str_from_latin1(buffer + start, (size_t)(end - start));
}

rt_ref rt_num_to_fixed(double value, int32_t digits)
{
    char text[160], *p = text;
    rt_decimal d;
    if (!(fabs(value) < 1e21))
        return not_finite(value);
    rt_fixed_digits(fabs(value), digits, true, &d);
    if (value < 0)
        *p++ = '-';
    int i = 0;
    if (d.point <= 0)
        *p++ = '0';
    for (; i < d.point; i++)
        *p++ = i < d.count ? d.digits[i] : '0';
    if (digits > 0)
        *p++ = '.';
    for (int k = 0; k < digits; k++) {
        int at = d.point + k;
        *p++ = at >= 0 && at < d.count ? d.digits[at] : '0';
    }
    return rt_str_from_latin1(text, (size_t)(p - text));
}

/* Scientific notation of d's digits, padded to `count` digits. */
static rt_ref scientific(const rt_decimal *d, int count, bool negative)
{
    char text[160], *p = text;
    if (negative)
        *p++ = '-';
    for (int i = 0; i < count; i++) {
        if (i == 1)
            *p++ = '.';
        *p++ = i < d->count ? d->digits[i] : '0';
    }
    int e = d->count == 0 ? 0 : d->point - 1;
    *p++ = 'e';
    *p++ = e < 0 ? '-' : '+';
    e = e < 0 ? -e : e;
    if (e >= 100)
        *p++ = (char)('0' + e / 100);
    if (e >= 10)
        *p++ = (char)('0' + e / 10 % 10);
    *p++ = (char)('0' + e % 10);
    return rt_str_from_latin1(text, (size_t)(p - text));
}

rt_ref rt_num_to_exponential(double value, int32_t digits)
{
    rt_decimal d;
    if (!isfinite(value))
        return not_finite(value);
    if (digits >= 0 || value == 0)
        rt_fixed_digits(fabs(value), digits < 0 ? 1 : digits + 1, false, &d);
    else
        rt_shortest_digits(fabs(value), &d);
    return scientific(&d, digits < 0 ? (d.count ? d.count : 1) : digits + 1, value < 0);
}

rt_ref rt_num_to_precision(double value, int32_t precision)
{
    char text[160], *p = text;
    rt_decimal d;
    if (!isfinite(value))
        return not_finite(value);
    rt_fixed_digits(fabs(value), precision, false, &d);
    int e = d.count == 0 ? 0 : d.point - 1;
    if (e < -6 || e >= precision)
        return scientific(&d, precision, value < 0);
    if (value < 0)
        *p++ = '-';
    if (e < 0) {
        *p++ = '0';
        *p++ = '.';
        for (int i = e + 1; i < 0; i++)
            *p++ = '0';
    }
    for (int i = 0; i < precision; i++) {
        if (e >= 0 && i == e + 1)
            *p++ = '.';
        *p++ = i < d.count ? d.digits[i] : '0';
    }
    return rt_str_from_latin1(text, (size_t)(p - text));
}

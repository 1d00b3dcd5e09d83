/* SPDX-License-Identifier: MIT */
/* Number::toString: from digits to JavaScript's notation. */
#include "rt_internal.h"
#include "rt_number.h"

uint32_t rt_format_f64(double d, char *out)
{
    char *p = out;
    if (d != d) {
        memcpy(out, "NaN", 3);
        return 3;
    }
    if (d == 0) {
        *out = '0';
        return 1;
    }
    if (d < 0) {
        *p++ = '-';
        d = -d;
    }
    if (d > 1.7976931348623157e308) {
        memcpy(p, "Infinity", 8);
        return (uint32_t)(p + 8 - out);
    }
    rt_decimal decimal;
    rt_shortest_digits(d, &decimal);
    int k = decimal.count, n = decimal.point;
    if (n > 21 || n <= -6) {
        *p++ = decimal.digits[0];
        if (k > 1) {
            *p++ = '.';
            memcpy(p, decimal.digits + 1, (size_t)k - 1);
            p += k - 1;
        }
        *p++ = 'e';
        *p++ = n > 0 ? '+' : '-';
        n = n > 0 ? n - 1 : 1 - n;
        if (n >= 100)
            *p++ = (char)('0' + n / 100);
        if (n >= 10)
            *p++ = (char)('0' + n / 10 % 10);
        *p++ = (char)('0' + n % 10);
        return (uint32_t)(p - out);
    }
    if (n <= 0) {
        *p++ = '0';
        *p++ = '.';
        for (; n < 0; n++)
            *p++ = '0';
        memcpy(p, decimal.digits, (size_t)k);
        return (uint32_t)(p + k - out);
    }
    for (int i = 0; i < n || i < k; i++) {
        if (i == n)
            *p++ = '.';
        *p++ = i < k ? decimal.digits[i] : '0';
    }
    return (uint32_t)(p - out);
}

rt_ref rt_i32_to_str(int32_t i)
{
    char text[12], *p = text + sizeof text;
    uint32_t n = i < 0 ? 0 - (uint32_t)i : (uint32_t)i;
    if (n < 10 && i >= 0)
        return (rt_ref)&rt_char_strings['0' + n];
    do
        *--p = (char)('0' + n % 10);
    while (n /= 10);
    if (i < 0)
        *--p = '-';
    return rt_str_from_latin1(p, (size_t)(text + sizeof text - p));
}

rt_ref rt_num_to_str(double d)
{
    char text[32];
    if (d >= -2147483648.0 && d <= 2147483647.0 && (double)(int32_t)d == d)
        return rt_i32_to_str((int32_t)d);
    return rt_str_from_latin1(text, rt_format_f64(d, text));
}

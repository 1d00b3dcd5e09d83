/* SPDX-License-Identifier: MIT */
/* encodeURI, encodeURIComponent and their inverses. */
#include "rt_internal.h"

static bool is_among(uint32_t c, const char *set) { return c < 128 && c != 0 && strchr(set, (int)c) != NULL; }

static bool is_letter_or_digit(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

#define RESERVED ";/?:@&=+$,#"

static rt_ref malformed(void)
{
    rt_throw_error(RT_E_URI, 0, "URI malformed");
    return RT_MARK_REF;
}

rt_ref rt_uri_encode(rt_ref text, rt_bool component)
{
    static const char hex[] = "0123456789ABCDEF";
    const rt_string *s = rt_str(text);
    rt_builder b = {0};
    for (uint32_t i = 0; i < s->length; i++) {
        uint32_t c = rt_str_unit(s, i);
        if (is_letter_or_digit(c) || is_among(c, "-_.!~*'()") || (!component && is_among(c, RESERVED))) {
            rt_build_unit(&b, c);
            continue;
        }
        c = (uint32_t)rt_str_code_point(text, (int32_t)i);
        if ((c & 0xfffff800) == 0xd800)
            return malformed();
        uint32_t bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        i += bytes == 4;
        for (uint32_t k = bytes; k-- > 0;) {
            uint32_t byte = bytes == 1       ? c
                            : k == bytes - 1 ? (0xf00u >> bytes & 0xff) | c >> 6 * k
                                             : 0x80 | (c >> 6 * k & 0x3f);
            rt_build_unit(&b, '%');
            rt_build_unit(&b, (uint8_t)hex[byte >> 4]);
            rt_build_unit(&b, (uint8_t)hex[byte & 15]);
        }
    }
    return rt_build_done(&b);
}

/* The byte of `%XX` at unit i, or -1. */
static int escaped_byte(const rt_string *s, uint32_t i)
{
    int byte = 0;
    if (i + 2 >= s->length || rt_str_unit(s, i) != '%')
        return -1;
    for (uint32_t k = i + 1; k <= i + 2; k++) {
        uint32_t c = rt_str_unit(s, k);
        int digit = c - '0' <= 9                     ? (int)c - '0'
                    : (c | 32) - 'a' <= 5 && c < 128 ? (int)(c | 32) - 'a' + 10
                                                     : -1;
        if (digit < 0)
            return -1;
        byte = byte << 4 | digit;
    }
    return byte;
}

rt_ref rt_uri_decode(rt_ref text, rt_bool component)
{
    const rt_string *s = rt_str(text);
    rt_builder b = {0};
    for (uint32_t i = 0; i < s->length; i++) {
        if (rt_str_unit(s, i) != '%') {
            rt_build_unit(&b, rt_str_unit(s, i));
            continue;
        }
        char bytes[4];
        int first = escaped_byte(s, i);
        uint32_t count = first < 0      ? 0
                         : first < 0x80 ? 1
                         : first < 0xc0 ? 0
                         : first < 0xe0 ? 2
                         : first < 0xf0 ? 3
                                        : 4;
        if (count == 0)
            return malformed();
        for (uint32_t k = 0; k < count; k++) {
            int byte = escaped_byte(s, i + 3 * k);
            if (byte < 0)
                return malformed();
            bytes[k] = (char)byte;
        }
        bool bad;
        rt_ref decoded = rt_str_from_utf8_checked(bytes, count, &bad);
        if (bad)
            return malformed();
        if (count == 1 && !component && is_among((uint32_t)first, RESERVED))
            rt_build_range(&b, text, i, i + 3);
        else
            rt_build_str(&b, decoded);
        i += 3 * count - 1;
    }
    return rt_build_done(&b);
}

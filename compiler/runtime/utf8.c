/* SPDX-License-Identifier: MIT */
/* UTF-8 in and out. Lone surrogates leave as U+FFFD; malformed input enters as U+FFFD, one for each maximal
 * part. */
#include "rt_internal.h"

/* Code point at unit i, and the number of units it takes. */
static uint32_t code_point_at(const rt_string *s, uint32_t i, uint32_t *units)
{
    uint32_t c = rt_str_unit(s, i);
    *units = 1;
    if ((c & 0xf800) != 0xd800)
        return c;
    if (c < 0xdc00 && i + 1 < s->length) {
        uint32_t low = rt_str_unit(s, i + 1);
        if ((low & 0xfc00) == 0xdc00) {
            *units = 2;
            return 0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff);
        }
    }
    return 0xfffd;
}

size_t rt_str_utf8_size(const rt_string *s)
{
    size_t size = 0;
    if (!rt_str_wide(s)) {
        const uint8_t *u = s->units;
        size = s->length;
        for (uint32_t i = 0; i < s->length; i++)
            size += u[i] >> 7;
        return size;
    }
    for (uint32_t i = 0, units; i < s->length; i += units) {
        uint32_t c = code_point_at(s, i, &units);
        size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    return size;
}

size_t rt_str_to_utf8(const rt_string *s, char *out)
{
    char *p = out;
    for (uint32_t i = 0, units; i < s->length; i += units) {
        uint32_t c = code_point_at(s, i, &units);
        if (c < 0x80) {
            *p++ = (char)c;
        } else if (c < 0x800) {
            *p++ = (char)(0xc0 | c >> 6);
            *p++ = (char)(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            *p++ = (char)(0xe0 | c >> 12);
            *p++ = (char)(0x80 | (c >> 6 & 0x3f));
            *p++ = (char)(0x80 | (c & 0x3f));
        } else {
            *p++ = (char)(0xf0 | c >> 18);
            *p++ = (char)(0x80 | (c >> 12 & 0x3f));
            *p++ = (char)(0x80 | (c >> 6 & 0x3f));
            *p++ = (char)(0x80 | (c & 0x3f));
        }
    }
    return (size_t)(p - out);
}

/* Reads one code point at *at and moves on; 0xfffd with *bad for a malformed part. */
static uint32_t decode(const uint8_t *bytes, size_t size, size_t *at, bool *bad)
{
    uint32_t lead = bytes[(*at)++];
    uint32_t low = 0x80, high = 0xbf, more;
    if (lead < 0x80)
        return lead;
    if (lead >= 0xc2 && lead <= 0xdf) {
        more = 1;
        lead &= 0x1f;
    } else if (lead >= 0xe0 && lead <= 0xef) {
        more = 2;
        if (lead == 0xe0)
            low = 0xa0;
        if (lead == 0xed)
            high = 0x9f;
        lead &= 0x0f;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
        more = 3;
        if (lead == 0xf0)
            low = 0x90;
        if (lead == 0xf4)
            high = 0x8f;
        lead &= 0x07;
    } else {
        *bad = true;
        return 0xfffd;
    }
    for (; more > 0; more--) {
        if (*at == size || bytes[*at] < low || bytes[*at] > high) {
            *bad = true;
            return 0xfffd;
        }
        lead = lead << 6 | (bytes[(*at)++] & 0x3f);
        low = 0x80;
        high = 0xbf;
    }
    return lead;
}

rt_ref rt_str_from_utf8_checked(const void *data, size_t size, bool *bad)
{
    const uint8_t *bytes = data;
    uint64_t length = 0;
    uint32_t all = 0;
    bool malformed = false;
    for (size_t at = 0; at < size;) {
        uint32_t c = decode(bytes, size, &at, &malformed);
        all |= c;
        length += c >= 0x10000 ? 2 : 1;
    }
    *bad = malformed;
    if (all < 0x80)
        return rt_str_from_latin1(data, size);
    if (length > RT_MAX_STRING)
        rt_out_of_memory(size);
    if (length == 1)
        return rt_str_of_unit(all);
    rt_string *s = rt_str_new((uint32_t)length, all > 255);
    uint32_t i = 0;
    for (size_t at = 0; at < size;) {
        uint32_t c = decode(bytes, size, &at, &malformed);
        if (all <= 255) {
            rt_str_latin1_units(s)[i++] = (uint8_t)c;
        } else if (c < 0x10000) {
            rt_str_wide_units(s)[i++] = (uint16_t)c;
        } else {
            rt_str_wide_units(s)[i++] = (uint16_t)(0xd7c0 + (c >> 10));
            rt_str_wide_units(s)[i++] = (uint16_t)(0xdc00 | (c & 0x3ff));
        }
    }
    return (rt_ref)s;
}

rt_ref rt_str_from_utf8(const void *bytes, size_t size)
{
    bool bad;
    return rt_str_from_utf8_checked(bytes, size, &bad);
}

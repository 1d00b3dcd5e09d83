/* SPDX-License-Identifier: MIT */
/* Searching in strings. */
#include "rt_gc.h"
#include "rt_internal.h"

rt_bool rt_str_matches_at(rt_ref text, rt_ref needle, int32_t at)
{
    const rt_string *s = rt_str(text), *n = rt_str(needle);
    if (n->length > s->length - (uint32_t)at)
        return 0;
    bool wide = rt_str_wide(s);
    if (wide == rt_str_wide(n))
        return memcmp((const uint8_t *)s->units + ((size_t)at << wide), n->units,
                      (size_t)n->length << wide) == 0;
    for (uint32_t i = 0; i < n->length; i++)
        if (rt_str_unit(s, (uint32_t)at + i) != rt_str_unit(n, i))
            return 0;
    return 1;
}

int32_t rt_str_index_of(rt_ref text, rt_ref needle, int32_t from)
{
    const rt_string *s = rt_str(text), *n = rt_str(needle);
    if (n->length == 0)
        return from;
    if (n->length > s->length)
        return -1;
    uint32_t first = rt_str_unit(n, 0);
    uint32_t last = s->length - n->length;
    if (!rt_str_wide(s)) {
        const uint8_t *units = s->units;
        if (first > 255)
            return -1;
        for (uint32_t i = (uint32_t)from; i <= last; i++) {
            const uint8_t *hit = memchr(units + i, (int)first, last - i + 1);
            if (!hit)
                return -1;
            i = (uint32_t)(hit - units);
            if (rt_str_matches_at(text, needle, (int32_t)i))
                return (int32_t)i;
        }
        return -1;
    }
    for (uint32_t i = (uint32_t)from; i <= last; i++)
        if (rt_str_unit(s, i) == first && rt_str_matches_at(text, needle, (int32_t)i))
            return (int32_t)i;
    return -1;
}

int32_t rt_str_last_index_of(rt_ref text, rt_ref needle, int32_t from)
{
    const rt_string *s = rt_str(text), *n = rt_str(needle);
    if (n->length > s->length)
        return -1;
    int32_t i = (int32_t)(s->length - n->length);
    for (i = from < i ? from : i; i >= 0; i--)
        if (rt_str_matches_at(text, needle, i))
            return i;
    return -1;
}

/* White space and line terminators of the language. */
static bool is_space(uint32_t c)
{
    if (c < 128)
        return c == 32 || (c >= 9 && c <= 13);
    return c == 0xa0 || c == 0xfeff || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 ||
           c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

rt_ref rt_str_trim(rt_ref text, int32_t mode)
{
    const rt_string *s = rt_str(text);
    uint32_t from = 0, to = s->length;
    if (mode & 1)
        while (from < to && is_space(rt_str_unit(s, from)))
            from++;
    if (mode & 2)
        while (to > from && is_space(rt_str_unit(s, to - 1)))
            to--;
    return rt_str_slice(text, from, to);
}

rt_ref rt_str_split(rt_ref text, rt_ref separator, uint32_t limit)
{
    const rt_string *s = rt_str(text);
    uint32_t length = rt_str(separator)->length;
    rt_ref parts = rt_array_new(RT_L_ARRAY_REF, 0, 0);
    uint32_t start = 0;
    if (length == 0) {
        uint32_t n = s->length < limit ? s->length : limit;
        rt_array_grow(parts, n);
        for (uint32_t i = 0; i < n; i++) {
            RT_ARRAY_DATA(parts, rt_ref)[i] = rt_str_at(text, i);
            RT_ARRAY(parts)->length = i + 1;
        }
        return parts;
    }
    while (RT_ARRAY(parts)->length < limit) {
        int32_t hit = rt_str_index_of(text, separator, (int32_t)start);
        rt_ref part = rt_str_slice(text, start, hit < 0 ? s->length : (uint32_t)hit);
        rt_array_grow(parts, RT_ARRAY(parts)->length + 1);
        RT_ARRAY_DATA(parts, rt_ref)[RT_ARRAY(parts)->length++] = part;
        if (hit < 0)
            break;
        start = (uint32_t)hit + length;
    }
    return parts;
}

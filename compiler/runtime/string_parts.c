/* SPDX-License-Identifier: MIT */
/* Strings made from others and from code units. */
#include "rt_gc.h"
#include "rt_internal.h"

rt_ref rt_str_substring(rt_ref text, int32_t from, int32_t to)
{
    return rt_str_slice(text, (uint32_t)from, (uint32_t)to);
}

int32_t rt_str_code_point(rt_ref text, int32_t index)
{
    const rt_string *s = rt_str(text);
    uint32_t c = rt_str_unit(s, (uint32_t)index);
    if (c >= 0xd800 && c < 0xdc00 && (uint32_t)index + 1 < s->length) {
        uint32_t low = rt_str_unit(s, (uint32_t)index + 1);
        if (low >= 0xdc00 && low < 0xe000)
            return (int32_t)(0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff));
    }
    return (int32_t)c;
}

rt_ref rt_str_repeat(rt_ref text, int32_t count)
{
    const rt_string *s = rt_str(text);
    uint64_t length = (uint64_t)s->length * (uint32_t)count;
    if (length > RT_MAX_STRING) {
        rt_throw_error(RT_E_RANGE, 0, "Invalid string length");
        return RT_MARK_REF;
    }
    if (length == 0)
        return RT_EMPTY_STRING;
    if (count == 1)
        return text;
    bool wide = rt_str_wide(s);
    rt_string *result = rt_str_new((uint32_t)length, wide);
    uint8_t *to = rt_str_latin1_units(result);
    size_t piece = (size_t)s->length << wide, total = (size_t)length << wide;
    if (piece == 1) {
        memset(to, *(const uint8_t *)s->units, total);
        return (rt_ref)result;
    }
    memcpy(to, s->units, piece);
    for (size_t done = piece; done < total; done *= 2)
        memcpy(to + done, to, done < total - done ? done : total - done);
    return (rt_ref)result;
}

rt_ref rt_str_expand(rt_ref template, rt_ref text, int32_t at, int32_t length)
{
    const rt_string *t = rt_str(template);
    rt_builder b = {0};
    uint32_t start = 0;
    for (uint32_t i = 0; i + 1 < t->length; i++) {
        if (rt_str_unit(t, i) != '$')
            continue;
        uint32_t c = rt_str_unit(t, i + 1);
        if (c != '$' && c != '&' && c != '`' && c != '\'')
            continue;
        rt_build_range(&b, template, start, i);
        if (c == '$')
            rt_build_unit(&b, '$');
        else if (c == '&')
            rt_build_range(&b, text, (uint32_t)at, (uint32_t)(at + length));
        else if (c == '`')
            rt_build_range(&b, text, 0, (uint32_t)at);
        else
            rt_build_range(&b, text, (uint32_t)(at + length), rt_str(text)->length);
        i++;
        start = i + 1;
    }
    if (start == 0)
        return template;
    rt_build_range(&b, template, start, t->length);
    return rt_build_done(&b);
}

rt_ref rt_str_from_code_point(int32_t code_point)
{
    uint16_t units[2];
    if (code_point < 0x10000)
        return rt_str_of_unit((uint32_t)code_point);
    units[0] = (uint16_t)(0xd7c0 + (code_point >> 10));
    units[1] = (uint16_t)(0xdc00 | (code_point & 0x3ff));
    return rt_str_from_utf16(units, 2);
}

rt_ref rt_str_from_codes(rt_ref units)
{
    rt_builder b = {0};
    for (uint32_t i = 0; i < RT_ARRAY(units)->length; i++)
        rt_build_unit(&b,
                      rt_to_uint32(rt_f64_of_val(rt_array_any(rt_val_of_ref(units), (int32_t)i))) & 0xffff);
    return rt_build_done(&b);
}

/* Index of the first lone surrogate, or the length. */
static uint32_t first_lone_surrogate(const rt_string *s)
{
    if (rt_str_wide(s)) {
        for (uint32_t i = 0; i < s->length; i++) {
            uint32_t c = rt_str_unit(s, i);
            if ((c & 0xf800) != 0xd800)
                continue;
            if (c >= 0xdc00 || i + 1 == s->length || (rt_str_unit(s, i + 1) & 0xfc00) != 0xdc00)
                return i;
            i++;
        }
    }
    return s->length;
}

rt_bool rt_str_is_well_formed(rt_ref text)
{
    return first_lone_surrogate(rt_str(text)) == rt_str(text)->length;
}

rt_ref rt_str_to_well_formed(rt_ref text)
{
    const rt_string *s = rt_str(text);
    if (rt_str_is_well_formed(text))
        return text;
    rt_string *result = rt_str_new(s->length, true);
    uint16_t *to = rt_str_wide_units(result);
    rt_str_copy_wide(to, s, 0, s->length);
    for (uint32_t i; (i = first_lone_surrogate(result)) < s->length;)
        to[i] = 0xfffd;
    return (rt_ref)result;
}

/* SPDX-License-Identifier: MIT */
/* TextEncoder and TextDecoder's work: strings and bytes. */
#include "rt_typed.h"

enum { UINT8 = 1 };

rt_ref rt_utf8_encode(rt_ref text)
{
    rt_ref bytes = rt_typed_new(UINT8, (double)rt_str_utf8_size(rt_str(text)));
    rt_str_to_utf8(rt_str(text), RT_TYPED(bytes)->data);
    return bytes;
}

double rt_utf8_encode_into(rt_ref text, rt_ref target)
{
    const rt_string *s = rt_str(text);
    uint32_t read = 0, written = 0;
    while (read < s->length) {
        uint32_t units = (uint32_t)rt_str_code_point(text, (int32_t)read) >= 0x10000 ? 2 : 1;
        rt_ref piece = rt_str_slice(text, read, read + units);
        size_t size = rt_str_utf8_size(rt_str(piece));
        if (size > RT_TYPED(target)->length - written)
            break;
        rt_str_to_utf8(rt_str(piece), (char *)RT_TYPED(target)->data + written);
        read += units;
        written += (uint32_t)size;
    }
    return read * 4294967296.0 + written;
}

rt_ref rt_utf8_decode(rt_ref bytes, rt_bool fatal)
{
    bool bad;
    rt_ref text = rt_str_from_utf8_checked(RT_TYPED(bytes)->data, RT_TYPED(bytes)->length, &bad);
    if (!bad || !fatal)
        return text;
    rt_throw_error(RT_E_TYPE, 0, "The encoded data was not valid for encoding utf-8");
    return RT_MARK_REF;
}

/* SPDX-License-Identifier: MIT */
/* Strings built piece by piece: starts narrow, widens at the first unit above 255. */
#include "rt_gc.h"
#include "rt_internal.h"

static __attribute__((noinline)) void set_storage(rt_builder *b, size_t units, bool wide)
{
    if (units > RT_MAX_STRING)
        rt_out_of_memory(units << wide);
    size_t bytes = rt_good_size(sizeof(struct rt_object) + (units << wide));
    rt_ref buffer = rt_alloc(RT_L_BUFFER, bytes);
    if (b->length > 0) {
        const uint8_t *from = rt_buffer_data(b->buffer);
        if (b->wide == wide) {
            memcpy(rt_buffer_data(buffer), from, (size_t)b->length << wide);
        } else {
            uint16_t *to = (uint16_t *)(void *)rt_buffer_data(buffer);
            for (uint32_t i = 0; i < b->length; i++)
                to[i] = from[i];
        }
    }
    b->buffer = buffer;
    b->capacity = (uint32_t)((bytes - sizeof(struct rt_object)) >> wide);
    b->wide = wide;
}

static inline void reserve(rt_builder *b, uint32_t more, bool wide)
{
    size_t needed = (size_t)b->length + more;
    wide = wide || b->wide;
    if (needed > b->capacity || wide != b->wide)
        set_storage(b, needed > b->capacity ? needed + b->length / 2 + 16 : b->capacity, wide);
}

void rt_build_any_unit(rt_builder *b, uint32_t unit)
{
    reserve(b, 1, unit > 255);
    if (b->wide)
        ((uint16_t *)(void *)rt_buffer_data(b->buffer))[b->length++] = (uint16_t)unit;
    else
        rt_buffer_data(b->buffer)[b->length++] = (uint8_t)unit;
}

void rt_build_range(rt_builder *b, rt_ref text, uint32_t from, uint32_t to)
{
    const rt_string *s = rt_str(text);
    if (from >= to)
        return;
    reserve(b, to - from, rt_str_wide(s));
    if (b->wide)
        rt_str_copy_wide((uint16_t *)(void *)rt_buffer_data(b->buffer) + b->length, s, from, to - from);
    else
        rt_copy_bytes(rt_buffer_data(b->buffer) + b->length, (const uint8_t *)s->units + from, to - from);
    b->length += to - from;
}

void rt_build_str(rt_builder *b, rt_ref text) { rt_build_range(b, text, 0, rt_str(text)->length); }

void rt_build_c(rt_builder *b, const char *text)
{
    for (; *text; text++)
        rt_build_unit(b, (uint8_t)*text);
}

rt_ref rt_build_done(rt_builder *b)
{
    if (b->length == 0)
        return RT_EMPTY_STRING;
    if (b->wide)
        return rt_str_from_utf16((const uint16_t *)(void *)rt_buffer_data(b->buffer), b->length);
    return rt_str_from_latin1(rt_buffer_data(b->buffer), b->length);
}

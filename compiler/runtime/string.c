/* SPDX-License-Identifier: MIT */
/* Strings: making, comparing, hashing and concatenating them. See rt.h for the representation. */
#include "rt_gc.h"
#include "rt_internal.h"

rt_string rt_char_strings[256];
static uint8_t char_units[256];
const rt_string rt_empty_string = {{RT_L_STRING, 0}, 0, 1, ""};
const rt_string rt_str_true = {{RT_L_STRING, 0}, 4, 0, "true"};
const rt_string rt_str_false = {{RT_L_STRING, 0}, 5, 0, "false"};
const rt_string rt_str_undefined = {{RT_L_STRING, 0}, 9, 0, "undefined"};
const rt_string rt_str_null = {{RT_L_STRING, 0}, 4, 0, "null"};

/* Concatenations from this length on leave room behind them for further appending. */
#define BUILD_MIN 32u

void rt_strings_init(void)
{
    for (uint32_t i = 0; i < 256; i++) {
        char_units[i] = (uint8_t)i;
        rt_char_strings[i] = (rt_string){{RT_L_STRING, 0}, 1, 0, &char_units[i]};
    }
}

rt_string *rt_str_new(uint32_t length, bool wide)
{
    if (length > RT_MAX_STRING)
        rt_out_of_memory((size_t)length << wide);
    rt_string *s = rt_alloc(RT_L_STRING, sizeof(rt_string) + ((size_t)length << wide));
    s->head.aux = wide ? RT_S_WIDE : 0;
    s->length = length;
    s->units = s + 1;
    return s;
}

/* A string over units that stand in a buffer. */
static rt_ref view(const void *units, uint32_t length, uint32_t aux)
{
    rt_string *s = rt_alloc(RT_L_STRING, sizeof *s);
    s->head.aux = aux;
    s->length = length;
    s->units = units;
    return (rt_ref)s;
}

rt_ref rt_str_from_latin1(const void *bytes, size_t length)
{
    if (length == 0)
        return RT_EMPTY_STRING;
    if (length == 1)
        return rt_str_of_unit(*(const uint8_t *)bytes);
    if (length > RT_MAX_STRING)
        rt_out_of_memory(length);
    rt_string *s = rt_str_new((uint32_t)length, false);
    rt_copy_bytes(rt_str_latin1_units(s), bytes, length);
    return (rt_ref)s;
}

rt_ref rt_str_from_c(const char *text) { return rt_str_from_latin1(text, strlen(text)); }

rt_ref rt_str_from_utf16(const uint16_t *units, size_t length)
{
    uint16_t all = 0;
    for (size_t i = 0; i < length; i++)
        all |= units[i];
    if (length == 0)
        return RT_EMPTY_STRING;
    if (length == 1)
        return rt_str_of_unit(units[0]);
    if (length > RT_MAX_STRING)
        rt_out_of_memory(length);
    rt_string *s = rt_str_new((uint32_t)length, all > 255);
    if (all > 255) {
        memcpy(rt_str_wide_units(s), units, length * 2);
    } else {
        for (size_t i = 0; i < length; i++)
            rt_str_latin1_units(s)[i] = (uint8_t)units[i];
    }
    return (rt_ref)s;
}

rt_ref rt_str_of_unit_wide(uint32_t unit)
{
    rt_string *s = rt_str_new(1, true);
    rt_str_wide_units(s)[0] = (uint16_t)unit;
    return (rt_ref)s;
}

void rt_str_copy_wide(uint16_t *to, const rt_string *s, uint32_t from, uint32_t count)
{
    if (rt_str_wide(s)) {
        memcpy(to, (const uint16_t *)s->units + from, (size_t)count * 2);
    } else {
        const uint8_t *units = (const uint8_t *)s->units + from;
        for (uint32_t i = 0; i < count; i++)
            to[i] = units[i];
    }
}

/* Copies all units of s to position `at` of storage of the given width. */
static void copy_units(void *to, size_t at, bool wide, const rt_string *s)
{
    if (wide)
        rt_str_copy_wide((uint16_t *)to + at, s, 0, s->length);
    else
        rt_copy_bytes((uint8_t *)to + at, s->units, s->length);
}

bool rt_str_equal_slow(const rt_string *a, const rt_string *b)
{
    bool wide = rt_str_wide(a);
    if (a->length != b->length || (a->hash && b->hash && a->hash != b->hash))
        return false;
    if (wide == rt_str_wide(b))
        return memcmp(a->units, b->units, (size_t)a->length << wide) == 0;
    for (uint32_t i = 0; i < a->length; i++)
        if (rt_str_unit(a, i) != rt_str_unit(b, i))
            return false;
    return true;
}

bool rt_str_equals_c(const rt_string *s, const char *text)
{
    /* Most are told apart by their first letters: measuring the text would cost more than that. */
    if (rt_str_wide(s))
        return false;
    const unsigned char *units = s->units;
    for (uint32_t i = 0; i < s->length; i++)
        if (text[i] == 0 || (unsigned char)text[i] != units[i])
            return false;
    return text[s->length] == 0;
}

int32_t rt_str_compare(rt_ref left, rt_ref right)
{
    const rt_string *a = rt_str(left), *b = rt_str(right);
    uint32_t n = a->length < b->length ? a->length : b->length;
    if (!rt_str_wide(a) && !rt_str_wide(b)) {
        int order = memcmp(a->units, b->units, n);
        if (order)
            return order < 0 ? -1 : 1;
    } else {
        for (uint32_t i = 0; i < n; i++) {
            uint32_t x = rt_str_unit(a, i), y = rt_str_unit(b, i);
            if (x != y)
                return x < y ? -1 : 1;
        }
    }
    return a->length < b->length ? -1 : a->length > b->length;
}

/* A polynomial in 31 over the units, four at a time so that the multiplications overlap, then mixed. The compiler does
 * the same for literals (emit/constants.ts). */
int32_t rt_str_hash_slow(const rt_string *s)
{
    uint32_t h = 0, i = 0, n = s->length;
    if (rt_str_wide(s)) {
        const uint16_t *u = s->units;
        for (; i < n; i++)
            h = h * 31 + u[i];
    } else {
        const uint8_t *u = s->units;
        for (; i + 4 <= n; i += 4)
            h = h * 923521u + u[i] * 29791u + u[i + 1] * 961u + u[i + 2] * 31u + u[i + 3];
        for (; i < n; i++)
            h = h * 31 + u[i];
    }
    h ^= h >> 16;
    h *= 0x85ebca6bu;
    h ^= h >> 13;
    h *= 0xc2b2ae35u;
    h = (h ^ h >> 16) & 0x7fffffffu;
    if (h == 0)
        h = 1;
    if (rt_in_heap(s)) /* literals are read-only */
        ((rt_string *)(uintptr_t)s)->hash = h;
    return (int32_t)h;
}

/* Writes b behind a when a ends where its buffer's used part ends, and there is room. */
static rt_ref append_in_place(const rt_string *a, const rt_string *b, bool wide)
{
    rt_text_buffer *buffer = (rt_text_buffer *)((uintptr_t)a->units - offsetof(rt_text_buffer, data));
    size_t end = (size_t)a->length << wide, more = (size_t)b->length << wide;
    if (end != buffer->used || end + more > buffer->capacity)
        return NULL;
    if (b->length == 1 && !wide)
        buffer->data[end] = *(const uint8_t *)b->units;
    else
        copy_units(buffer->data + end, 0, wide, b);
    buffer->used = (uint32_t)(end + more);
    return view(a->units, a->length + b->length, a->head.aux);
}

/* a and b in a new buffer with as much room again. */
static rt_ref start_buffer(const rt_string *a, const rt_string *b, bool wide)
{
    size_t bytes = ((size_t)a->length + b->length) << wide;
    size_t size = rt_good_size(sizeof(rt_text_buffer) + bytes * 2);
    rt_text_buffer *buffer = rt_alloc(RT_L_BUFFER, size);
    buffer->used = (uint32_t)bytes;
    buffer->capacity = (uint32_t)(size - sizeof(rt_text_buffer));
    copy_units(buffer->data, 0, wide, a);
    copy_units(buffer->data, a->length, wide, b);
    return view(buffer->data, a->length + b->length, wide | RT_S_BUILT | RT_S_BUFFERED);
}

rt_ref rt_str_concat(rt_ref left, rt_ref right)
{
    const rt_string *a = rt_str(left), *b = rt_str(right);
    if (a->length == 0)
        return right;
    if (b->length == 0)
        return left;
    bool wide = rt_str_wide(a) || rt_str_wide(b);
    size_t length = (size_t)a->length + b->length;
    if (length > RT_MAX_STRING)
        rt_out_of_memory(length << wide);
    if (length >= BUILD_MIN && (a->head.aux & RT_S_BUILT)) {
        rt_ref appended = NULL;
        if ((a->head.aux & RT_S_BUFFERED) && wide == rt_str_wide(a))
            appended = append_in_place(a, b, wide);
        return appended ? appended : start_buffer(a, b, wide);
    }
    rt_string *s = rt_str_new((uint32_t)length, wide);
    s->head.aux |= RT_S_BUILT;
    copy_units(rt_str_latin1_units(s), 0, wide, a);
    copy_units(rt_str_latin1_units(s), a->length, wide, b);
    return (rt_ref)s;
}

rt_ref rt_str_concat_n(uint32_t count, rt_ref const *parts)
{
    size_t length = 0;
    bool wide = false;
    if (count == 2)
        return rt_str_concat(parts[0], parts[1]);
    for (uint32_t i = 0; i < count; i++) {
        length += rt_str(parts[i])->length;
        wide |= rt_str_wide(rt_str(parts[i]));
    }
    if (count > 0 && (rt_str(parts[0])->head.aux & RT_S_BUILT) && length >= BUILD_MIN) {
        /* `s += a + b` arrives as one operation: keep the appending linear. */
        rt_ref result = parts[0];
        for (uint32_t i = 1; i < count; i++)
            result = rt_str_concat(result, parts[i]);
        return result;
    }
    if (length == 0)
        return RT_EMPTY_STRING;
    if (length > RT_MAX_STRING)
        rt_out_of_memory(length << wide);
    rt_string *s = rt_str_new((uint32_t)length, wide);
    s->head.aux |= RT_S_BUILT;
    size_t at = 0;
    for (uint32_t i = 0; i < count; i++) {
        copy_units(rt_str_latin1_units(s), at, wide, rt_str(parts[i]));
        at += rt_str(parts[i])->length;
    }
    return (rt_ref)s;
}

#ifndef __OPTIMIZE_SIZE__
/* ---- strings that grow ----
 *
 * RT_S_GROWING: only one variable holds the string, which may become longer. A short one has room for this many bytes
 * behind it, a longer one stands in an rt_text_buffer. It has no hash: nobody could ask for one.
 */
#define GROWING_ROOM 24u

/* The bytes from which on units may be added to a growing string; NULL when there is no room for `more`. */
static uint8_t *room_for(rt_string *s, size_t more, size_t end)
{
    if (!(s->head.aux & RT_S_BUFFERED))
        return end + more <= GROWING_ROOM ? rt_str_latin1_units(s) + end : NULL;
    rt_text_buffer *buffer = (rt_text_buffer *)((uintptr_t)s->units - offsetof(rt_text_buffer, data));
    if (end != buffer->used || more > buffer->capacity - end)
        return NULL;
    buffer->used = (uint32_t)(end + more);
    return buffer->data + end;
}

static rt_ref start_growing(rt_string *a, const rt_string *b, bool wide)
{
    size_t length = (size_t)a->length + b->length;
    if (length << wide <= GROWING_ROOM) {
        rt_string *s = rt_alloc(RT_L_STRING, sizeof(rt_string) + GROWING_ROOM);
        s->head.aux = wide | RT_S_BUILT | RT_S_GROWING;
        s->length = (uint32_t)length;
        s->units = s + 1;
        copy_units(s + 1, 0, wide, a);
        copy_units(s + 1, a->length, wide, b);
        return (rt_ref)s;
    }
    if ((a->head.aux & (RT_S_GROWING | RT_S_BUILT)) == 0)
        return rt_str_concat((rt_ref)a, (rt_ref)b);
    rt_ref result = start_buffer(a, b, wide);
    result->aux |= RT_S_GROWING;
    return result;
}

rt_ref rt_str_append(rt_ref left, rt_ref right)
{
    rt_string *a = (rt_string *)left;
    const rt_string *b = rt_str(right);
    if (b->length == 0)
        return left;
    if (a->length == 0)
        return right;
    size_t length = (size_t)a->length + b->length;
    bool wide = rt_str_wide(a) || rt_str_wide(b);
    if (length > RT_MAX_STRING)
        rt_out_of_memory(length << wide);
    if (wide != rt_str_wide(a))
        return start_growing(a, b, wide);
    if (a->head.aux & RT_S_GROWING) {
        uint8_t *to = room_for(a, (size_t)b->length << wide, (size_t)a->length << wide);
        if (!to)
            return start_growing(a, b, wide);
        if (b->length == 1 && !wide)
            *to = *(const uint8_t *)b->units;
        else
            copy_units(to, 0, wide, b);
        a->length = (uint32_t)length;
        return left;
    }
    rt_ref appended = a->head.aux & RT_S_BUFFERED ? append_in_place(a, b, wide) : NULL;
    if (!appended)
        return start_growing(a, b, wide);
    appended->aux |= RT_S_GROWING;
    return appended;
}

/* All parts at once: when the string has room for them and none is wide. */
static bool append_all(rt_string *s, uint32_t count, rt_ref const *parts)
{
    size_t more = 0;
    uint32_t wide = s->head.aux & RT_S_WIDE;
    for (uint32_t i = 1; i < count; i++) {
        more += rt_str(parts[i])->length;
        wide |= parts[i]->aux & RT_S_WIDE;
    }
    if (wide || s->length == 0 || s->length + more > RT_MAX_STRING)
        return false;
    uint8_t *to = room_for(s, more, s->length);
    if (!to)
        return false;
    for (uint32_t i = 1; i < count; i++) {
        const rt_string *part = rt_str(parts[i]);
        if (part->length == 1)
            *to = *(const uint8_t *)part->units;
        else
            rt_copy_bytes(to, part->units, part->length);
        to += part->length;
    }
    s->length += (uint32_t)more;
    return true;
}

rt_ref rt_str_append_n(uint32_t count, rt_ref const *parts)
{
    rt_ref result = parts[0];
    if ((result->aux & RT_S_GROWING) && append_all((rt_string *)result, count, parts))
        return result;
    for (uint32_t i = 1; i < count; i++)
        result = rt_str_append(result, parts[i]);
    return result;
}
#endif

rt_ref rt_str_slice(rt_ref whole, uint32_t from, uint32_t to)
{
    const rt_string *s = rt_str(whole);
    if (from >= to)
        return RT_EMPTY_STRING;
    uint32_t length = to - from;
    if (length == s->length)
        return whole;
    if (length == 1)
        return rt_str_of_unit(rt_str_unit(s, from));
    if (rt_str_wide(s)) {
        const uint16_t *units = (const uint16_t *)s->units + from;
        return length <= 32 ? rt_str_from_utf16(units, length) : view(units, length, RT_S_WIDE);
    }
    const uint8_t *units = (const uint8_t *)s->units + from;
    return length <= 32 ? rt_str_from_latin1(units, length) : view(units, length, 0);
}

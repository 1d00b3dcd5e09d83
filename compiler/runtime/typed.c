/* SPDX-License-Identifier: MIT */
/* ArrayBuffer and typed arrays: making them, moving elements between them, conversions on store. */
#include <math.h>
#include <stdlib.h>

#include "rt_gc.h"
#include "rt_typed.h"

#define MAX_BYTES RT_MAX_LENGTH

uint8_t rt_clamp_u8(double d)
{
    if (!(d > 0))
        return 0;
    return d < 255 ? (uint8_t)nearbyint(d) : 255;
}

double rt_typed_get(rt_ref array, uint32_t index) { return rt_f64_of_val(rt_typed_any(array, index)); }

void rt_typed_set(rt_ref array, uint32_t i, double value)
{
    switch (array->layout) {
    case RT_L_INT8ARRAY:
    case RT_L_UINT8ARRAY:
        RT_TYPED_DATA(array, uint8_t)[i] = (uint8_t)rt_to_int32(value);
        break;
    case RT_L_UINT8CLAMPEDARRAY:
        RT_TYPED_DATA(array, uint8_t)[i] = rt_clamp_u8(value);
        break;
    case RT_L_INT16ARRAY:
    case RT_L_UINT16ARRAY:
        RT_TYPED_DATA(array, uint16_t)[i] = (uint16_t)rt_to_int32(value);
        break;
    case RT_L_INT32ARRAY:
    case RT_L_UINT32ARRAY:
        RT_TYPED_DATA(array, uint32_t)[i] = rt_to_uint32(value);
        break;
    case RT_L_FLOAT32ARRAY:
        RT_TYPED_DATA(array, float)[i] = (float)value;
        break;
    default:
        RT_TYPED_DATA(array, double)[i] = value;
        break;
    }
}

/* Bytes of elements that a typed array has behind itself at most, in its own cell. */
#define OWN_STORAGE 128u

/* The ArrayBuffer of memory that belongs to an object of the heap. */
static rt_ref buffer_of(rt_ref owner, uint32_t size, void *data)
{
    rt_arraybuffer *buffer = rt_alloc(RT_L_ARRAYBUFFER, sizeof *buffer);
    buffer->byte_length = size;
    buffer->owner = owner;
    buffer->data = data;
    return (rt_ref)buffer;
}

rt_ref rt_arraybuffer_new(double size)
{
    if (!(size >= 0 && size <= MAX_BYTES)) {
        rt_throw_error(RT_E_RANGE, 0, "Array buffer allocation failed");
        return RT_MARK_REF;
    }
    rt_ref owner = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + (size_t)size + 8);
    return buffer_of(owner, (uint32_t)size, rt_buffer_data(owner));
}

int32_t rt_arraybuffer_size(rt_ref buffer) { return (int32_t)((rt_arraybuffer *)buffer)->byte_length; }

rt_ref rt_arraybuffer_slice(rt_ref buffer, int32_t from, int32_t to)
{
    rt_ref copy = rt_arraybuffer_new(to > from ? to - from : 0);
    if (to > from)
        memcpy(((rt_arraybuffer *)copy)->data, (uint8_t *)((rt_arraybuffer *)buffer)->data + from,
               (size_t)(to - from));
    return copy;
}

uint32_t rt_element_size(uint32_t layout)
{
    static const uint8_t sizes[] = {1, 1, 1, 2, 2, 4, 4, 4, 8};
    return sizes[layout - RT_L_INT8ARRAY];
}

rt_ref rt_typed_view(int32_t kind, rt_ref buffer, int32_t byte_offset, int32_t length)
{
    rt_typedarray *a = rt_alloc(RT_L_INT8ARRAY + (uint32_t)kind, sizeof *a);
    a->length = (uint32_t)length;
    a->byte_offset = (uint32_t)byte_offset;
    a->owner = buffer;
    a->data = (uint8_t *)((rt_arraybuffer *)buffer)->data + byte_offset;
    return (rt_ref)a;
}

rt_ref rt_typed_new(int32_t kind, double length)
{
    double bytes = length * rt_element_size(RT_L_INT8ARRAY + (uint32_t)kind);
    if (!(length >= 0) || bytes > MAX_BYTES) {
        char text[32];
        text[rt_format_f64(length, text)] = 0;
        if (length >= 0 && length < 8589934592.0)
            rt_throw_error(RT_E_RANGE, 0, "Array buffer allocation failed");
        else
            rt_throw_error(RT_E_RANGE, 0, "Invalid typed array length: %s", text);
        return RT_MARK_REF;
    }
    bool own = bytes <= OWN_STORAGE;
    rt_typedarray *a = rt_alloc(RT_L_INT8ARRAY + (uint32_t)kind, sizeof *a + (own ? (size_t)bytes : 0));
    a->length = (uint32_t)length;
    a->data = a + 1;
    if (!own) {
        a->owner = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + (size_t)bytes + 8);
        a->data = rt_buffer_data(a->owner);
    }
    return (rt_ref)a;
}

rt_bool rt_typed_is(rt_val value) { return rt_val_kind(value) == RT_K_TYPEDARRAY; }
int32_t rt_typed_kind(rt_ref array) { return (int32_t)(array->layout - RT_L_INT8ARRAY); }

/* Most arrays of their own memory are never asked for their ArrayBuffer: it is made when the first asks. */
rt_ref rt_typed_buffer(rt_ref array)
{
    rt_typedarray *a = RT_TYPED(array);
    uint32_t size = a->length * rt_element_size(array->layout);
    if (!a->owner)
        a->owner = buffer_of(array, size, a->data);
    else if (a->owner->layout == RT_L_BUFFER)
        a->owner = buffer_of(a->owner, size, a->data);
    return a->owner;
}

int32_t rt_typed_byte_offset(rt_ref array) { return (int32_t)RT_TYPED(array)->byte_offset; }
int32_t rt_typed_element_size(rt_ref array) { return (int32_t)rt_element_size(array->layout); }

/* Elements of an array or typed array, -1 (thrown) when it is neither or holds anything but numbers. */
static int64_t source_length(rt_val source)
{
    uint8_t kind = rt_val_kind(source);
    if (kind == RT_K_TYPEDARRAY)
        return RT_TYPED(rt_ref_of_val(source))->length;
    bool ok = kind == RT_K_ARRAY;
    int32_t length = ok ? rt_array_any_filled(source) : 0;
    if (length < 0)
        return -1;
    for (int32_t i = 0; ok && i < length; i++)
        ok = rt_val_is_num(rt_array_any(source, i));
    if (ok)
        return length;
    rt_throw_error(RT_E_TYPE, 0, "the elements of a typed array must come from numbers");
    return -1;
}

static void copy_elements(rt_ref to, uint32_t at, rt_val source, uint32_t count)
{
    rt_ref from = rt_ref_of_val(source);
    bool typed = rt_kind_of(from) == RT_K_TYPEDARRAY;
    if (typed && from->layout == to->layout) {
        size_t size = rt_element_size(to->layout);
        if (count > 0)
            memmove((uint8_t *)RT_TYPED(to)->data + at * size, RT_TYPED(from)->data, count * size);
        return;
    }
    if (typed && rt_typed_buffer(from) == rt_typed_buffer(to) && count > 0) {
        /* Other element sizes over the same bytes: read from a copy. */
        from = rt_typed_copy(rt_typed_kind(from), source);
    }
    for (uint32_t i = 0; i < count; i++) {
        rt_val v = typed ? rt_typed_any(from, i) : rt_array_any(source, (int32_t)i);
        rt_typed_set(to, at + i, rt_f64_of_val(v));
    }
}

rt_ref rt_typed_copy(int32_t kind, rt_val source)
{
    int64_t length = source_length(source);
    if (length < 0)
        return RT_MARK_REF;
    rt_ref array = rt_typed_new(kind, (double)length);
    if (array)
        copy_elements(array, 0, source, (uint32_t)length);
    return array;
}

rt_bool rt_typed_write(rt_ref array, double offset, rt_val source)
{
    int64_t length = source_length(source);
    if (length < 0)
        return RT_MARK_BOOL;
    if (!(offset >= 0 && offset + (double)length <= RT_TYPED(array)->length)) {
        rt_throw_error(RT_E_RANGE, 0, "offset is out of bounds");
        return RT_MARK_BOOL;
    }
    copy_elements(array, (uint32_t)offset, source, (uint32_t)length);
    return 0;
}

void rt_typed_fill(rt_ref array, double value, int32_t from, int32_t to)
{
    if (rt_element_size(array->layout) == 1 && from < to) {
        rt_typed_set(array, (uint32_t)from, value);
        memset(RT_TYPED_DATA(array, uint8_t) + from, RT_TYPED_DATA(array, uint8_t)[from],
               (size_t)(to - from));
        return;
    }
    for (int32_t i = from; i < to; i++)
        rt_typed_set(array, (uint32_t)i, value);
}

void rt_typed_move(rt_ref array, int32_t to, int32_t from, int32_t count)
{
    size_t size = rt_element_size(array->layout);
    uint8_t *data = RT_TYPED(array)->data;
    if (count > 0)
        memmove(data + (size_t)to * size, data + (size_t)from * size, (size_t)count * size);
}

/* The C library's qsort has no argument for the comparison; nothing here is re-entered. */
static uint32_t sorted_layout;

static int compare_elements(const void *a, const void *b)
{
    rt_typedarray left = {.head = {sorted_layout, 0}, .data = (void *)(uintptr_t)a}, right = left;
    right.data = (void *)(uintptr_t)b;
    double x = rt_typed_get((rt_ref)&left, 0), y = rt_typed_get((rt_ref)&right, 0);
    if (x != x || y != y)
        return (x != x) - (y != y);
    if (x == y)
        return (signbit(y) != 0) - (signbit(x) != 0);
    return x < y ? -1 : 1;
}

void rt_typed_sort(rt_ref array)
{
    sorted_layout = array->layout;
    if (RT_TYPED(array)->length > 1)
        qsort(RT_TYPED(array)->data, RT_TYPED(array)->length, rt_element_size(array->layout),
              compare_elements);
}

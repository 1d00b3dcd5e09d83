/* SPDX-License-Identifier: MIT */
/* Arrays: storage, growth, length. The storage of an array that is made with few elements lies behind it in the same
 * cell. Any other is a buffer of its own; array->data may point into its middle after shift(), which moves the start
 * instead of the elements. */
#include "rt_gc.h"
#include "rt_internal.h"

/* Sizes are powers of two: their logarithm, so that nothing is divided. */
static uint32_t element_shift(uint32_t layout)
{
    return layout == RT_L_ARRAY_BOOL ? 0 : layout == RT_L_ARRAY_I32 ? 2 : 3;
}

static uint32_t element_size(uint32_t layout) { return 1u << element_shift(layout); }

static uint32_t buffer_layout(uint32_t layout)
{
    return layout == RT_L_ARRAY_REF || layout == RT_L_ARRAY_VAL ? RT_L_BUFFER_REF : RT_L_BUFFER;
}

rt_ref rt_new_references(size_t bytes)
{
    rt_ref buffer = rt_alloc(RT_L_BUFFER_REF, bytes);
    buffer->aux = (uint32_t)((bytes - sizeof(struct rt_object)) / sizeof(rt_val));
    return buffer;
}

/* Bits of `reserved`. */
enum { EXTRA = RT_A_EXTRA, GAPS = 2 };

static uint32_t has_extra(const rt_array *a) { return a->reserved & EXTRA; }

/* Gives the array storage for `capacity` elements or a few more, keeping its elements, and the object that
 * rt_array_set_extra put behind them. */
static void set_storage(rt_array *a, uint32_t capacity)
{
    uint32_t shift = element_shift(a->head.layout);
    size_t bytes = rt_good_size(sizeof(struct rt_object) + (((size_t)capacity + has_extra(a)) << shift));
    bool references = buffer_layout(a->head.layout) == RT_L_BUFFER_REF;
    rt_ref buffer = references ? rt_new_references(bytes) : rt_alloc(RT_L_BUFFER, bytes);
    uint8_t *data = rt_buffer_data(buffer);
    if (a->length > 0)
        memcpy(data, a->data, (size_t)a->length << shift);
    size_t fits = (bytes - sizeof(struct rt_object)) >> shift;
    if (has_extra(a))
        ((rt_ref *)(void *)data)[--fits] = RT_ARRAY_DATA(a, rt_ref)[a->capacity];
    a->data = data;
    a->head.aux &= ~RT_A_MOVED;
    a->capacity = fits > UINT32_MAX ? UINT32_MAX : (uint32_t)fits;
}

void rt_array_set_extra(rt_ref array, rt_ref extra)
{
    rt_array *a = RT_ARRAY(array);
    if (buffer_layout(array->layout) != RT_L_BUFFER_REF)
        plat_panic("only arrays of references can carry an object");
    if (!has_extra(a)) {
        if (a->capacity == a->length)
            set_storage(a, a->length + 1);
        a->reserved |= EXTRA;
        a->capacity--;
    }
    RT_ARRAY_DATA(a, rt_ref)[a->capacity] = extra;
}

rt_ref rt_array_extra(rt_ref array)
{
    return has_extra(RT_ARRAY(array)) ? RT_ARRAY_DATA(array, rt_ref)[RT_ARRAY(array)->capacity] : RT_UNDEFINED;
}

/* Bytes of elements that a new array has behind itself at most. What grows out of them leaves them unused. */
#define OWN_STORAGE 128u

rt_ref rt_array_new(uint32_t layout, uint32_t length, uint32_t capacity)
{
    uint32_t shift = element_shift(layout);
    if (capacity < length)
        capacity = length;
    bool own = capacity > 0 && capacity <= OWN_STORAGE >> shift;
    size_t bytes = sizeof(rt_array);
    if (own)
        bytes = rt_good_size(bytes + ((size_t)capacity << shift));
    rt_array *a = rt_alloc(layout, bytes);
    if (own) {
        a->data = rt_own_storage(a);
        a->capacity = (uint32_t)((bytes - sizeof(rt_array)) >> shift);
    } else if (capacity > 0) {
        set_storage(a, capacity);
    }
    a->length = length;
    if (buffer_layout(layout) == RT_L_BUFFER_REF)
        for (uint32_t i = 0; i < length; i++)
            RT_ARRAY_DATA(a, rt_ref)[i] = RT_UNDEFINED;
    return (rt_ref)a;
}

void rt_array_grow(rt_ref array, uint32_t capacity)
{
    rt_array *a = RT_ARRAY(array);
    if (capacity <= a->capacity)
        return;
    uint64_t wanted = (uint64_t)a->length + a->length / 2 + 3;
    if (wanted < capacity)
        wanted = capacity;
    if (wanted > RT_MAX_LENGTH)
        wanted = RT_MAX_LENGTH;
    if (wanted < capacity)
        rt_out_of_memory(SIZE_MAX);
    set_storage(a, (uint32_t)wanted);
}

/* ---- elements behind holes ----
 *
 * `new Array(n)` that is filled in another order than from the front has elements behind holes for a while. `length`
 * still counts only what is filled from the front, so nothing that works on filled elements has to know; what lies
 * behind stands in the storage already, and joins when the holes before it are filled. Which places those are, a
 * bitmap behind the storage says; references need none, since 0 is not a value. */

static uint8_t *gap_bits(const rt_array *a)
{
    return (uint8_t *)a->data + (size_t)a->capacity * element_size(a->head.layout);
}

static bool stands_behind(const rt_array *a, uint32_t i)
{
    if (buffer_layout(a->head.layout) == RT_L_BUFFER_REF)
        return RT_ARRAY_DATA(a, rt_ref)[i] != 0;
    return (gap_bits(a)[i / 8] >> i % 8 & 1) != 0;
}

static void take_away(rt_array *a, uint32_t i)
{
    uint32_t size = element_size(a->head.layout);
    memset((uint8_t *)a->data + (size_t)i * size, 0, size);
    if (buffer_layout(a->head.layout) != RT_L_BUFFER_REF)
        gap_bits(a)[i / 8] &= (uint8_t)~(1u << i % 8);
}

rt_bool rt_array_has(rt_ref array, int32_t index)
{
    const rt_array *a = RT_ARRAY(array);
    uint32_t i = (uint32_t)index;
    return i < a->length || ((a->reserved & GAPS) && i < a->length + a->holes && stands_behind(a, i));
}

rt_bool rt_array_has_gaps(rt_ref array) { return (RT_ARRAY(array)->reserved & GAPS) != 0; }

rt_bool rt_array_must_have_no_gaps(rt_ref array, uint32_t loc)
{
    if (!rt_array_has_gaps(array))
        return 0;
    rt_throw_error(RT_E_RANGE, loc, "this operation does not know holes between elements: fill the array first");
    return RT_MARK_BOOL;
}

/* New storage for `capacity` elements and the bitmap; it keeps what stands there. */
static void make_room_for_gaps(rt_array *a, uint32_t capacity)
{
    uint32_t shift = element_shift(a->head.layout), size = 1u << shift;
    bool references = buffer_layout(a->head.layout) == RT_L_BUFFER_REF;
    uint32_t bitmap = references ? 0 : (capacity + 8 * size - 1) / (8 * size) + 1;
    size_t bytes = sizeof(struct rt_object) + (((size_t)capacity + bitmap) << shift);
    rt_ref buffer = references ? rt_new_references(bytes) : rt_alloc(RT_L_BUFFER, bytes);
    rt_array old = *a;
    uint32_t present = old.reserved & GAPS ? old.length + old.holes : old.length;
    a->data = rt_buffer_data(buffer);
    a->head.aux &= ~RT_A_MOVED;
    a->capacity = capacity;
    a->reserved |= GAPS;
    if (present > 0)
        memcpy(a->data, old.data, (size_t)present << shift);
    if (!references && (old.reserved & GAPS))
        memcpy(gap_bits(a), gap_bits(&old), (present + 7) / 8);
}

static void put_behind(rt_array *a, uint32_t i)
{
    if (buffer_layout(a->head.layout) != RT_L_BUFFER_REF)
        gap_bits(a)[i / 8] |= (uint8_t)(1u << i % 8);
}

rt_bool rt_array_put_behind(rt_ref array, int32_t index, double given, uint32_t loc)
{
    rt_array *a = RT_ARRAY(array);
    uint32_t i = (uint32_t)index;
    if (index < 0 || i >= a->length + a->holes || has_extra(a)) {
        rt_throw_index(given, a->length, loc);
        return RT_MARK_BOOL;
    }
    if (!(a->reserved & GAPS))
        make_room_for_gaps(a, a->length + a->holes);
    put_behind(a, i);
    return 0;
}

/* So many holes, and more than three quarters of the array: JavaScript would keep a table. */
#define MANY_HOLES (1u << 22)

rt_bool rt_array_put_anywhere(rt_ref array, int32_t index, double given, uint32_t loc)
{
    rt_array *a = RT_ARRAY(array);
    uint32_t i = (uint32_t)index, all = a->length + a->holes;
    if (index < 0 || i >= RT_MAX_LENGTH || has_extra(a) || (i > MANY_HOLES && i / 4 > all)) {
        rt_throw_index(given, a->length, loc);
        return RT_MARK_BOOL;
    }
    if (i >= all || !(a->reserved & GAPS)) {
        uint32_t wanted = i >= all ? i + 1 : all;
        if (!(a->reserved & GAPS) || wanted > a->capacity)
            make_room_for_gaps(a, wanted + wanted / 2);
        a->holes = wanted - a->length;
    }
    put_behind(a, i);
    return 0;
}

int32_t rt_array_close_gap(rt_ref array)
{
    rt_array *a = RT_ARRAY(array);
    int32_t at = (int32_t)a->length++;
    while (a->holes > 0 && stands_behind(a, a->length)) {
        a->length++;
        a->holes--;
    }
    if (a->holes == 0)
        a->reserved &= ~(uint32_t)GAPS;
    return at;
}

/* Takes away what lies at n and beyond; whether elements remain behind holes. */
static bool keeps_gaps(rt_array *a, uint32_t n)
{
    bool remain = false;
    for (uint32_t i = a->length; i < a->length + a->holes; i++) {
        if (i >= n)
            take_away(a, i);
        else
            remain |= stands_behind(a, i);
    }
    if (!remain)
        a->reserved &= ~(uint32_t)GAPS;
    return remain;
}

rt_bool rt_array_set_length(rt_ref array, double length, uint32_t loc)
{
    rt_array *a = RT_ARRAY(array);
    if (!(length >= 0 && length <= RT_MAX_LENGTH && (double)(uint32_t)length == length)) {
        rt_throw_error(RT_E_RANGE, loc, "Invalid array length");
        return RT_MARK_BOOL;
    }
    uint32_t n = (uint32_t)length;
    if (a->reserved & GAPS) {
        if (n > a->length + a->holes) {
            rt_throw_error(RT_E_RANGE, loc, "an array with holes between its elements cannot be made longer");
            return RT_MARK_BOOL;
        }
        if (keeps_gaps(a, n)) {
            a->holes = n - a->length;
            return 0;
        }
    }
    if (n < a->length) {
        /* Dropped references must not keep objects alive, and later growth expects zeros. */
        uint32_t size = element_size(a->head.layout);
        memset((uint8_t *)a->data + (size_t)n * size, 0, (size_t)(a->length - n) * size);
        a->length = n;
    }
    a->holes = n - a->length;
    return 0;
}

rt_val rt_array_any(rt_val array, int32_t index)
{
    const rt_array *a = RT_ARRAY(rt_ref_of_val(array));
    switch (a->head.layout) {
    case RT_L_ARRAY_F64:
        return rt_val_of_f64(RT_ARRAY_DATA(a, double)[index]);
    case RT_L_ARRAY_I32:
        return rt_val_of_f64(RT_ARRAY_DATA(a, int32_t)[index]);
    case RT_L_ARRAY_BOOL:
        return rt_val_of_bool(RT_ARRAY_DATA(a, rt_bool)[index]);
    default:
        return RT_ARRAY_DATA(a, rt_val)[index];
    }
}

void rt_array_put(rt_ref array, int32_t index, rt_val v)
{
    rt_array *a = RT_ARRAY(array);
    switch (a->head.layout) {
    case RT_L_ARRAY_F64:
        RT_ARRAY_DATA(a, double)[index] = rt_f64_of_val(v);
        break;
    case RT_L_ARRAY_I32:
        RT_ARRAY_DATA(a, int32_t)[index] = (int32_t)rt_f64_of_val(v);
        break;
    case RT_L_ARRAY_BOOL:
        RT_ARRAY_DATA(a, rt_bool)[index] = v & 1;
        break;
    default:
        RT_ARRAY_DATA(a, rt_val)[index] = v;
        break;
    }
}

rt_bool rt_array_fits(rt_ref array, rt_val v)
{
    switch (array->layout) {
    case RT_L_ARRAY_F64:
        return rt_val_is_num(v);
    case RT_L_ARRAY_I32:
        return rt_val_is_num(v) && rt_f64_of_val(v) == (double)rt_to_int32(rt_f64_of_val(v));
    case RT_L_ARRAY_BOOL:
        return rt_is_bool(v);
    case RT_L_ARRAY_REF:
        return !rt_val_is_num(v);
    default:
        return 1;
    }
}

rt_bool rt_array_set_any(rt_val array, int32_t index, rt_val value)
{
    rt_ref a = rt_ref_of_val(array);
    if (!rt_array_fits(a, value)) {
        rt_throw_error(RT_E_TYPE, 0, "the array cannot hold an element of this type");
        return RT_MARK_BOOL;
    }
    rt_array_put(a, index, value);
    return 0;
}

int32_t rt_array_any_length(rt_val array)
{
    const rt_array *a = RT_ARRAY(rt_ref_of_val(array));
    return (int32_t)(a->length + a->holes);
}

int32_t rt_array_any_filled(rt_val array)
{
    if (rt_array_must_have_no_gaps(rt_ref_of_val(array), 0))
        return RT_MARK_I32;
    return (int32_t)RT_ARRAY(rt_ref_of_val(array))->length;
}

void rt_array_clear(rt_ref array, int32_t index)
{
    if (buffer_layout(array->layout) == RT_L_BUFFER_REF)
        RT_ARRAY_DATA(array, rt_ref)[index] = RT_UNDEFINED;
}

void rt_array_move(rt_ref target, int32_t to, rt_ref source, int32_t from, int32_t count)
{
    size_t size = element_size(target->layout);
    if (count <= 0)
        return;
    /* Moving behind the end appends: the caller has seen to the capacity. */
    if (RT_ARRAY(target)->length < (uint32_t)(to + count))
        RT_ARRAY(target)->length = (uint32_t)(to + count);
    bool words =
        buffer_layout(target->layout) == RT_L_BUFFER_REF && buffer_layout(source->layout) == RT_L_BUFFER_REF;
    if (target->layout == source->layout || words) {
        memmove((uint8_t *)RT_ARRAY(target)->data + (size_t)to * size,
                (uint8_t *)RT_ARRAY(source)->data + (size_t)from * size, (size_t)count * size);
        return;
    }
    for (int32_t i = 0; i < count; i++)
        rt_array_put(target, to + i, rt_array_any(rt_val_of_ref(source), from + i));
}

rt_bool rt_array_extend(rt_ref array, double index, uint32_t loc)
{
    rt_array *a = RT_ARRAY(array);
    if (a->holes > 0 && index > (double)a->length)
        return rt_array_put_behind(array, rt_index_of_f64(index), index, loc);
    if (index != (double)a->length || a->length == RT_MAX_LENGTH) {
        rt_throw_index(index, a->length, loc);
        return RT_MARK_BOOL;
    }
    uint32_t holes = a->holes;
    a->holes = 0;
    if (a->length == a->capacity) {
        /* new Array(n) announces how many are coming. */
        if (holes > a->length / 2 + 4 && holes < (1u << 24))
            set_storage(a, a->length + holes);
        else
            rt_array_grow(array, a->length + 1);
    }
    a->holes = holes > 0 ? holes - 1 : 0;
    if (a->reserved & GAPS)
        rt_array_close_gap(array);
    else
        a->length++;
    return 0;
}

void rt_array_drop_first(rt_ref array)
{
    rt_array *a = RT_ARRAY(array);
    uint32_t size = element_size(a->head.layout);
    memset(a->data, 0, size);
    a->length--;
    if (a->length >= 16 && a->data != rt_own_storage(a)) {
        a->data = (uint8_t *)a->data + size;
        a->head.aux |= RT_A_MOVED;
        a->capacity--;
    } else {
        memmove(a->data, (uint8_t *)a->data + size, (size_t)a->length * size);
        memset((uint8_t *)a->data + (size_t)a->length * size, 0, size);
    }
}

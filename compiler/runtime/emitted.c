/* SPDX-License-Identifier: MIT */
/* The out-of-line part of rt_emit.h: what compiled code does rarely. */
#include "rt_emit.h"

void rt_make_literals(rt_string *strings, uint32_t count, const uint8_t *texts)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t length = 0, shift = 0;
        do {
            length |= (*texts & 0x7fu) << shift;
            shift += 7;
        } while (*texts++ & 0x80);
        strings[i] = (rt_string){ { RT_L_STRING, 0 }, length, 0, texts };
        texts += length;
    }
}

static size_t size_of(uint32_t layout)
{
    uint32_t words = rt_layout_at(layout)->words;
    return words < 2 ? 16 : 8 * words;
}

rt_ref rt_new(uint32_t layout)
{
    return rt_alloc(layout, size_of(layout));
}

rt_ref rt_new_closure(uint32_t layout, void (*code)(void), uint32_t length)
{
    return rt_new_closure_of_size(layout, size_of(layout), code, length);
}

void rt_unreachable(uint32_t loc)
{
    rt_loc at = rt_loc_at(loc);
    rt_throw_error(RT_E_ERROR, loc, "internal error: code that cannot run was reached (%s:%u)", at.file, at.line);
}

void rt_throw_no_method(rt_ref name, uint32_t loc)
{
    (void)name;
    rt_throw_error(RT_E_TYPE, loc, "the object has no such method");
}

void rt_throw_cannot_set(rt_ref name, uint32_t loc)
{
    (void)name;
    rt_throw_error(RT_E_TYPE, loc, "the property of this object cannot be set");
}

void rt_throw_hole(uint32_t loc)
{
    rt_throw_error(RT_E_RANGE, loc, "adding behind the holes of an array would leave holes inside it");
}

rt_bool rt_setter_of_literal(rt_ref self, rt_val value)
{
    (void)self;
    (void)value;
    rt_throw_error(RT_E_TYPE, 0, "an accessor cannot be set through a dynamic key");
    return RT_MARK_BOOL;
}

rt_val rt_array_value_at(rt_ref array, uint32_t index)
{
    if (index >= ((rt_array *)array)->length)
        return rt_val_of_ref(RT_UNDEFINED);
    switch (array->layout) {
    case RT_L_ARRAY_F64:
        return rt_val_of_f64(RT_ELEM_F64(array, index));
    case RT_L_ARRAY_I32:
        return rt_val_of_f64(RT_ELEM_I32(array, index));
    case RT_L_ARRAY_BOOL:
        return rt_val_of_bool(RT_ELEM_BOOL(array, index));
    case RT_L_ARRAY_REF:
        return rt_val_of_ref(RT_ELEM_REF(array, index));
    default:
        return RT_ELEM_VAL(array, index);
    }
}

void rt_array_append_values(rt_ref target, rt_ref source)
{
    uint32_t count = ((rt_array *)source)->length;
    for (uint32_t i = 0; i < count; i++) {
        rt_val value = rt_array_value_at(source, i);
        int32_t at = rt_array_more(target); /* may move the elements: first */
        RT_ELEM_VAL(target, at) = value;
    }
}

/* Stores a value in an array of any representation; 2 (thrown) when the representation cannot hold it. */
static rt_bool put_value(rt_ref array, uint32_t i, rt_val value)
{
    switch (array->layout) {
    case RT_L_ARRAY_F64:
    case RT_L_ARRAY_I32:
        if (!rt_val_is_num(value)) {
            rt_throw_type("number", value, 0);
            return RT_MARK_BOOL;
        }
        if (array->layout == RT_L_ARRAY_F64)
            RT_ELEM_F64(array, i) = rt_f64_of_val(value);
        else
            RT_ELEM_I32(array, i) = (int32_t)rt_f64_of_val(value);
        return 0;
    case RT_L_ARRAY_BOOL:
        if (value != rt_val_of_bool(0) && value != rt_val_of_bool(1)) {
            rt_throw_type("boolean", value, 0);
            return RT_MARK_BOOL;
        }
        RT_ELEM_BOOL(array, i) = RT_BOOL_OF_VAL(value);
        return 0;
    case RT_L_ARRAY_REF:
        if (rt_val_is_num(value)) {
            rt_throw_type("object", value, 0);
            return RT_MARK_BOOL;
        }
        RT_ELEM_REF(array, i) = rt_ref_of_val(value);
        return 0;
    default:
        RT_ELEM_VAL(array, i) = value;
        return 0;
    }
}

/* The elements from `from` on, as an array of the given representation. */
static rt_ref elements_as(rt_ref source, uint32_t from, uint32_t layout)
{
    uint32_t length = ((rt_array *)source)->length;
    uint32_t count = length > from ? length - from : 0;
    rt_ref copy = rt_array_new(layout, count, count);
    for (uint32_t i = 0; i < count; i++)
        if (put_value(copy, i, rt_array_value_at(source, from + i)))
            return RT_MARK_REF;
    return copy;
}

rt_ref rt_array_rest_values(rt_ref args, uint32_t from, uint32_t layout) { return elements_as(args, from, layout); }

/* An array that C code made, in the representation that the program holds such arrays in. */
rt_ref rt_array_as(rt_ref array, uint32_t layout)
{
    return array->layout == layout ? array : elements_as(array, 0, layout);
}

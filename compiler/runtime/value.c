/* SPDX-License-Identifier: MIT */
/* Values of unknown type: truthiness, equality, hashes, typeof, and the table of the fixed layouts. */
#include "rt_internal.h"

#define FIXED(id, k, b) [id] = {.kind = (k), .words = (b) / 8}
const rt_layout rt_fixed_layouts[RT_FIRST_PROGRAM_LAYOUT] = {
    FIXED(RT_L_STRING, RT_K_STRING, 0),
    FIXED(RT_L_BIGINT, RT_K_BIGINT, 0),
    FIXED(RT_L_SYMBOL, RT_K_SYMBOL, sizeof(rt_symbol)),
    FIXED(RT_L_BOX, RT_K_OTHER, sizeof(rt_box)),
    FIXED(RT_L_BOX_F64, RT_K_OTHER, sizeof(rt_box_f64)),
    FIXED(RT_L_ARRAY_F64, RT_K_ARRAY, sizeof(rt_array)),
    FIXED(RT_L_ARRAY_I32, RT_K_ARRAY, sizeof(rt_array)),
    FIXED(RT_L_ARRAY_BOOL, RT_K_ARRAY, sizeof(rt_array)),
    FIXED(RT_L_ARRAY_REF, RT_K_ARRAY, sizeof(rt_array)),
    FIXED(RT_L_ARRAY_VAL, RT_K_ARRAY, sizeof(rt_array)),
    FIXED(RT_L_DICT, RT_K_DICT, sizeof(rt_dict)),
    FIXED(RT_L_BUFFER, RT_K_OTHER, 0),
    FIXED(RT_L_BUFFER_REF, RT_K_OTHER, 0),
    FIXED(RT_L_ARRAYBUFFER, RT_K_ARRAYBUFFER, sizeof(rt_arraybuffer)),
    FIXED(RT_L_INT8ARRAY, RT_K_TYPEDARRAY, sizeof(rt_typedarray)),
    FIXED(RT_L_UINT8ARRAY, RT_K_TYPEDARRAY, sizeof(rt_typedarray)),
    FIXED(RT_L_UINT8CLAMPEDARRAY, RT_K_TYPEDARRAY, sizeof(rt_typedarray)),
    FIXED(RT_L_INT16ARRAY, RT_K_TYPEDARRAY, sizeof(rt_typedarray)),
    FIXED(RT_L_UINT16ARRAY, RT_K_TYPEDARRAY, sizeof(rt_typedarray)),
    FIXED(RT_L_INT32ARRAY, RT_K_TYPEDARRAY, sizeof(rt_typedarray)),
    FIXED(RT_L_UINT32ARRAY, RT_K_TYPEDARRAY, sizeof(rt_typedarray)),
    FIXED(RT_L_FLOAT32ARRAY, RT_K_TYPEDARRAY, sizeof(rt_typedarray)),
    FIXED(RT_L_FLOAT64ARRAY, RT_K_TYPEDARRAY, sizeof(rt_typedarray)),
};

static bool bigints_equal(rt_ref a, rt_ref b)
{
    const rt_bigint *x = (const rt_bigint *)a, *y = (const rt_bigint *)b;
    return x->head.aux == y->head.aux && x->length == y->length &&
           memcmp(x->limbs, y->limbs, x->length * 4u) == 0;
}

rt_bool rt_val_truthy(rt_val v)
{
    if (rt_val_is_num(v))
        return rt_f64_truthy(rt_f64_of_val(v));
    if (!rt_is_object(v))
        return v == 0x07;
    rt_ref o = rt_ref_of_val(v);
    if (o->layout == RT_L_STRING)
        return rt_str(o)->length != 0;
    return o->layout != RT_L_BIGINT || ((rt_bigint *)o)->length != 0;
}

/* The operands' bits differ. NaN never comes here twice, since it has one representation. */
rt_bool rt_val_equal_slow(rt_val a, rt_val b)
{
    if (rt_val_is_num(a) || rt_val_is_num(b))
        return rt_val_is_num(a) && rt_val_is_num(b) && rt_f64_of_val(a) == rt_f64_of_val(b);
    if (!rt_is_object(a) || !rt_is_object(b))
        return rt_is_undefined(a) && rt_is_undefined(b);
    rt_ref x = rt_ref_of_val(a), y = rt_ref_of_val(b);
    if (x->layout != y->layout)
        return 0;
    if (x->layout == RT_L_STRING)
        return rt_str_equal(x, y);
    return x->layout == RT_L_BIGINT && bigints_equal(x, y);
}

rt_bool rt_val_same(rt_val a, rt_val b)
{
    if (rt_val_is_num(a) && rt_val_is_num(b))
        return a == b;
    return rt_val_same_zero(a, b);
}

int32_t rt_val_hash(rt_val v)
{
    if (rt_val_is_num(v))
        return rt_f64_hash(rt_f64_of_val(v));
    if (rt_is_object(v)) {
        rt_ref o = rt_ref_of_val(v);
        if (o->layout == RT_L_STRING)
            return rt_str_hash(o);
        if (o->layout == RT_L_BIGINT) {
            const rt_bigint *b = (const rt_bigint *)o;
            uint64_t h = b->length;
            for (uint32_t i = 0; i < b->length; i++)
                h = h * 31 + b->limbs[i];
            return rt_hash_bits(h);
        }
    }
    return rt_hash_bits(v);
}

int rt_typeof(rt_val v)
{
    if (rt_val_is_num(v))
        return RT_T_NUMBER;
    if (!rt_is_object(v))
        return rt_is_undefined(v) ? RT_T_UNDEFINED : rt_is_bool(v) ? RT_T_BOOLEAN : RT_T_OBJECT;
    switch (rt_kind_of(rt_ref_of_val(v))) {
    case RT_K_STRING:
        return RT_T_STRING;
    case RT_K_BIGINT:
        return RT_T_BIGINT;
    case RT_K_SYMBOL:
        return RT_T_SYMBOL;
    case RT_K_CLOSURE:
        return RT_T_FUNCTION;
    default:
        return RT_T_OBJECT;
    }
}

rt_ref rt_val_typeof(rt_val v)
{
    static const rt_string names[] = {
        {{RT_L_STRING, 0}, 9, 0, "undefined"}, {{RT_L_STRING, 0}, 6, 0, "object"},
        {{RT_L_STRING, 0}, 7, 0, "boolean"},   {{RT_L_STRING, 0}, 6, 0, "number"},
        {{RT_L_STRING, 0}, 6, 0, "bigint"},    {{RT_L_STRING, 0}, 6, 0, "string"},
        {{RT_L_STRING, 0}, 6, 0, "symbol"},    {{RT_L_STRING, 0}, 8, 0, "function"},
    };
    return (rt_ref)&names[rt_typeof(v)];
}

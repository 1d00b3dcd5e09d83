/* SPDX-License-Identifier: MIT */
/* ToString and ToNumber of values of unknown type. */
#include <math.h>

#include "rt_internal.h"

/* Arrays being joined at the moment: an array inside itself joins as the empty string. */
static rt_ref joining[32];
static uint32_t joining_depth;

static rt_ref join(rt_ref o, uint32_t loc)
{
    bool typed = rt_kind_of(o) == RT_K_TYPEDARRAY;
    rt_builder b = {0};
    for (uint32_t i = 0; i < joining_depth && i < 32; i++)
        if (joining[i] == o)
            return RT_EMPTY_STRING;
    if (joining_depth < 32)
        joining[joining_depth] = o;
    if (!typed && rt_array_must_have_no_gaps(o, loc))
        return RT_MARK_REF;
    joining_depth++;
    for (uint32_t i = 0; i < (typed ? RT_TYPED(o)->length : RT_ARRAY(o)->length); i++) {
        if (i > 0)
            rt_build_unit(&b, ',');
        rt_val v = typed ? rt_typed_any(o, i) : rt_array_any(rt_val_of_ref(o), (int32_t)i);
        if (rt_is_nullish(v))
            continue;
        rt_ref text = rt_val_to_str(v, loc);
        if (RT_THREW_REF(text)) {
            joining_depth--;
            return RT_MARK_REF;
        }
        rt_build_str(&b, text);
    }
    joining_depth--;
    if (!typed)
        for (uint32_t i = RT_ARRAY(o)->length ? 0 : 1; i < RT_ARRAY(o)->holes; i++)
            rt_build_unit(&b, ',');
    return rt_build_done(&b);
}

static rt_ref conversion_argument;

rt_ref rt_conversion_argument(void) { return conversion_argument; }

/* Nothing is allocated between this and the thunk that fetches it, so it need not be a root. */
void rt_set_conversion_argument(rt_ref argument) { conversion_argument = argument; }

RT_STATIC_STRING(to_primitive_name, 13, "@@toPrimitive");
RT_STATIC_STRING(to_string_name, 8, "toString");
RT_STATIC_STRING(value_of_name, 7, "valueOf");

/* Calls the method of this name, without arguments or with the one that has been set; *found tells whether there is
 * one that can be called. */
static rt_val call_method(rt_ref o, const rt_layout *layout, const rt_string *name, bool *found, uint32_t loc)
{
    rt_val own;
    rt_call0 *conversion = rt_find_conversion(o, layout, name, &own);
    *found = conversion || !rt_is_undefined(own);
    if (conversion)
        return conversion(o);
    if (*found)
        rt_throw_error(RT_E_TYPE, loc, "cannot call the property '%s' in a conversion",
                       (const char *)name->units);
    return 0;
}

static bool is_object(rt_val v) { return rt_typeof(v) == RT_T_OBJECT && v != 0x02; }

static void throw_no_primitive(uint32_t loc)
{
    rt_throw_error(RT_E_TYPE, loc, "Cannot convert object to primitive value");
}

/* The object's own Symbol.toPrimitive; *found tells whether it has one. */
static rt_val to_primitive(rt_ref o, const rt_layout *layout, const char *hint, bool *found, uint32_t loc)
{
    rt_set_conversion_argument(rt_str_from_c(hint));
    rt_val v = call_method(o, layout, &to_primitive_name, found, loc);
    if (*found && !RT_THREW_VAL(v) && is_object(v)) {
        throw_no_primitive(loc);
        return RT_MARK_VAL;
    }
    return v;
}

static rt_ref default_text(rt_ref o)
{
    rt_ref tag = rt_string_tag(o);
    if (RT_THREW_REF(tag))
        return tag;
    rt_ref parts[] = {rt_str_from_c("[object "), rt_str(tag)->length > 0 ? tag : rt_str_from_c("Object"), rt_str_of_unit(']')};
    return rt_str_concat_n(3, parts);
}

/* What toString gives; asked for a primitive, an object may have another answer. */
static rt_ref object_to_str(rt_ref o, const rt_layout *layout, bool to_a_primitive, uint32_t loc)
{
    bool found = false;
    rt_val v = to_a_primitive ? to_primitive(o, layout, "string", &found, loc) : 0;
    if (!found)
        v = call_method(o, layout, &to_string_name, &found, loc);
    if (!found && !rt_dyn_is_bare(rt_val_of_ref(o)))
        return default_text(o);
    if (found && RT_THREW_VAL(v))
        return RT_MARK_REF;
    if (!found || is_object(v)) {
        throw_no_primitive(loc);
        return RT_MARK_REF;
    }
    return rt_val_to_str(v, loc);
}

rt_ref rt_val_to_str(rt_val v, uint32_t loc)
{
    if (rt_val_is_num(v))
        return rt_num_to_str(rt_f64_of_val(v));
    if (!rt_is_object(v)) {
        if (rt_is_bool(v))
            return rt_str_of_bool(v & 1);
        return (rt_ref)(v == 0x02 ? &rt_str_null : &rt_str_undefined);
    }
    rt_ref o = rt_ref_of_val(v);
    if (o->layout == RT_L_STRING)
        return o;
    if (RT_STACK_LOW()) {
        rt_throw_stack(loc);
        return RT_MARK_REF;
    }
    const rt_layout *layout = rt_layout_of(o);
    switch (layout->kind) {
    case RT_K_BIGINT:
        return rt_bigint_to_radix(o, 10);
    case RT_K_SYMBOL:
        rt_throw_error(RT_E_TYPE, loc, "Cannot convert a Symbol value to a string");
        return RT_MARK_REF;
    case RT_K_ARRAY:
    case RT_K_TYPEDARRAY:
        return join(o, loc);
    case RT_K_CLOSURE:
        rt_throw_error(RT_E_TYPE, loc, "the source text of a function is not available");
        return RT_MARK_REF;
    default:
        return object_to_str(o, layout, true, loc);
    }
}

rt_ref rt_call_to_string(rt_val value)
{
    if (rt_is_nullish(value)) {
        rt_throw_error(RT_E_TYPE, 0, "Cannot read properties of %s (reading 'toString')",
                       value == 0x02 ? "null" : "undefined");
        return RT_MARK_REF;
    }
    if (RT_STACK_LOW()) {
        rt_throw_stack(0);
        return RT_MARK_REF;
    }
    uint8_t kind = rt_val_kind(value);
    rt_ref o = rt_ref_of_val(value);
    if (kind == RT_K_CLASS || kind == RT_K_PLAIN)
        return object_to_str(o, rt_layout_of(o), false, 0);
    return rt_val_to_str(value, 0);
}

double rt_val_to_number(rt_val v)
{
    if (rt_val_is_num(v))
        return rt_f64_of_val(v);
    if (!rt_is_object(v))
        return v == 0x02 ? 0 : rt_is_bool(v) ? (double)(v & 1) : NAN;
    rt_ref o = rt_ref_of_val(v);
    const rt_layout *layout = rt_layout_of(o);
    if (layout->kind == RT_K_STRING)
        return rt_str_to_number(o);
    if (layout->kind == RT_K_BIGINT || layout->kind == RT_K_SYMBOL) {
        rt_throw_error(RT_E_TYPE, 0, "Cannot convert a %s value to a number",
                       layout->kind == RT_K_BIGINT ? "BigInt" : "Symbol");
        return RT_MARK_F64;
    }
    bool found = false;
    rt_val primitive = 0;
    if (layout->kind == RT_K_CLASS || layout->kind == RT_K_PLAIN || layout->kind == RT_K_DICT) {
        primitive = to_primitive(o, layout, "number", &found, 0);
        if (!found)
            primitive = call_method(o, layout, &value_of_name, &found, 0);
    }
    if (found && RT_THREW_VAL(primitive))
        return RT_MARK_F64;
    if (found && !is_object(primitive))
        return rt_val_to_number(primitive);
    rt_ref text = rt_val_to_str(v, 0);
    return RT_THREW_REF(text) ? RT_MARK_F64 : rt_str_to_number(text);
}

static bool is_kind(rt_val v, uint32_t kind)
{
    return rt_is_object(v) && rt_layout_of(rt_ref_of_val(v))->kind == kind;
}

int32_t rt_val_compare(rt_val left, rt_val right)
{
    if (is_kind(left, RT_K_STRING) && is_kind(right, RT_K_STRING))
        return rt_str_compare(rt_ref_of_val(left), rt_ref_of_val(right));
    bool big_left = is_kind(left, RT_K_BIGINT), big_right = is_kind(right, RT_K_BIGINT);
    if (big_left && big_right)
        return rt_bigint_compare(rt_ref_of_val(left), rt_ref_of_val(right));
    if (big_left)
        return rt_bigint_compare_number(rt_ref_of_val(left), rt_val_to_number(right));
    if (big_right) {
        int32_t order = rt_bigint_compare_number(rt_ref_of_val(right), rt_val_to_number(left));
        return order == 2 ? 2 : -order;
    }
    double a = rt_val_to_number(left), b = rt_val_to_number(right);
    return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
}

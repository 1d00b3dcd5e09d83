/* SPDX-License-Identifier: MIT */
/* Classes as values: functions whose layout says which instances they make. */
#include "rt_internal.h"

rt_ref rt_closure_name(rt_ref closure)
{
    const rt_layout *layout = rt_layout_of(closure);
    if (!rt_layout_name(layout))
        return RT_EMPTY_STRING;
    rt_ref name = (rt_ref)(uintptr_t)rt_layout_name(layout);
    if (!rt_is_class_value(layout))
        return name;
    /* "class B extends A": the word after "class ", which an anonymous class does not have. */
    uint32_t from = 6, to = from;
    while (to < rt_str(name)->length && rt_str_unit(rt_str(name), to) != ' ')
        to++;
    return from < to ? rt_str_slice(name, from, to) : RT_EMPTY_STRING;
}

static rt_ref name_by_kind(rt_ref o, const rt_layout *layout)
{
    switch (layout->kind) {
    case RT_K_STRING:
        return rt_str_from_c("String");
    case RT_K_BIGINT:
        return rt_str_from_c("BigInt");
    case RT_K_SYMBOL:
        return rt_str_from_c("Symbol");
    case RT_K_ARRAY:
        return rt_str_from_c("Array");
    case RT_K_CLOSURE:
        return rt_str_from_c(layout->builtin == RT_B_ASYNC_FUNCTION             ? "AsyncFunction"
                             : layout->builtin == RT_B_GENERATOR_FUNCTION       ? "GeneratorFunction"
                             : layout->builtin == RT_B_ASYNC_GENERATOR_FUNCTION ? "AsyncGeneratorFunction"
                                                                                : "Function");
    case RT_K_TYPEDARRAY:
    case RT_K_ARRAYBUFFER:
    case RT_K_CLASS:
        return rt_layout_name(layout) ? (rt_ref)(uintptr_t)rt_layout_name(layout) : RT_EMPTY_STRING;
    default:
        (void)o;
        return rt_str_from_c("Object");
    }
}

rt_ref rt_class_name(rt_val value)
{
    if (rt_is_nullish(value)) {
        rt_throw_error(RT_E_TYPE, 0, "Cannot read properties of %s (reading 'constructor')",
                       value == 0x02 ? "null" : "undefined");
        return RT_MARK_REF;
    }
    if (rt_val_is_num(value))
        return rt_str_from_c("Number");
    if (!rt_is_object(value))
        return rt_str_from_c("Boolean");
    rt_ref o = rt_ref_of_val(value);
    const rt_layout *layout = rt_layout_of(o);
    if (rt_dyn_has_own(value, rt_str_from_c("constructor")) || (layout->kind == RT_K_DICT && (o->aux & 1))) {
        rt_throw_error(RT_E_TYPE, 0, "the object's constructor is not its class");
        return RT_MARK_REF;
    }
    return name_by_kind(o, layout);
}

rt_bool rt_instance_of_value(rt_val value, rt_val target)
{
    const rt_layout *wanted = rt_is_object(target) ? rt_layout_of(rt_ref_of_val(target)) : NULL;
    if (!wanted || !rt_is_class_value(wanted) || !wanted->base) {
        rt_throw_error(RT_E_TYPE, 0, "Right-hand side of 'instanceof' is not a class");
        return RT_MARK_BOOL;
    }
    if (!rt_is_object(value))
        return 0;
    for (uint32_t at = rt_ref_of_val(value)->layout; at; at = rt_layout_at(at)->base)
        if (at == wanted->base)
            return 1;
    return 0;
}

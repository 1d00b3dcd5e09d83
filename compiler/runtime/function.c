/* SPDX-License-Identifier: MIT */
/* The properties that a program gives to functions: a dictionary of its own, which the closure's first word behind the
 * code refers to. The compiler leaves room for it in the functions that may get any. */
#include "rt_internal.h"

static rt_ref *place_of(rt_ref closure)
{
    return closure->aux & RT_FN_PROPERTIES ? (rt_ref *)(void *)((rt_closure *)closure + 1) : NULL;
}

rt_ref rt_function_properties(rt_ref closure)
{
    rt_ref *place = place_of(closure);
    return place ? *place : NULL;
}

rt_val rt_function_get(rt_ref closure, rt_ref key)
{
    rt_ref properties = rt_function_properties(closure);
    return properties ? rt_dict_get(properties, key) : rt_val_of_ref(RT_UNDEFINED);
}

rt_bool rt_function_has_room(rt_ref closure) { return place_of(closure) != NULL; }

void rt_function_set(rt_ref closure, rt_ref key, rt_val value)
{
    rt_ref *place = place_of(closure);
    if (!place)
        plat_panic("a function without room for properties is given one");
    if (!*place)
        *place = rt_dict_new();
    rt_dict_set(*place, key, value);
}

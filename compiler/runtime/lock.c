/* SPDX-License-Identifier: MIT */
/* Object.preventExtensions, seal and freeze: the top bits of an object's aux word, and the errors of V8 for
 * what they forbid. Compiled code asks for the bits only where such an object may be (passes/flow.ts). */
#include "rt_internal.h"

enum { EXTENSIBLE, NO_MORE, SEALED, FROZEN };

static uint32_t level_of(rt_ref o) { return o->aux >> RT_LOCK_SHIFT; }

static bool has_own_toString(const rt_layout *layout)
{
    return rt_find_member_c(layout, "toString") || rt_find_field_c(layout, "toString");
}

/* How V8 names an object in these messages. */
static rt_ref label(rt_ref o)
{
    const rt_layout *layout = rt_layout_of(o);
    rt_builder b = {0};
    if (layout->builtin == RT_B_ERROR)
        return rt_val_to_str(rt_val_of_ref(o), 0);
    if (layout->kind == RT_K_ARRAY)
        return rt_str_from_c("[object Array]");
    bool bare = layout->kind == RT_K_DICT && (o->aux & 1);
    if (bare || has_own_toString(layout))
        return rt_str_from_c("[object Object]");
    rt_build_c(&b, "#<");
    if (layout->kind == RT_K_CLASS && rt_layout_name(layout)->length > 0)
        rt_build_str(&b, (rt_ref)(uintptr_t)rt_layout_name(layout));
    else
        rt_build_c(&b, layout->kind == RT_K_CLOSURE ? "Function" : "Object");
    rt_build_c(&b, ">");
    return rt_build_done(&b);
}

static rt_bool throw_text(rt_builder *b, uint32_t loc)
{
    rt_ref error = rt_program_make_error(RT_E_TYPE, rt_build_done(b), loc);
    if (error)
        rt_exc = rt_val_of_ref(error);
    return RT_MARK_BOOL;
}

static rt_bool cannot_assign(rt_ref o, rt_ref key, uint32_t loc)
{
    rt_builder b = {0};
    rt_build_c(&b, "Cannot assign to read only property '");
    rt_build_str(&b, key);
    rt_build_c(&b, "' of object '");
    rt_build_str(&b, label(o));
    rt_build_c(&b, "'");
    return throw_text(&b, loc);
}

static rt_bool cannot_add(rt_ref key, uint32_t loc)
{
    rt_builder b = {0};
    rt_build_c(&b, "Cannot add property ");
    rt_build_str(&b, key);
    rt_build_c(&b, ", object is not extensible");
    return throw_text(&b, loc);
}

static rt_bool cannot_delete(rt_ref o, rt_ref key, uint32_t loc)
{
    rt_builder b = {0};
    rt_build_c(&b, "Cannot delete property '");
    rt_build_str(&b, key);
    rt_build_c(&b, "' of ");
    rt_build_str(&b, label(o));
    return throw_text(&b, loc);
}

rt_bool rt_lock(rt_val object, int32_t level)
{
    if (!rt_is_object(object))
        return 0;
    rt_ref o = rt_ref_of_val(object);
    uint8_t kind = rt_kind_of(o);
    if (kind == RT_K_TYPEDARRAY && level == FROZEN && RT_TYPED(o)->length > 0) {
        rt_throw_error(RT_E_TYPE, 0, "Cannot freeze array buffer views with elements");
        return RT_MARK_BOOL;
    }
    if (kind == RT_K_STRING || kind == RT_K_BIGINT || kind == RT_K_SYMBOL || level_of(o) >= (uint32_t)level)
        return 0;
    o->aux = (o->aux & RT_AUX_MASK) | (uint32_t)level << RT_LOCK_SHIFT;
    return 0;
}

int32_t rt_lock_level(rt_val object)
{
    if (!rt_is_object(object))
        return FROZEN;
    rt_ref o = rt_ref_of_val(object);
    uint8_t kind = rt_kind_of(o);
    if (kind == RT_K_STRING || kind == RT_K_BIGINT || kind == RT_K_SYMBOL)
        return FROZEN;
    uint32_t level = level_of(o);
    /* Nothing to write or delete: it is as good as frozen. */
    if (level != EXTENSIBLE && level != FROZEN && kind != RT_K_CLOSURE &&
        rt_array_any_length(rt_val_of_ref(rt_dyn_keys(object))) == 0)
        return FROZEN;
    return (int32_t)level;
}

rt_bool rt_refuse_store(rt_ref o, rt_ref key, uint32_t loc)
{
    if (!rt_dyn_has_own(rt_val_of_ref(o), key))
        return cannot_add(key, loc);
    return level_of(o) == FROZEN ? cannot_assign(o, key, loc) : 0;
}

rt_bool rt_refuse_delete(rt_ref o, rt_ref key, uint32_t loc)
{
    return level_of(o) >= SEALED && rt_dyn_has_own(rt_val_of_ref(o), key) ? cannot_delete(o, key, loc) : 0;
}

static rt_ref length_key(void) { return rt_str_from_c("length"); }

rt_bool rt_array_refuse_length(rt_ref array, double length, uint32_t loc)
{
    double now = rt_array_length(array);
    if (level_of(array) == FROZEN)
        return cannot_assign(array, length_key(), loc);
    return level_of(array) == SEALED && length < now ? cannot_delete(array, rt_num_to_str(now - 1), loc) : 0;
}

rt_bool rt_array_refuse_change(rt_ref array, double from, double removed, double added, uint32_t loc)
{
    double length = rt_array_length(array);
    bool frozen = level_of(array) == FROZEN;
    double behind = length - from - removed;
    if (added > removed) {
        if (frozen && behind <= 0 && removed > 0)
            return cannot_assign(array, rt_num_to_str(from), loc);
        return cannot_add(rt_num_to_str(behind > 0 ? length - 1 + added - removed : length), loc);
    }
    if (level_of(array) < SEALED || (added == removed && !frozen))
        return 0;
    if (frozen && (length == 0 || (added == 0 && removed == 0)))
        return cannot_assign(array, length_key(), loc);
    if (frozen && (added > 0 || behind > 0))
        return cannot_assign(array, rt_num_to_str(from), loc);
    return length > 0 ? cannot_delete(array, rt_num_to_str(length - 1), loc) : 0;
}

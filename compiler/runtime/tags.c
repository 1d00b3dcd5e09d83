/* SPDX-License-Identifier: MIT */
/* What an object calls itself: Symbol.toStringTag of the program's classes, and of the library's. */
#include "rt_internal.h"

static bool is_named(const rt_layout *layout, const char *start)
{
    const rt_string *name = rt_layout_name(layout);
    return name && rt_str_matches_at((rt_ref)(uintptr_t)name, rt_str_from_c(start), 0);
}

static rt_val field_of(rt_ref o, const char *name)
{
    const rt_field *field = rt_find_field_c(rt_layout_of(o), name);
    return field ? rt_field_value(o, field) : rt_val_of_ref(RT_UNDEFINED);
}

rt_val rt_iterated_table(rt_ref iterator)
{
    static const char *const names[] = {"$table", "$map", "$set"};
    for (int i = 0; i < 3; i++) {
        rt_val table = field_of(iterator, names[i]);
        if (rt_val_kind(table) == RT_K_CLASS)
            return table;
    }
    return rt_val_of_ref(RT_UNDEFINED);
}

static const char *iterator_tag(rt_ref o, const rt_layout *layout)
{
    rt_val table = rt_iterated_table(o);
    if (rt_is_object(table))
        return rt_layout_of(rt_ref_of_val(table))->builtin == RT_B_MAP ? "Map Iterator" : "Set Iterator";
    return is_named(layout, "$String")   ? "String Iterator"
           : is_named(layout, "$RegExp") ? "RegExp String Iterator"
                                         : "Array Iterator";
}

rt_ref rt_string_tag(rt_ref o)
{
    static const char *const tags[] = {
        [RT_B_MAP] = "Map",         [RT_B_SET] = "Set",         [RT_B_WEAKMAP] = "WeakMap",
        [RT_B_WEAKSET] = "WeakSet", [RT_B_PROMISE] = "Promise", [RT_B_GENERATOR] = "Generator",
        [RT_B_ASYNC_GENERATOR] = "AsyncGenerator", [RT_B_DATAVIEW] = "DataView",
    };
    const rt_layout *layout = rt_layout_of(o);
    const rt_member *member = rt_find_member_c(layout, "@@toStringTag");
    if (member && member->get) {
        rt_val value = member->get(o);
        return RT_THREW_VAL(value) ? RT_MARK_REF : rt_is_string(value) ? rt_ref_of_val(value) : RT_EMPTY_STRING;
    }
    if (layout->kind == RT_K_ARRAYBUFFER)
        return rt_str_from_c("ArrayBuffer");
    if (layout->kind != RT_K_CLASS)
        return RT_EMPTY_STRING;
    if (layout->builtin == RT_B_ITERATOR)
        return rt_str_from_c(iterator_tag(o, layout));
    bool known = layout->builtin < sizeof tags / sizeof *tags && tags[layout->builtin];
    return known ? rt_str_from_c(tags[layout->builtin]) : RT_EMPTY_STRING;
}

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
    rt_val table = field_of(iterator, "$table");
    return rt_val_kind(table) == RT_K_CLASS ? table : rt_val_of_ref(RT_UNDEFINED);
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

const char *rt_typed_name(rt_ref array)
{
    static const char *const names[] = {"Int8Array",   "Uint8Array",   "Uint8ClampedArray",
                                        "Int16Array",  "Uint16Array",  "Int32Array",
                                        "Uint32Array", "Float32Array", "Float64Array"};
    return names[array->layout - RT_L_INT8ARRAY];
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
    if (layout->kind == RT_K_PLAIN || layout->kind == RT_K_DICT || layout->kind == RT_K_CLASS) {
        rt_val value = layout->kind == RT_K_DICT ? rt_dict_get(o, rt_str_from_c("@@toStringTag"))
                                                 : field_of(o, "@@toStringTag");
        if (rt_is_string(value) || layout->kind != RT_K_CLASS)
            return rt_is_string(value) ? rt_ref_of_val(value) : RT_EMPTY_STRING;
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

/* What Object.prototype.toString calls a value that has no Symbol.toStringTag. */
static const char *kind_tag(rt_val value)
{
    if (rt_val_is_num(value))
        return "Number";
    if (!rt_is_object(value))
        return rt_is_bool(value) ? "Boolean" : value == 0x02 ? "Null" : "Undefined";
    rt_ref o = rt_ref_of_val(value);
    const rt_layout *layout = rt_layout_of(o);
    switch (layout->kind) {
    case RT_K_STRING:
        return "String";
    case RT_K_BIGINT:
        return "BigInt";
    case RT_K_SYMBOL:
        return "Symbol";
    case RT_K_ARRAY:
        return "Array";
    case RT_K_CLOSURE:
        return layout->builtin == RT_B_ASYNC_FUNCTION             ? "AsyncFunction"
               : layout->builtin == RT_B_GENERATOR_FUNCTION       ? "GeneratorFunction"
               : layout->builtin == RT_B_ASYNC_GENERATOR_FUNCTION ? "AsyncGeneratorFunction"
                                                                  : "Function";
    default:
        return layout->builtin == RT_B_ERROR    ? "Error"
               : layout->builtin == RT_B_DATE   ? "Date"
               : layout->builtin == RT_B_REGEXP ? "RegExp"
                                                : "Object";
    }
}

rt_ref rt_object_tag(rt_val value)
{
    uint8_t kind = rt_val_kind(value);
    if (kind == RT_K_TYPEDARRAY)
        return rt_str_from_c(rt_typed_name(rt_ref_of_val(value)));
    if (kind == RT_K_CLASS || kind == RT_K_PLAIN || kind == RT_K_DICT || kind == RT_K_ARRAYBUFFER) {
        rt_ref tag = rt_string_tag(rt_ref_of_val(value));
        if (RT_THREW_REF(tag) || rt_str(tag)->length > 0)
            return tag;
    }
    return rt_str_from_c(kind_tag(value));
}

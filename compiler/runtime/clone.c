/* SPDX-License-Identifier: MIT */
/* structuredClone: deep copies of plain data that keep sharing and cycles. */
#include "rt_typed.h"

/* Originals, and at the same positions their copies. */
typedef struct {
    rt_identity originals;
    rt_ref copies; /* RT_L_ARRAY_REF */
} memo;

static rt_ref known_copy(const memo *m, rt_ref original)
{
    int32_t at = rt_identity_find(&m->originals, original);
    return at < 0 ? NULL : RT_ARRAY_DATA(m->copies, rt_ref)[at];
}

static rt_ref remember(memo *m, rt_ref original, rt_ref copy)
{
    rt_identity_push(&m->originals, original);
    rt_array_grow(m->copies, RT_ARRAY(m->copies)->length + 1);
    RT_ARRAY_DATA(m->copies, rt_ref)[RT_ARRAY(m->copies)->length++] = copy;
    return copy;
}

static rt_val clone(memo *m, rt_val v);

static rt_val refuse(rt_val v)
{
    if (rt_val_kind(v) == RT_K_CLOSURE) {
        /* Node's message is the function's text. */
        rt_throw_error(RT_E_TYPE, 0, "structuredClone of a function, whose source text is not available");
        return 0;
    }
    rt_ref text = rt_inspect(v);
    if (!text)
        return 0;
    rt_ref error =
        rt_program_make_error(RT_E_ERROR, rt_str_concat(text, rt_str_from_c(" could not be cloned.")), 0);
    if (!error)
        return 0;
    rt_dyn_set(rt_val_of_ref(error), rt_str_from_c("name"), rt_val_of_ref(rt_str_from_c("DataCloneError")),
               0);
    rt_exc = rt_val_of_ref(error);
    return 0;
}

static rt_val clone_array(memo *m, rt_ref o)
{
    if (rt_array_must_have_no_gaps(o, 0))
        return 0;
    rt_ref copy = rt_array_new(o->layout, RT_ARRAY(o)->length, RT_ARRAY(o)->length);
    remember(m, o, copy);
    RT_ARRAY(copy)->holes = RT_ARRAY(o)->holes;
    for (uint32_t i = 0; i < RT_ARRAY(o)->length; i++) {
        rt_val v = clone(m, rt_array_any(rt_val_of_ref(o), (int32_t)i));
        if (RT_THREW_VAL(v))
            return 0;
        rt_array_put(copy, (int32_t)i, v);
    }
    return rt_val_of_ref(copy);
}

static rt_val clone_dict(memo *m, rt_ref o)
{
    rt_ref copy = remember(m, o, rt_dict_new());
    rt_own_walk walk = rt_own_start(o);
    rt_own property;
    while (rt_own_next(&walk, &property)) {
        rt_val v = clone(m, property.value);
        if (RT_THREW_VAL(v))
            return 0;
        rt_dict_set(copy, property.name, v);
    }
    return rt_val_of_ref(copy);
}

static bool holds_references(uint8_t rep) { return rep == RT_R_REF || rep == RT_R_VAL; }

/* An object of the same layout. Map and Set: their tables are copied as they are, so their keys must be
 * primitive. */
static rt_val clone_fields(memo *m, rt_ref o, const rt_layout *layout)
{
    if (layout->builtin == RT_B_MAP || layout->builtin == RT_B_SET) {
        const rt_field *keys = rt_find_field_c(layout, "$keys");
        rt_val list = keys ? rt_field_value(o, keys) : 0;
        for (int32_t i = 0; list && i < rt_array_any_filled(list); i++) {
            uint8_t kind = rt_val_kind(rt_array_any(list, i));
            if (kind != 255 && kind != RT_K_STRING && kind != RT_K_BIGINT)
                return refuse(rt_val_of_ref(o));
        }
    }
    const rt_description *of = rt_describe(layout);
    size_t size = layout->words * 8u;
    rt_ref copy = rt_alloc(o->layout, size < 16 ? 16 : size);
    remember(m, o, copy);
    memcpy((char *)copy + sizeof(struct rt_object), (char *)o + sizeof(struct rt_object),
           size - sizeof(struct rt_object));
    copy->aux = o->aux & RT_AUX_MASK;
    for (uint32_t i = 0; i < of->field_count; i++) {
        const rt_field *field = &of->fields[i];
        if (!holds_references(field->rep))
            continue;
        rt_val v = rt_field_value(o, field);
        if (v == 0 || v == 0x0e)
            continue;
        v = clone(m, v);
        if (RT_THREW_VAL(v))
            return 0;
        *(rt_val *)(void *)((char *)copy + field->offset) = v;
    }
    return rt_val_of_ref(copy);
}

static bool is_of_library(const rt_layout *layout)
{
    const rt_string *name = rt_layout_name(layout);
    return name && name->length > 0 && rt_str_unit(name, 0) == '$';
}

static rt_val clone(memo *m, rt_val v)
{
    uint8_t kind = rt_val_kind(v);
    if (kind == 255 || kind == RT_K_STRING || kind == RT_K_BIGINT)
        return v;
    rt_ref o = rt_ref_of_val(v);
    rt_ref known = known_copy(m, o);
    if (known)
        return rt_val_of_ref(known);
    if (RT_STACK_LOW()) {
        rt_throw_stack(0);
        return 0;
    }
    const rt_layout *layout = rt_layout_of(o);
    switch (kind) {
    case RT_K_ARRAY:
        return clone_array(m, o);
    case RT_K_DICT:
        return clone_dict(m, o);
    case RT_K_ARRAYBUFFER:
        return rt_val_of_ref(remember(m, o, rt_arraybuffer_slice(o, 0, rt_arraybuffer_size(o))));
    case RT_K_TYPEDARRAY: {
        rt_val buffer = clone(m, rt_val_of_ref(rt_typed_buffer(o)));
        if (RT_THREW_VAL(buffer))
            return 0;
        rt_ref view = rt_typed_view(rt_typed_kind(o), rt_ref_of_val(buffer), rt_typed_byte_offset(o),
                                    (int32_t)RT_TYPED(o)->length);
        return rt_val_of_ref(remember(m, o, view));
    }
    case RT_K_PLAIN:
        return clone_fields(m, o, layout);
    case RT_K_CLASS:
        /* JavaScript would give a plain object without the class: that cannot have the static type. */
        if (layout->builtin == RT_B_MAP || layout->builtin == RT_B_SET || layout->builtin == RT_B_DATE ||
            layout->builtin == RT_B_ERROR ||
            is_of_library(layout))
            return clone_fields(m, o, layout);
        rt_throw_error(RT_E_TYPE, 0, "structuredClone of a class instance is not supported");
        return 0;
    default:
        return refuse(v);
    }
}

rt_val rt_structured_clone(rt_val value)
{
    memo m = {.copies = rt_array_new(RT_L_ARRAY_REF, 0, 0)};
    return clone(&m, value);
}

/* SPDX-License-Identifier: MIT */
/* JSON.stringify without replacer (the library does those). */
#include "rt_internal.h"


/* The objects being written, outermost first, as a chain through the C stack. */
typedef struct frame {
    const struct frame *outer;
    rt_ref object;
    rt_ref key; /* under which the outer object holds it, NULL for an index */
    uint32_t index;
} frame;

typedef struct {
    rt_builder out;
    rt_ref indent; /* text of one level, or the empty string */
    uint32_t level;
    rt_identity path; /* the objects being written */
} writer;

/* The first unit from `from` on that a quoted string may not hold as it is, or the length. */
static uint32_t plain_units(const rt_string *s, uint32_t from)
{
    uint32_t i = from;
    if (!rt_str_wide(s)) {
        const uint8_t *units = s->units;
        while (i < s->length && units[i] >= 32 && units[i] != '"' && units[i] != '\\')
            i++;
        return i;
    }
    for (; i < s->length; i++) {
        uint32_t c = rt_str_unit(s, i);
        if (c < 32 || c == '"' || c == '\\' || (c & 0xf800) == 0xd800)
            break;
    }
    return i;
}

static void quote(rt_builder *b, rt_ref text)
{
    static const char hex[] = "0123456789abcdef";
    static const char short_names[] = "btn\0fr";
    const rt_string *s = rt_str(text);
    uint32_t start = 0;
    rt_build_unit(b, '"');
    for (uint32_t i = 0; (i = plain_units(s, i)) < s->length; i++) {
        uint32_t c = rt_str_unit(s, i);
        if (c >= 0xd800 && c < 0xdc00 && i + 1 < s->length && (rt_str_unit(s, i + 1) & 0xfc00) == 0xdc00) {
            i++;
            continue;
        }
        rt_build_range(b, text, start, i);
        start = i + 1;
        rt_build_unit(b, '\\');
        if (c == '"' || c == '\\') {
            rt_build_unit(b, c);
        } else if (c >= 8 && c <= 13 && c != 11) {
            rt_build_unit(b, (uint8_t)short_names[c - 8]);
        } else {
            rt_build_unit(b, 'u');
            for (int shift = 12; shift >= 0; shift -= 4)
                rt_build_unit(b, (uint8_t)hex[c >> shift & 15]);
        }
    }
    rt_build_range(b, text, start, s->length);
    rt_build_unit(b, '"');
}

rt_ref rt_json_quote(rt_ref text)
{
    rt_builder b = {0};
    quote(&b, text);
    return rt_build_done(&b);
}

static void new_line(writer *w)
{
    if (rt_str(w->indent)->length == 0)
        return;
    rt_build_unit(&w->out, '\n');
    for (uint32_t i = 0; i < w->level; i++)
        rt_build_str(&w->out, w->indent);
}

static void build_key(rt_builder *b, const frame *f)
{
    if (f->key) {
        rt_build_c(b, "property '");
        rt_build_str(b, f->key);
        rt_build_unit(b, '\'');
    } else {
        rt_build_c(b, "index ");
        rt_build_str(b, rt_num_to_str(f->index));
    }
}

static void build_constructor(rt_builder *b, rt_ref o)
{
    const rt_layout *layout = rt_layout_of(o);
    rt_build_c(b, "object with constructor '");
    if (layout->kind == RT_K_CLASS && rt_layout_name(layout))
        rt_build_str(b, (rt_ref)(uintptr_t)rt_layout_name(layout));
    else
        rt_build_c(b, layout->kind == RT_K_ARRAY ? "Array" : "Object");
    rt_build_unit(b, '\'');
}

/* The circle from its first object on: two steps, dots, and the last step. */
static void throw_circle(const frame *closing)
{
    uint32_t count = 0;
    rt_builder b = {0};
    for (const frame *f = closing; (f = f->outer); count++)
        if (f->object == closing->object)
            break;
    rt_build_c(&b, "Converting circular structure to JSON\n    --> starting at ");
    build_constructor(&b, closing->object);
    /* `left`: how many frames inwards from the first one's. */
    for (uint32_t left = count; left > 0; left--) {
        if (count - left == 2 && left > 1) {
            rt_build_c(&b, "\n    |     ...");
            left = 1;
        }
        const frame *step = closing;
        for (uint32_t i = 0; i < left; i++)
            step = step->outer;
        rt_build_c(&b, "\n    |     ");
        build_key(&b, step);
        rt_build_c(&b, " -> ");
        build_constructor(&b, step->object);
    }
    rt_build_c(&b, "\n    --- ");
    build_key(&b, closing);
    rt_build_c(&b, " closes the circle");
    rt_ref error = rt_program_make_error(RT_E_TYPE, rt_build_done(&b), 0);
    if (error)
        rt_exc = rt_val_of_ref(error);
}

enum outcome { WRITTEN, OMITTED, THREW };
static enum outcome write_value(writer *w, rt_val v, frame *f);

static enum outcome write_array(writer *w, frame *f, uint32_t length)
{
    rt_build_unit(&w->out, '[');
    w->level++;
    for (uint32_t i = 0; i < length; i++) {
        frame inner = {f, NULL, NULL, i};
        if (i > 0)
            rt_build_unit(&w->out, ',');
        new_line(w);
        bool exists = rt_array_has(f->object, (int32_t)i);
        rt_val v = exists ? rt_array_any(rt_val_of_ref(f->object), (int32_t)i) : rt_val_of_ref(RT_UNDEFINED);
        enum outcome done = write_value(w, v, &inner);
        if (done == THREW)
            return THREW;
        if (done == OMITTED)
            rt_build_c(&w->out, "null");
    }
    w->level--;
    if (length > 0)
        new_line(w);
    rt_build_unit(&w->out, ']');
    return WRITTEN;
}

/* `"key":value`, taking back what was written when the value is omitted. */
static enum outcome write_property(writer *w, rt_ref key, rt_val value, frame *f, bool *first)
{
    frame inner = {f, NULL, key, 0};
    uint32_t mark = w->out.length;
    if (!*first)
        rt_build_unit(&w->out, ',');
    new_line(w);
    quote(&w->out, key);
    rt_build_unit(&w->out, ':');
    if (rt_str(w->indent)->length > 0)
        rt_build_unit(&w->out, ' ');
    enum outcome done = write_value(w, value, &inner);
    if (done == OMITTED)
        w->out.length = mark;
    else
        *first = false;
    return done;
}

static enum outcome write_object(writer *w, frame *f)
{
    bool first = true;
    rt_build_unit(&w->out, '{');
    w->level++;
    if (rt_kind_of(f->object) == RT_K_TYPEDARRAY) {
        for (uint32_t i = 0; i < RT_TYPED(f->object)->length; i++)
            write_property(w, rt_num_to_str(i), rt_typed_any(f->object, i), f, &first);
    } else {
        rt_own_walk walk = rt_own_start(f->object);
        rt_own property;
        while (rt_own_next(&walk, &property)) {
            rt_val value = rt_own_value(&walk, &property);
            if (RT_THREW_VAL(value) || write_property(w, property.name, value, f, &first) == THREW)
                return THREW;
        }
    }
    w->level--;
    if (!first)
        new_line(w);
    rt_build_unit(&w->out, '}');
    return WRITTEN;
}

void rt_json_set_key(rt_ref key) { rt_set_conversion_argument(key); }

RT_STATIC_STRING(to_json, 6, "toJSON");

/* Replaces v by v.toJSON(), where there is one. */
static bool apply_to_json(rt_val *v)
{
    rt_ref o = rt_ref_of_val(*v);
    const rt_layout *layout = rt_layout_of(o);
    if (layout->kind != RT_K_CLASS && layout->kind != RT_K_PLAIN && layout->kind != RT_K_DICT)
        return true;
    rt_val own;
    rt_call0 *conversion = rt_find_conversion(o, layout, &to_json, &own);
    if (conversion) {
        *v = conversion(o);
        return !RT_THREW_VAL(*v);
    }
    if (rt_typeof(own) == RT_T_FUNCTION) {
        rt_throw_error(RT_E_TYPE, 0, "cannot call the property 'toJSON' in a conversion");
        return false;
    }
    return true;
}

static enum outcome write_value(writer *w, rt_val v, frame *f)
{
    if (rt_is_object(v) && rt_ref_of_val(v)->layout != RT_L_STRING) {
        rt_set_conversion_argument(f->key ? f->key : f->outer ? rt_num_to_str(f->index) : RT_EMPTY_STRING);
        if (!apply_to_json(&v))
            return THREW;
    }
    if (rt_val_is_num(v)) {
        double d = rt_f64_of_val(v);
        if (d - d == 0)
            rt_build_str(&w->out, rt_num_to_str(d));
        else
            rt_build_c(&w->out, "null");
        return WRITTEN;
    }
    if (!rt_is_object(v)) {
        if (rt_is_undefined(v))
            return OMITTED;
        rt_build_c(&w->out, v == 0x02 ? "null" : v == 0x07 ? "true" : "false");
        return WRITTEN;
    }
    if (RT_STACK_LOW()) {
        rt_throw_stack(0);
        return THREW;
    }
    rt_ref o = rt_ref_of_val(v);
    switch (rt_kind_of(o)) {
    case RT_K_STRING:
        quote(&w->out, o);
        return WRITTEN;
    case RT_K_SYMBOL:
    case RT_K_CLOSURE:
        return OMITTED;
    case RT_K_BIGINT:
        rt_throw_error(RT_E_TYPE, 0, "Do not know how to serialize a BigInt");
        return THREW;
    default:
        break;
    }
    f->object = o;
    if (rt_identity_find(&w->path, o) >= 0) {
        throw_circle(f);
        return THREW;
    }
    rt_identity_push(&w->path, o);
    enum outcome done =
        rt_kind_of(o) == RT_K_ARRAY ? write_array(w, f, (uint32_t)rt_array_length(o)) : write_object(w, f);
    rt_identity_pop(&w->path);
    return done;
}

rt_val rt_json_prepare(rt_val value)
{
    bool object = rt_is_object(value) && rt_ref_of_val(value)->layout != RT_L_STRING;
    return !object || apply_to_json(&value) ? value : RT_MARK_VAL;
}

rt_val rt_json_stringify(rt_val value, rt_ref indent)
{
    writer w = {.indent = indent};
    frame f = {0};
    enum outcome done = write_value(&w, value, &f);
    if (done == THREW)
        return RT_MARK_VAL;
    return rt_val_of_ref(done == OMITTED ? RT_UNDEFINED : rt_build_done(&w.out));
}

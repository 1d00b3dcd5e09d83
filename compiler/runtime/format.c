/* SPDX-License-Identifier: MIT */
/* What console.log makes of its arguments: %-directives of a leading string, and the rest joined by spaces.
 */
#include <math.h>

#include "rt_inspect.h"

static rt_ref number_text(double d) { return d == 0 && signbit(d) ? rt_str_from_c("-0") : rt_num_to_str(d); }

static rt_ref bigint_text(rt_ref b) { return rt_str_concat(rt_bigint_to_radix(b, 10), rt_str_of_unit('n')); }

/* Whether String(o) would run a toString of the program's own. */
static bool has_own_to_string(rt_ref o)
{
    rt_ref name = rt_str_from_c("toString");
    const rt_layout *layout = rt_layout_of(o);
    if (layout->kind == RT_K_DICT)
        return rt_dict_find(o, name) != NULL;
    if (rt_find_field(layout, rt_str(name)))
        return true;
    for (; layout; layout = rt_base_of(layout)) {
        const rt_description *of = rt_describe(layout);
        for (uint32_t i = 0; i < of->member_count; i++) {
            if (!rt_str_equal((rt_ref)(uintptr_t)of->members[i].name, name))
                continue;
            if (layout->builtin == RT_B_ERROR)
                return !of->name || !rt_is_builtin_error_name(of->name);
            return layout->builtin == RT_B_NONE;
        }
    }
    return false;
}

static rt_ref as_string(rt_val v)
{
    if (rt_val_is_num(v))
        return number_text(rt_f64_of_val(v));
    if (rt_is_bigint(v))
        return bigint_text(rt_ref_of_val(v));
    if (rt_is_symbol(v))
        return rt_inspect(v);
    if (rt_typeof(v) == RT_T_OBJECT && v != 0x02 && !has_own_to_string(rt_ref_of_val(v)))
        return rt_inspect_with(v, 0, false);
    return rt_val_to_str(v, 0);
}

static rt_ref as_number(rt_val v, uint32_t directive)
{
    if (rt_is_bigint(v) && directive != 'f')
        return bigint_text(rt_ref_of_val(v));
    if (rt_is_symbol(v))
        return rt_str_from_c("NaN");
    if (directive == 'd') {
        double d = rt_val_to_number(v);
        return RT_THREW_F64(d) ? RT_MARK_REF : number_text(d);
    }
    rt_ref text = rt_val_to_str(v, 0);
    if (RT_THREW_REF(text))
        return RT_MARK_REF;
    return number_text(directive == 'i' ? rt_parse_int(text, 0) : rt_parse_float(text));
}

static rt_ref as_json(rt_val v)
{
    rt_val text = rt_json_stringify(v, RT_EMPTY_STRING);
    if (RT_THREW_VAL(text))
        return RT_MARK_REF;
    return rt_is_string(text) ? rt_ref_of_val(text) : (rt_ref)&rt_str_undefined;
}

/* The argument's text, NULL when it threw. */
static rt_ref directive_text(uint32_t directive, rt_val v)
{
    switch (directive) {
    case 's':
        return as_string(v);
    case 'j':
        return as_json(v);
    case 'O':
        return rt_inspect(v);
    case 'o':
        return rt_inspect_with(v, 4, true);
    case 'c':
        return RT_EMPTY_STRING;
    default:
        return as_number(v, directive);
    }
}

static bool is_directive(uint32_t c)
{
    return c == 's' || c == 'j' || c == 'O' || c == 'o' || c == 'c' || c == 'd' || c == 'i' || c == 'f';
}

/* Expands the directives of the first argument; gives how many arguments were used, or -1 after a throw. */
static int32_t expand(rt_builder *b, rt_ref first, rt_val args, int32_t count)
{
    const rt_string *s = rt_str(first);
    uint32_t done = 0;
    int32_t used = 0;
    for (uint32_t i = 0; i + 1 < s->length; i++) {
        if (rt_str_unit(s, i) != '%')
            continue;
        uint32_t c = rt_str_unit(s, ++i);
        if (c == '%') {
            rt_build_range(b, first, done, i);
            done = i + 1;
        } else if (used + 1 < count && is_directive(c)) {
            rt_ref text = directive_text(c, rt_array_any(args, ++used));
            if (!text)
                return -1;
            rt_build_range(b, first, done, i - 1);
            rt_build_str(b, text);
            done = i + 1;
        }
    }
    if (done == 0)
        return 0;
    rt_build_range(b, first, done, s->length);
    return used + 1;
}

rt_ref rt_format(rt_ref values)
{
    rt_val args = rt_val_of_ref(values);
    int32_t count = rt_array_any_filled(args), next = 0;
    rt_builder b = {0};
    if (count > 0 && rt_is_string(rt_array_any(args, 0))) {
        rt_ref first = rt_ref_of_val(rt_array_any(args, 0));
        if (count == 1)
            return first;
        next = expand(&b, first, args, count);
        if (next < 0)
            return RT_MARK_REF;
    }
    for (int32_t i = next; i < count; i++) {
        rt_val v = rt_array_any(args, i);
        rt_ref text = rt_is_string(v) ? rt_ref_of_val(v) : rt_inspect(v);
        if (!text)
            return RT_MARK_REF;
        if (i > 0)
            rt_build_unit(&b, ' ');
        rt_build_str(&b, text);
    }
    return rt_build_done(&b);
}

/* SPDX-License-Identifier: MIT */
/* How the entries of an object are laid out: on one line when that is short, arrays of more than six in
 * columns. */
#include <math.h>

#include "rt_inspect.h"

static void build_spaces(rt_builder *b, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        rt_build_unit(b, ' ');
}

static bool is_numeric(rt_val array, uint32_t count)
{
    if (rt_val_kind(array) == RT_K_TYPEDARRAY)
        return true;
    for (uint32_t i = 0; i < count; i++) {
        if (i >= (uint32_t)rt_array_any_filled(array))
            return false;
        rt_val v = rt_array_any(array, (int32_t)i);
        if (!rt_val_is_num(v) && !rt_is_bigint(v))
            return false;
    }
    return true;
}

#define SEPARATOR 2 /* a comma and a space */

/* How many columns the entries get; 1 or less: no columns. */
static int32_t column_count(const rt_inspector *in, uint32_t entries, uint32_t grouped, uint32_t longest,
                            double total)
{
    double widest = longest + SEPARATOR;
    if (!(widest * 3 + in->indent < in->break_length && (total / widest > 5 || longest <= 6)))
        return 0;
    double bias = sqrt(widest - total / entries);
    double biased = widest - 3 - bias > 1 ? widest - 3 - bias : 1;
    /* A character is about 2.5 times as high as wide: aim at a square. */
    double columns = rt_math_round(sqrt(2.5 * biased * grouped) / biased);
    columns = fmin(columns, floor((in->break_length - in->indent) / widest));
    return (int32_t)fmin(columns, INSPECT_COMPACT * 4);
}

static rt_ref group_in_columns(const rt_inspector *in, rt_ref entries, rt_val value)
{
    uint32_t count = rt_list_length(entries);
    uint32_t grouped = count > in->max_items ? count - 1 : count; /* without "... more items" */
    rt_ref width_buffer = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + (size_t)count * sizeof(uint32_t));
    uint32_t *widths = (uint32_t *)(void *)rt_buffer_data(width_buffer);
    uint32_t longest = 0;
    double total = 0;
    for (uint32_t i = 0; i < grouped; i++) {
        widths[i] = rt_inspect_width(rt_list_at(entries, i));
        total += widths[i] + SEPARATOR;
        if (widths[i] > longest)
            longest = widths[i];
    }
    int32_t columns = column_count(in, count, grouped, longest, total);
    if (columns <= 1)
        return entries;
    uint32_t column_width[INSPECT_COMPACT * 4];
    for (uint32_t c = 0; c < (uint32_t)columns; c++) {
        column_width[c] = 0;
        for (uint32_t i = c; i < grouped; i += (uint32_t)columns)
            if (widths[i] > column_width[c])
                column_width[c] = widths[i];
        column_width[c] += SEPARATOR;
    }
    bool pad_start = rt_is_undefined(value) || is_numeric(value, count);
    rt_ref rows = rt_array_new(RT_L_ARRAY_REF, 0, 0);
    for (uint32_t i = 0; i < grouped; i += (uint32_t)columns) {
        uint32_t end = i + (uint32_t)columns < grouped ? i + (uint32_t)columns : grouped;
        rt_builder row = {0};
        for (uint32_t k = i; k < end; k++) {
            bool last = k + 1 == end;
            int64_t padding = (int64_t)column_width[k - i] - widths[k] - SEPARATOR;
            if (pad_start)
                build_spaces(&row, padding);
            rt_build_str(&row, rt_list_at(entries, k));
            if (!last)
                rt_build_c(&row, ", ");
            if (!pad_start && !last)
                build_spaces(&row, padding);
        }
        rt_list_push(rows, rt_build_done(&row));
    }
    if (grouped < count)
        rt_list_push(rows, rt_list_at(entries, grouped));
    return rows;
}

static bool has_line_feed(rt_ref text) { return rt_str_index_of(text, rt_str_of_unit('\n'), 0) >= 0; }

static bool fits_one_line(const rt_inspector *in, rt_ref entries, rt_ref base, rt_ref open)
{
    uint32_t count = rt_list_length(entries);
    int64_t start = (int64_t)count + in->indent + rt_str(open)->length + rt_str(base)->length + 10;
    int64_t total = (int64_t)count + start;
    if (total + count > in->break_length)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        total += rt_str(rt_list_at(entries, i))->length;
        if (total > in->break_length || has_line_feed(rt_list_at(entries, i)))
            return false;
    }
    return !has_line_feed(base);
}

rt_ref rt_inspect_reduce(rt_inspector *in, rt_ref entries, rt_ref base, rt_ref open, const char *close,
                         bool is_array, int32_t level, rt_val value)
{
    uint32_t count = rt_list_length(entries);
    if (is_array && count > 6)
        entries = group_in_columns(in, entries, value);
    bool grouped = rt_list_length(entries) != count;
    bool one_line =
        in->current_depth - level < INSPECT_COMPACT && !grouped && fits_one_line(in, entries, base, open);
    rt_builder b = {0};
    if (rt_str(base)->length > 0) {
        rt_build_str(&b, base);
        rt_build_unit(&b, ' ');
    }
    rt_build_str(&b, open);
    for (uint32_t i = 0; i < rt_list_length(entries); i++) {
        if (i > 0)
            rt_build_unit(&b, ',');
        rt_build_unit(&b, one_line ? ' ' : '\n');
        if (!one_line)
            build_spaces(&b, in->indent + 2);
        rt_build_str(&b, rt_list_at(entries, i));
    }
    if (one_line && count == 0)
        rt_build_unit(&b, ' ');
    rt_build_unit(&b, one_line ? ' ' : '\n');
    if (!one_line)
        build_spaces(&b, in->indent);
    rt_build_c(&b, close);
    return rt_build_done(&b);
}

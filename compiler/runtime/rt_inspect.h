/* SPDX-License-Identifier: MIT */
/* The parts of console.log's formatting share these. The rules are those of util.inspect with its default
 * options. */
#ifndef RT_INSPECT_H
#define RT_INSPECT_H

#include "rt_internal.h"

#define INSPECT_BREAK_LENGTH 80
#define INSPECT_COMPACT 3
#define INSPECT_MAX_ITEMS 100

/* One call of inspect in progress. Lists are RT_L_ARRAY_REF arrays. */
typedef struct {
    int32_t indent;
    int32_t depth;         /* how deep to go */
    int32_t current_depth; /* of the object entered last */
    bool show_hidden;
    int32_t break_length;
    uint32_t max_items; /* of arrays and collections */
    rt_ref seen;     /* objects being formatted, outermost first */
    rt_ref circular; /* objects that were met inside themselves, by number */
} rt_inspector;

void rt_list_push(rt_ref list, rt_ref item);
static inline uint32_t rt_list_length(rt_ref list) { return RT_ARRAY(list)->length; }
static inline rt_ref rt_list_at(rt_ref list, uint32_t i) { return RT_ARRAY_DATA(list, rt_ref)[i]; }

/* inspect_text.c: a string in the quotes that suit it, a property's key, a long string in pieces, display
 * columns. */
rt_ref rt_inspect_quote(rt_ref text);
rt_ref rt_inspect_key(rt_ref key);
rt_ref rt_inspect_string(rt_ref text, int32_t indent);
uint32_t rt_inspect_width(rt_ref text);

/* inspect_lines.c: the entries of an object between its braces, on one line, in columns, or one a line.
 * `value` is the array that the entries come from, or undefined. */
rt_ref rt_inspect_reduce(rt_inspector *in, rt_ref entries, rt_ref base, rt_ref open, const char *close,
                         bool is_array, int32_t level, rt_val value);

/* inspect.c: the value's text, or 0 when a getter threw. */
rt_ref rt_inspect_value(rt_inspector *in, rt_val value, int32_t level);
/* util.inspect with a depth. */
rt_ref rt_inspect_with(rt_val value, int32_t depth, bool show_hidden);

#endif

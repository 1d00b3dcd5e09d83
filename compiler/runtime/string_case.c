/* SPDX-License-Identifier: MIT */
/* toUpperCase and toLowerCase with the full mappings of Unicode: some characters become several, and a
 * capital sigma at the end of a word becomes the final one. */
#include "rt_internal.h"

#include "case_tables.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

static uint32_t map(const case_range *table, size_t count, uint32_t c)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        uint32_t first = table[middle].where & 0x1fffff;
        uint32_t span = table[middle].where >> 22;
        if (c < first) {
            high = middle;
        } else if (c > first + span) {
            low = middle + 1;
        } else {
            bool skipped = (table[middle].where >> 21 & 1) && ((c - first) & 1);
            return skipped ? c : (uint32_t)((int32_t)c + table[middle].delta);
        }
    }
    return c;
}

static const uint16_t *many(uint32_t c)
{
    for (size_t i = 0; i < COUNT(upper_many); i++)
        if (upper_many[i][0] == c)
            return upper_many[i];
    return NULL;
}

static uint32_t upper(uint32_t c)
{
    if (c < 128)
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    return map(upper_ranges, COUNT(upper_ranges), c);
}

static uint32_t lower(uint32_t c)
{
    if (c < 128)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return map(lower_ranges, COUNT(lower_ranges), c);
}

static bool in_runs(const uint32_t *runs, size_t count, uint32_t c)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        uint32_t first = runs[middle] & 0x1fffff;
        if (c < first)
            high = middle;
        else if (c > first + (runs[middle] >> 22))
            low = middle + 1;
        else
            return true;
    }
    return false;
}

static bool is_cased(uint32_t c)
{
    return c < 128 ? upper(c) != lower(c) : in_runs(cased_runs, COUNT(cased_runs), c);
}

/* Marks and punctuation inside words. */
static bool is_ignorable(uint32_t c)
{
    if (c < 128)
        return c == '\'' || c == '.' || c == ':' || c == '^' || c == '`';
    return in_runs(ignorable_runs, COUNT(ignorable_runs), c);
}

/* The character that ends before unit i. */
static uint32_t code_point_before(rt_ref text, uint32_t i)
{
    const rt_string *s = rt_str(text);
    bool second = (rt_str_unit(s, i - 1) & 0xfc00) == 0xdc00;
    bool pair = second && i > 1 && (rt_str_unit(s, i - 2) & 0xfc00) == 0xd800;
    return pair ? (uint32_t)rt_str_code_point(text, (int32_t)i - 2) : rt_str_unit(s, i - 1);
}

/* A capital sigma at unit i stands at the end of a word. */
static bool is_final_sigma(rt_ref text, uint32_t i)
{
    uint32_t length = rt_str(text)->length, c = 0;
    uint32_t k = i;
    while (k > 0 && is_ignorable(c = code_point_before(text, k)))
        k -= c >= 0x10000 ? 2 : 1;
    if (k == 0 || !is_cased(c))
        return false;
    for (k = i + 1; k < length && is_ignorable(c = (uint32_t)rt_str_code_point(text, (int32_t)k));)
        k += c >= 0x10000 ? 2 : 1;
    return k == length || !is_cased(c);
}

static void build_code_point(rt_builder *b, uint32_t c)
{
    if (c >= 0x10000) {
        rt_build_unit(b, 0xd7c0 + (c >> 10));
        c = 0xdc00 | (c & 0x3ff);
    }
    rt_build_unit(b, c);
}

static rt_ref convert(rt_ref text, bool to_upper)
{
    const rt_string *s = rt_str(text);
    uint32_t same = 0;
    while (same < s->length) { /* most strings are in the wanted case already, or ASCII */
        uint32_t c = rt_str_unit(s, same);
        if (c > 127 || (to_upper ? upper(c) : lower(c)) != c)
            break;
        same++;
    }
    if (same == s->length)
        return text;
    rt_builder b = {0};
    rt_build_range(&b, text, 0, same);
    for (uint32_t i = same; i < s->length; i++) {
        uint32_t c = (uint32_t)rt_str_code_point(text, (int32_t)i);
        const uint16_t *parts = to_upper && c > 127 ? many(c) : NULL;
        if (parts) {
            for (int k = 1; k < 4 && parts[k]; k++)
                rt_build_unit(&b, parts[k]);
        } else if (!to_upper && c == 0x130) {
            rt_build_unit(&b, 'i');
            rt_build_unit(&b, 0x307);
        } else if (!to_upper && c == 0x3a3) {
            rt_build_unit(&b, is_final_sigma(text, i) ? 0x3c2 : 0x3c3);
        } else {
            build_code_point(&b, to_upper ? upper(c) : lower(c));
        }
        i += c >= 0x10000;
    }
    return rt_build_done(&b);
}

rt_ref rt_str_to_upper(rt_ref text) { return convert(text, true); }
rt_ref rt_str_to_lower(rt_ref text) { return convert(text, false); }

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

static bool is_cased(uint32_t c)
{
    return upper(c) != c || lower(c) != c || c == 0x130 || (c >= 0x3d2 && c <= 0x3d4) ||
           (c >= 0x250 && c <= 0x2af && c != 0x294) || (c >= 0x1d00 && c <= 0x1dbf) || (c > 127 && many(c));
}

/* Marks and punctuation inside words. */
static bool is_ignorable(uint32_t c)
{
    return c == '\'' || c == '.' || c == ':' || c == '^' || c == '`' || c == 0xa8 || c == 0xad || c == 0xaf ||
           c == 0xb4 || c == 0xb7 || c == 0xb8 || (c >= 0x2b0 && c <= 0x36f) || c == 0x387 ||
           (c >= 0x483 && c <= 0x489) || (c >= 0x591 && c <= 0x5bd) || (c >= 0x600 && c <= 0x605) ||
           (c >= 0x610 && c <= 0x61a) || (c >= 0x64b && c <= 0x65f) || (c >= 0x1dc0 && c <= 0x1dff) ||
           (c >= 0x200b && c <= 0x200f) || c == 0x2018 || c == 0x2019 || c == 0x2024 || c == 0x2027 ||
           (c >= 0x20d0 && c <= 0x20f0) || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xfe20 && c <= 0xfe2f);
}

/* A capital sigma at unit i stands at the end of a word. */
static bool is_final_sigma(rt_ref text, uint32_t i)
{
    const rt_string *s = rt_str(text);
    uint32_t k = i;
    while (k > 0 && is_ignorable(rt_str_unit(s, k - 1)))
        k--;
    if (k == 0)
        return false;
    uint32_t before = rt_str_unit(s, k - 1);
    if (k > 1 && (before & 0xfc00) == 0xdc00)
        before = (uint32_t)rt_str_code_point(text, (int32_t)k - 2);
    if (!is_cased(before))
        return false;
    for (k = i + 1; k < s->length && is_ignorable(rt_str_unit(s, k));)
        k++;
    return k == s->length || !is_cased((uint32_t)rt_str_code_point(text, (int32_t)k));
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

/* SPDX-License-Identifier: MIT */
/* Strings and keys as console.log shows them. */
#include "rt_inspect.h"

static bool contains(const rt_string *s, uint32_t unit)
{
    for (uint32_t i = 0; i < s->length; i++)
        if (rt_str_unit(s, i) == unit)
            return true;
    return false;
}

static void build_escape(rt_builder *b, uint32_t c)
{
    static const char hex[] = "0123456789ABCDEF";
    static const char short_names[] = "btn\0fr";
    if (c >= 8 && c <= 13 && c != 11) {
        rt_build_unit(b, '\\');
        rt_build_unit(b, (uint8_t)short_names[c - 8]);
    } else if (c == '\'' || c == '\\') {
        rt_build_unit(b, '\\');
        rt_build_unit(b, c);
    } else if (c < 256) {
        rt_build_c(b, "\\x");
        rt_build_unit(b, (uint8_t)hex[c >> 4]);
        rt_build_unit(b, (uint8_t)hex[c & 15]);
    } else {
        rt_build_c(b, "\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            uint32_t digit = c >> shift & 15;
            rt_build_unit(b, digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
    }
}

static bool is_lone_surrogate(const rt_string *s, uint32_t i)
{
    uint32_t c = rt_str_unit(s, i);
    if ((c & 0xf800) != 0xd800)
        return false;
    if (c < 0xdc00)
        return i + 1 == s->length || (rt_str_unit(s, i + 1) & 0xfc00) != 0xdc00;
    return i == 0 || (rt_str_unit(s, i - 1) & 0xfc00) != 0xd800;
}

rt_ref rt_inspect_quote(rt_ref text)
{
    const rt_string *s = rt_str(text);
    uint32_t quote = '\'';
    if (contains(s, '\'')) {
        if (!contains(s, '"'))
            quote = '"';
        else if (!contains(s, '`') && rt_str_index_of(text, rt_str_from_c("${"), 0) < 0)
            quote = '`';
    }
    rt_builder b = {0};
    rt_build_unit(&b, quote);
    uint32_t start = 0;
    for (uint32_t i = 0; i < s->length; i++) {
        uint32_t c = rt_str_unit(s, i);
        bool escape = c < 32 || c == '\\' || (c > 126 && c < 160) || (c == '\'' && quote == '\'') ||
                      is_lone_surrogate(s, i);
        if (!escape)
            continue;
        rt_build_range(&b, text, start, i);
        build_escape(&b, c);
        start = i + 1;
    }
    rt_build_range(&b, text, start, s->length);
    rt_build_unit(&b, quote);
    return rt_build_done(&b);
}

static bool is_plain_key(const rt_string *s)
{
    for (uint32_t i = 0; i < s->length; i++) {
        uint32_t c = rt_str_unit(s, i);
        bool letter = c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && (i == 0 || c < '0' || c > '9'))
            return false;
    }
    return s->length > 0;
}

rt_ref rt_inspect_key(rt_ref key)
{
    const rt_string *s = rt_str(key);
    if (rt_str_equals_c(s, "__proto__"))
        return rt_str_from_c("['__proto__']");
    if (rt_is_symbol_name(s)) {
        /* The front end's spelling of well-known symbols. */
        rt_ref parts[] = {rt_str_from_c("[Symbol(Symbol."), rt_str_slice(key, 2, s->length),
                          rt_str_from_c(")]")};
        return rt_str_concat_n(3, parts);
    }
    return is_plain_key(s) ? key : rt_inspect_quote(key);
}

rt_ref rt_inspect_string(rt_ref text, int32_t indent)
{
    const rt_string *s = rt_str(text);
    char trailer[48] = "";
    if (s->length > 10000) {
        uint32_t rest = s->length - 10000;
        rt_text(trailer, sizeof trailer, "... %u more character%s", rest, rest > 1 ? "s" : "");
        text = rt_str_slice(text, 0, 10000);
        s = rt_str(text);
    }
    if (s->length <= 16 || (int64_t)s->length <= INSPECT_BREAK_LENGTH - indent - 4)
        return *trailer ? rt_str_concat(rt_inspect_quote(text), rt_str_from_c(trailer))
                        : rt_inspect_quote(text);
    rt_builder b = {0};
    uint32_t start = 0;
    while (start < s->length) {
        uint32_t end = start;
        while (end < s->length && rt_str_unit(s, end) != '\n')
            end++;
        if (end < s->length)
            end++;
        if (start > 0) {
            rt_build_c(&b, " +\n");
            for (int32_t i = 0; i < indent + 2; i++)
                rt_build_unit(&b, ' ');
        }
        rt_build_str(&b, rt_inspect_quote(rt_str_slice(text, start, end)));
        start = end;
    }
    rt_build_c(&b, trailer);
    return rt_build_done(&b);
}

static bool in_ranges(uint32_t c, const uint32_t (*ranges)[2], uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (c >= ranges[i][0] && c <= ranges[i][1])
            return true;
    return false;
}

/* Columns on a terminal: East Asian wide characters and emoji take two, combining and control characters
 * none. */
uint32_t rt_inspect_width(rt_ref text)
{
    static const uint32_t wide[][2] = {
        {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},   {0x2614, 0x2615},
        {0x2648, 0x2653},   {0x26a1, 0x26a1},   {0x26bd, 0x26be},   {0x2705, 0x2705},   {0x270a, 0x270b},
        {0x2728, 0x2728},   {0x274c, 0x274c},   {0x2753, 0x2755},   {0x2795, 0x2797},   {0x2b50, 0x2b50},
        {0x2e80, 0x303e},   {0x3041, 0x3247},   {0x3250, 0x4dbf},   {0x4e00, 0xa4c6},   {0xa960, 0xa97c},
        {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe10, 0xfe19},   {0xfe30, 0xfe6b},   {0xff01, 0xff60},
        {0xffe0, 0xffe6},   {0x1b000, 0x1b001}, {0x1f200, 0x1f251}, {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff},
        {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd},
    };
    static const uint32_t none[][2] = {{0, 0x1f},        {0x7f, 0x9f},      {0x300, 0x36f},
                                       {0x200b, 0x200f}, {0x20d0, 0x20ff},  {0xfe00, 0xfe0f},
                                       {0xfe20, 0xfe2f}, {0xe0100, 0xe01ef}};
    const rt_string *s = rt_str(text);
    uint32_t width = 0;
    for (uint32_t i = 0; i < s->length; i++) {
        uint32_t c = (uint32_t)rt_str_code_point(text, (int32_t)i);
        i += c >= 0x10000;
        if (c >= 32 && c < 127)
            width++;
        else if (!in_ranges(c, none, sizeof none / sizeof *none))
            width += in_ranges(c, wide, sizeof wide / sizeof *wide) ? 2 : 1;
    }
    return width;
}

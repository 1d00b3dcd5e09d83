/* SPDX-License-Identifier: MIT */
/* JSON.parse without reviver: objects become dictionaries, arrays hold values. Error messages are those of V8
 * in Node 20. */
#include "rt_internal.h"
#include "rt_number.h"

#define KEY_CACHE 64 /* keys repeat: the last string of each hash is used again */

typedef struct {
    rt_ref text;
    const rt_string *s;
    uint32_t at;
    bool failed;
    rt_ref *keys; /* KEY_CACHE slots in a buffer */
} parser;

#define END 0xffffffffu
static inline uint32_t peek(const parser *p) { return p->at < p->s->length ? rt_str_unit(p->s, p->at) : END; }

static inline uint32_t skip_space(parser *p)
{
    for (;; p->at++) {
        uint32_t c = peek(p);
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return c;
    }
}

static rt_val fail(parser *p, rt_ref message)
{
    if (!p->failed) {
        rt_ref error = rt_program_make_error(RT_E_SYNTAX, message, 0);
        if (error)
            rt_exc = rt_val_of_ref(error);
    }
    p->failed = true;
    return 0;
}

static rt_val fail_at(parser *p, const char *what)
{
    char text[120];
    rt_text(text, sizeof text, "%s in JSON at position %u", what, p->at);
    return fail(p, rt_str_from_c(text));
}

static bool is_special(rt_ref text)
{
    static const char names[][16] = {"[object Object]", "NaN", "Infinity", "undefined"};
    for (int i = 0; i < 4; i++)
        if (rt_str_equals_c(rt_str(text), names[i]))
            return true;
    return false;
}

/* The message for a token that fits nowhere: names it, with up to ten characters around it. */
static rt_val unexpected(parser *p)
{
    uint32_t c = peek(p), length = p->s->length, from = 0, to = length;
    bool cut_start = false, cut_end = false;
    if (c == END)
        return fail(p, rt_str_from_c("Unexpected end of JSON input"));
    if (c == '"')
        return fail_at(p, "Unexpected string");
    if (c == '-' || c - '0' <= 9)
        return fail_at(p, "Unexpected number");
    rt_builder b = {0};
    if (!is_special(p->text)) {
        rt_build_c(&b, "Unexpected token '");
        rt_build_unit(&b, c);
        rt_build_c(&b, "', ");
        if (length > 20) {
            cut_start = p->at >= 10;
            cut_end = p->at < 10 || p->at < length - 10;
            from = cut_start ? p->at - 10 : 0;
            to = cut_end ? p->at + 10 : length;
        }
    }
    rt_build_c(&b, cut_start ? "...\"" : "\"");
    rt_build_range(&b, p->text, from, to);
    rt_build_c(&b, cut_end ? "\"... is not valid JSON" : "\" is not valid JSON");
    return fail(p, rt_build_done(&b));
}

static rt_val parse_value(parser *p);

static rt_val parse_word(parser *p, const char *word, rt_val value)
{
    for (; *word; word++, p->at++)
        if (peek(p) != (uint8_t)*word)
            return unexpected(p);
    return value;
}

static rt_val parse_number(parser *p)
{
    char small[64];
    uint32_t start = p->at;
    uint64_t integer = 0;
    bool simple = true;
    if (peek(p) == '-') {
        p->at++;
        if (peek(p) - '0' > 9)
            return fail_at(p, "No number after minus sign");
    }
    if (peek(p) == '0') {
        p->at++;
        if (peek(p) - '0' <= 9)
            return fail_at(p, "Unexpected number");
    }
    for (; peek(p) - '0' <= 9; p->at++)
        integer = integer * 10 + (peek(p) - '0');
    if (peek(p) == '.') {
        simple = false;
        p->at++;
        if (peek(p) - '0' > 9)
            return fail_at(p, "Unterminated fractional number");
        while (peek(p) - '0' <= 9)
            p->at++;
    }
    if ((peek(p) | 32) == 'e' && peek(p) != END) {
        simple = false;
        p->at++;
        if (peek(p) == '+' || peek(p) == '-')
            p->at++;
        if (peek(p) - '0' > 9)
            return fail_at(p, "Exponent part is missing a number");
        while (peek(p) - '0' <= 9)
            p->at++;
    }
    uint32_t length = p->at - start;
    bool negative = rt_str_unit(p->s, start) == '-';
    if (simple && length <= 15)
        return rt_val_of_f64(negative ? -(double)integer : (double)integer);
    const char *text = (const char *)p->s->units + start;
    if (rt_str_wide(p->s)) {
        char *copy =
            length < sizeof small ? small : (char *)rt_buffer_data(rt_alloc(RT_L_BUFFER, length + 16));
        for (uint32_t i = 0; i < length; i++)
            copy[i] = (char)rt_str_unit(p->s, start + i);
        text = copy;
    }
    size_t used;
    double value = rt_read_decimal(text + negative, length - negative, &used);
    return rt_val_of_f64(negative ? -value : value);
}

static bool parse_unicode(parser *p, uint32_t *unit)
{
    *unit = 0;
    for (int i = 0; i < 4; i++, p->at++) {
        uint32_t c = peek(p);
        uint32_t digit = c - '0' <= 9 ? c - '0' : (c | 32) - 'a' <= 5 && c != END ? (c | 32) - 'a' + 10 : 99;
        if (digit > 15) {
            fail_at(p, "Bad Unicode escape");
            return false;
        }
        *unit = *unit << 4 | digit;
    }
    return true;
}

/* The rest of a string that has escapes; `start` is its first unit. */
static rt_ref parse_escaped(parser *p, uint32_t start)
{
    rt_builder b = {0};
    for (;;) {
        uint32_t c = peek(p);
        if (c == '"') {
            rt_build_range(&b, p->text, start, p->at);
            p->at++;
            return rt_build_done(&b);
        }
        if (c < 32 || c == END) {
            fail_at(p, c == END ? "Unterminated string" : "Bad control character in string literal");
            return NULL;
        }
        p->at++;
        if (c != '\\')
            continue;
        rt_build_range(&b, p->text, start, p->at - 1);
        uint32_t escape = peek(p), unit = escape;
        p->at++;
        switch (escape) {
        case '"':
        case '\\':
        case '/':
            break;
        case 'b':
            unit = 8;
            break;
        case 'f':
            unit = 12;
            break;
        case 'n':
            unit = 10;
            break;
        case 'r':
            unit = 13;
            break;
        case 't':
            unit = 9;
            break;
        case 'u':
            if (!parse_unicode(p, &unit))
                return NULL;
            break;
        default:
            p->at--;
            if (escape > 255)
                unexpected(p);
            else
                fail_at(p, "Bad escaped character");
            return NULL;
        }
        rt_build_unit(&b, unit);
        start = p->at;
    }
}

/* At the opening quote. NULL when it failed. */
static rt_ref parse_string(parser *p, bool is_key)
{
    uint32_t start = ++p->at, hash = 0;
    if (!rt_str_wide(p->s)) {
        /* The same as the loop below, which would ask for the width of each unit. */
        const uint8_t *units = p->s->units;
        uint32_t at = start, length = p->s->length;
        for (; at < length && units[at] != '"' && units[at] != '\\' && units[at] >= 32; at++)
            hash = hash * 31 + units[at];
        p->at = at;
    }
    for (;; p->at++) {
        uint32_t c = peek(p);
        if (c == '"')
            break;
        if (c == '\\' || c < 32 || c == END)
            return parse_escaped(p, start);
        hash = hash * 31 + c;
    }
    uint32_t end = p->at++;
    if (!is_key || end - start > 32)
        return rt_str_slice(p->text, start, end);
    if (!p->keys) {
        rt_ref buffer = rt_new_references(sizeof(struct rt_object) + KEY_CACHE * sizeof(rt_ref));
        p->keys = (rt_ref *)(void *)rt_buffer_data(buffer);
    }
    rt_ref *cached = &p->keys[(hash ^ hash >> 8) % KEY_CACHE];
    if (!*cached || rt_str(*cached)->length != end - start ||
        !rt_str_matches_at(p->text, *cached, (int32_t)start))
        *cached = rt_str_slice(p->text, start, end);
    (void)rt_str_hash(*cached); /* by which dictionaries tell keys apart */
    return *cached;
}

static rt_val parse_array(parser *p)
{
    rt_ref array = rt_array_new(RT_L_ARRAY_VAL, 0, 0);
    p->at++;
    if (skip_space(p) == ']') {
        p->at++;
        return rt_val_of_ref(array);
    }
    for (;;) {
        rt_val value = parse_value(p);
        if (RT_THREW_VAL(value))
            return 0;
        if (RT_ARRAY(array)->length == RT_ARRAY(array)->capacity)
            rt_array_grow(array, RT_ARRAY(array)->length + 1);
        RT_ARRAY_DATA(array, rt_val)[RT_ARRAY(array)->length++] = value;
        uint32_t c = skip_space(p);
        if (c != ',' && c != ']')
            return fail_at(p, "Expected ',' or ']' after array element");
        p->at++;
        if (c == ']')
            return rt_val_of_ref(array);
    }
}

static rt_val parse_object(parser *p)
{
    rt_ref dict = rt_dict_new();
    p->at++;
    if (skip_space(p) == '}') {
        p->at++;
        return rt_val_of_ref(dict);
    }
    for (bool first = true;; first = false) {
        uint32_t c = skip_space(p);
        if (c != '"')
            return fail_at(p,
                           first ? "Expected property name or '}'" : "Expected double-quoted property name");
        rt_ref key = parse_string(p, true);
        if (!key)
            return 0;
        if (skip_space(p) != ':')
            return first ? fail_at(p, "Expected ':' after property name") : unexpected(p);
        p->at++;
        rt_val value = parse_value(p);
        if (RT_THREW_VAL(value))
            return 0;
        rt_dict_set(dict, key, value);
        c = skip_space(p);
        if (c != ',' && c != '}')
            return fail_at(p, "Expected ',' or '}' after property value");
        p->at++;
        if (c == '}')
            return rt_val_of_ref(dict);
    }
}

static rt_val parse_value(parser *p)
{
    if (RT_STACK_LOW()) {
        rt_throw_stack(0);
        p->failed = true;
        return 0;
    }
    switch (skip_space(p)) {
    case '{':
        return parse_object(p);
    case '[':
        return parse_array(p);
    case '"':
        return rt_val_of_ref(parse_string(p, false));
    case 't':
        return parse_word(p, "true", rt_val_of_bool(1));
    case 'f':
        return parse_word(p, "false", rt_val_of_bool(0));
    case 'n':
        return parse_word(p, "null", rt_val_of_ref(RT_NULL));
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        return parse_number(p);
    default:
        return unexpected(p);
    }
}

rt_val rt_json_parse(rt_ref text)
{
    parser p = {.text = text, .s = rt_str(text)};
    rt_val value = parse_value(&p);
    if (RT_THREW_VAL(value))
        return 0;
    if (skip_space(&p) != END) {
        char message[120];
        rt_text(message, sizeof message, "Unexpected non-whitespace character after JSON at position %u",
                p.at);
        return fail(&p, rt_str_from_c(message));
    }
    return value;
}

rt_bool rt_json_replace(rt_val holder, rt_ref key, rt_val value, uint32_t loc)
{
    rt_ref o = rt_ref_of_val(holder);
    if (!rt_is_object(holder) || rt_kind_of(o) != RT_K_DICT)
        plat_panic("what a reviver walks over was not made by JSON.parse");
    if (!rt_is_undefined(value))
        return rt_dict_write(o, key, value, loc);
    return RT_THREW_BOOL(rt_dyn_delete(holder, key, loc)) ? RT_MARK_BOOL : 0;
}

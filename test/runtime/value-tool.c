/* SPDX-License-Identifier: MIT */
/* Values for value.test.ts: reads lines `operation JSON`, answers with JSON strings, one a line. */
#include "program.h"

static void answer(rt_ref s)
{
    rt_ref quoted = rt_json_quote(s);
    size_t size = rt_str_utf8_size(rt_str(quoted));
    char *text = malloc(size + 1);
    text[rt_str_to_utf8(rt_str(quoted), text)] = 0;
    puts(text);
    free(text);
}

static rt_ref result_or_error(rt_ref s)
{
    if (s)
        return s;
    rt_ref message = ((error_object *)rt_ref_of_val(rt_exc))->message;
    rt_exc = 0;
    return message;
}

static rt_ref bigint_operation(char operator, rt_ref a, rt_ref b)
{
    switch (operator) {
    case '+':
        return rt_bigint_add(a, b);
    case '-':
        return rt_bigint_sub(a, b);
    case '*':
        return rt_bigint_mul(a, b);
    case '/':
        return rt_bigint_div(a, b);
    case '%':
        return rt_bigint_mod(a, b);
    case '&':
        return rt_bigint_and(a, b);
    case '|':
        return rt_bigint_or(a, b);
    case '^':
        return rt_bigint_xor(a, b);
    case '<':
        return rt_bigint_shl(a, b);
    case '>':
        return rt_bigint_shr(a, b);
    case '~':
        return rt_bigint_not(a);
    case 'i':
        return rt_bigint_as_int(rt_bigint_to_number(b), a);
    default:
        return rt_bigint_as_uint(rt_bigint_to_number(b), a);
    }
}

/* [operator, left, right] as strings. */
static rt_ref bigint_request(rt_val request)
{
    rt_ref left = rt_bigint_from_string(rt_ref_of_val(rt_array_any(request, 1)));
    rt_ref right = rt_bigint_from_string(rt_ref_of_val(rt_array_any(request, 2)));
    char operator=(char) rt_str_code(rt_ref_of_val(rt_array_any(request, 0)), 0);
    if (operator== 'n')
        return rt_num_to_str(rt_bigint_to_number(left));
    if (operator== 'h')
        return rt_bigint_to_radix(left, 36);
    if (operator== 'c')
        return rt_num_to_str(rt_bigint_compare(left, right));
    rt_ref result = bigint_operation(operator, left, right);
    return result ? rt_bigint_to_radix(result, 10) : NULL;
}

void rt_main(void)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t size;
    rt_start();
    while ((size = getline(&line, &room, stdin)) > 0) {
        rt_ref text = rt_str_from_utf8(line + 2, (size_t)size - 3);
        rt_val value = rt_json_parse(text);
        if (!value) {
            answer(result_or_error(NULL));
            continue;
        }
        rt_val json;
        switch (line[0]) {
        case 'i':
            answer(result_or_error(rt_inspect(value)));
            break;
        case 'f':
            answer(result_or_error(rt_format(rt_ref_of_val(value))));
            break;
        case 'j':
            json = rt_json_stringify(value, RT_EMPTY_STRING);
            answer(result_or_error(rt_ref_of_val(json)));
            break;
        case 'J':
            json = rt_json_stringify(value, rt_str_from_c("  "));
            answer(result_or_error(rt_ref_of_val(json)));
            break;
        case 's':
            answer(result_or_error(rt_val_to_str(value, 0)));
            break;
        case 'u':
            answer(rt_str_to_upper(rt_ref_of_val(value)));
            break;
        case 'l':
            answer(rt_str_to_lower(rt_ref_of_val(value)));
            break;
        case 'b':
            answer(result_or_error(bigint_request(value)));
            break;
        }
    }
    fflush(stdout);
}

/* SPDX-License-Identifier: MIT */
/* Exceptions raised by the runtime, and the program's fatal ends. */
#include <stdarg.h>

#include "rt_gc.h"
#include "rt_internal.h"

rt_val rt_exc;
char *rt_stack_limit;

/* The C library's printf would add its floating point code to every guest; messages need only %s, %d, %u,
 * %zu, %c. */
static void rt_format_text(char *out, size_t size, const char *format, va_list args)
{
    char *end = out + size - 1;
    for (; *format && out < end; format++) {
        if (*format != '%') {
            *out++ = *format;
            continue;
        }
        char digits[24];
        const char *text = digits;
        char *p = digits + sizeof digits - 1;
        *p = 0;
        format++;
        if (*format == 's') {
            text = va_arg(args, const char *);
        } else if (*format == 'c') {
            *--p = (char)va_arg(args, int);
            text = p;
        } else if (*format == '%') {
            text = "%";
        } else {
            bool negative = false;
            uint64_t n;
            if (*format == 'z') {
                format++;
                n = va_arg(args, size_t);
            } else if (*format == 'u') {
                n = va_arg(args, unsigned);
            } else {
                int i = va_arg(args, int);
                negative = i < 0;
                n = negative ? 0 - (uint64_t)i : (uint64_t)i;
            }
            do
                *--p = (char)('0' + n % 10);
            while (n /= 10);
            if (negative)
                *--p = '-';
            text = p;
        }
        while (*text && out < end)
            *out++ = *text++;
    }
    *out = 0;
}

__attribute__((format(printf, 3, 4))) void rt_text(char *out, size_t size, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    rt_format_text(out, size, format, args);
    va_end(args);
}

void rt_throw_error(int kind, uint32_t loc, const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    rt_format_text(text, sizeof text, format, args);
    va_end(args);
    rt_ref error = rt_program_make_error(kind, rt_str_from_utf8(text, strlen(text)), loc);
    /* Making the error may itself have thrown (out of stack): that exception stands. */
    if (error)
        rt_throw(rt_val_of_ref(error), loc);
}

/* What was thrown last, and where: for the report of an exception that nobody catches. */
static rt_val last_thrown;
static uint32_t last_thrown_at;

void rt_throw(rt_val exception, uint32_t loc)
{
    rt_exc = last_thrown = exception;
    last_thrown_at = loc;
}

void rt_throw_index(double index, uint32_t length, uint32_t loc)
{
    char text[32];
    text[rt_format_f64(index, text)] = 0;
    rt_throw_error(RT_E_RANGE, loc, "index %s out of range for length %u", text, length);
}

void rt_throw_tdz(const char *name, uint32_t loc)
{
    rt_throw_error(RT_E_REFERENCE, loc, "Cannot access '%s' before initialization", name);
}

static const char *describe(rt_val v, char *buffer, size_t size)
{
    static const char names[][10] = {"undefined", "object", "boolean", "number",
                                     "bigint",    "string", "symbol",  "function"};
    int type = rt_typeof(v);
    if (v == 0x02)
        return "null";
    if (!rt_is_object(v))
        return type == RT_T_OBJECT ? "nothing" : names[type];
    if (type != RT_T_OBJECT || rt_kind_of(rt_ref_of_val(v)) != RT_K_CLASS)
        return type == RT_T_OBJECT && rt_is_array(v) ? "array" : names[type];
    const rt_layout *layout = rt_layout_of(rt_ref_of_val(v));
    const rt_string *name = layout->description == RT_LEFT_OUT ? NULL : rt_layout_name(layout);
    if (!name || rt_str_utf8_size(name) >= size)
        return "object";
    buffer[rt_str_to_utf8(name, buffer)] = 0;
    return buffer;
}

void rt_throw_type(const char *expected, rt_val actual, uint32_t loc)
{
    char buffer[128];
    rt_throw_error(RT_E_TYPE, loc, "expected %s, got %s", expected, describe(actual, buffer, sizeof buffer));
}

/* Compiled code may go this far below the limit while it makes the error about the limit. */
#define STACK_RESERVE 8192

void rt_throw_stack(uint32_t loc)
{
    /* The error's constructor is compiled code and checks the stack as well: it may use the runtime's
     * reserve. */
    char *limit = rt_stack_limit;
    rt_stack_limit = limit - STACK_RESERVE;
    rt_throw_error(RT_E_RANGE, loc, "Maximum call stack size exceeded");
    rt_stack_limit = limit;
}

_Noreturn void rt_out_of_memory(size_t wanted)
{
    char text[400], position[250] = "unknown code";
    (void)rt_current_position(position, sizeof position);
    rt_text(text, sizeof text, "out of memory: %zu bytes wanted, %zu KiB of %zu KiB in use, in %s",
            wanted, ((size_t)rt_heap.in_use << RT_BLOCK_SHIFT) / 1024,
            ((size_t)rt_heap.block_limit << RT_BLOCK_SHIFT) / 1024, position);
    plat_panic(text);
}

static bool has_calls(const rt_string *text)
{
    for (uint32_t i = 0; i + 3 < text->length; i++)
        if (rt_str_unit(text, i) == '\n' && rt_str_unit(text, i + 1) == ' ' && rt_str_unit(text, i + 2) == ' ')
            return true;
    return false;
}

/* Node's report is on standard error as well, so its exact text is nobody's business. It must not need
 * console.log's formatting: that would put it into every program. */
_Noreturn void rt_report_uncaught(rt_val exception)
{
    char buffer[128];
    rt_ref text = NULL;
    rt_exc = 0;
    if (rt_val_is_num(exception)) {
        text = rt_num_to_str(rt_f64_of_val(exception));
    } else if (rt_is_string(exception)) {
        text = rt_ref_of_val(exception);
    } else if (rt_val_kind(exception) == RT_K_CLASS) {
        /* What is no error need not be described, and has no stack. */
        const rt_layout *layout = rt_layout_of(rt_ref_of_val(exception));
        const rt_member *stack = rt_is_described(layout) ? rt_find_member_c(layout, "stack") : NULL;
        rt_val value = stack && stack->get ? stack->get(rt_ref_of_val(exception)) : 0;
        if (rt_is_string(value))
            text = rt_ref_of_val(value);
    }
    rt_exc = 0;
    if (!text)
        text = rt_str_from_c(describe(exception, buffer, sizeof buffer));
    rt_write_line(2, rt_str_concat(rt_str_from_c("Uncaught "), text));
    /* An error's stack says where; other values have none. */
    if (exception == last_thrown && last_thrown_at != 0 && !has_calls(rt_str(text))) {
        rt_loc at = rt_loc_at(last_thrown_at);
        char position[300];
        rt_text(position, sizeof position, "    thrown at %s:%u:%u", at.file, at.line, at.column);
        rt_write_line(2, rt_str_from_c(position));
    }
    plat_exit(1);
}

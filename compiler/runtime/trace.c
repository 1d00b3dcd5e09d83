/* SPDX-License-Identifier: MIT */
/*
 * Stack traces: return addresses found through frame pointers, looked up in the program's table of functions.
 * The table is sorted by address on first use, as an index.
 */
#include "rt_internal.h"

#define MAX_CALLS 10 /* as in Node */

static rt_ref order; /* RT_L_BUFFER of uint32_t: indices into rt_functions, by address */

static uintptr_t address_of(uint32_t i)
{
    return (uintptr_t)rt_functions[((const uint32_t *)(void *)rt_buffer_data(order))[i]].code;
}

static void sort_functions(void)
{
    rt_add_root(&order, sizeof order);
    order =
        rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + (size_t)rt_function_count * sizeof(uint32_t) + 8);
    uint32_t *list = (uint32_t *)(void *)rt_buffer_data(order);
    for (uint32_t i = 0; i < rt_function_count; i++)
        list[i] = i;
    /* Shell sort: the linker keeps the order mostly, so there is little to do. */
    for (uint32_t gap = rt_function_count / 2; gap > 0; gap /= 2) {
        for (uint32_t i = gap; i < rt_function_count; i++) {
            uint32_t moved = list[i], k = i;
            for (; k >= gap &&
                   (uintptr_t)rt_functions[list[k - gap]].code > (uintptr_t)rt_functions[moved].code;
                 k -= gap)
                list[k] = list[k - gap];
            list[k] = moved;
        }
    }
}

/* The bounds of the section that RT_CODE puts compiled functions into; NULL when the program has none. */
extern const char __start_rt_code[] __attribute__((weak));
extern const char __stop_rt_code[] __attribute__((weak));

/* The function that contains a return address, or -1. */
static int64_t find_function(uintptr_t address)
{
    uint32_t low = 0, high = rt_function_count;
    bool bounded = (uintptr_t)__start_rt_code != 0;
    if (bounded && (address < (uintptr_t)__start_rt_code || address > (uintptr_t)__stop_rt_code))
        return -1;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (address_of(middle) < address)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return -1;
    /* Without bounds nothing says where the last function ends, and the runtime's code stands behind it. */
    if (!bounded && (address - address_of(low - 1) > (1u << 16) || (low == rt_function_count && low > 1)))
        return -1;
    return ((const uint32_t *)(void *)rt_buffer_data(order))[low - 1];
}

/* The same without the sorted index, which is made in heap memory. */
static const rt_function *search_function(uintptr_t address)
{
    const rt_function *best = NULL, *last = NULL;
    for (uint32_t i = 0; i < rt_function_count; i++) {
        const rt_function *f = &rt_functions[i];
        if ((uintptr_t)f->code <= address && (!best || (uintptr_t)f->code > (uintptr_t)best->code))
            best = f;
        if (!last || (uintptr_t)f->code > (uintptr_t)last->code)
            last = f;
    }
    bool bounded = (uintptr_t)__start_rt_code != 0;
    if (bounded ? address > (uintptr_t)__stop_rt_code : best == last)
        return NULL;
    return best;
}

/* The library's own functions (the constructors of errors, above all) are of no interest. */
static bool is_library(const rt_function *function)
{
    return strncmp(rt_loc_at(function->loc).file, "compiler/lib/", 13) == 0;
}

__attribute__((noinline, no_sanitize("address"))) rt_ref rt_trace_capture(void)
{
    rt_ref calls = rt_array_new(RT_L_ARRAY_F64, 0, MAX_CALLS);
    if (!order)
        sort_functions();
    const uintptr_t *frame = __builtin_frame_address(0);
    const uintptr_t *base = plat_stack_base();
    for (uint32_t guard = 0; guard < 64 && RT_ARRAY(calls)->length < MAX_CALLS; guard++) {
        const uintptr_t *next = (const uintptr_t *)frame[0];
        int64_t function = find_function(frame[1]);
        bool first = RT_ARRAY(calls)->length == 0;
        if (function >= 0 && !(first && is_library(&rt_functions[function])))
            RT_ARRAY_DATA(calls, double)[RT_ARRAY(calls)->length++] = (double)function;
        /* Code without frame pointers may leave anything here: only go upwards, inside the stack. */
        if (next <= frame || next + 2 > base || ((uintptr_t)next & 7))
            break;
        frame = next;
    }
    return calls;
}

__attribute__((noinline, no_sanitize("address"))) const rt_function *rt_current_function(void)
{
    const uintptr_t *frame = __builtin_frame_address(0);
    const uintptr_t *base = plat_stack_base();
    for (uint32_t guard = 0; guard < 64; guard++) {
        const uintptr_t *next = (const uintptr_t *)frame[0];
        const rt_function *function = search_function(frame[1]);
        if (function && !is_library(function))
            return function;
        if (next <= frame || next + 2 > base || ((uintptr_t)next & 7))
            break;
        frame = next;
    }
    return NULL;
}

rt_ref rt_trace_text(rt_ref trace)
{
    rt_builder b = {0};
    for (uint32_t i = 0; i < RT_ARRAY(trace)->length; i++) {
        uint32_t index = (uint32_t)rt_f64_of_val(rt_array_any(rt_val_of_ref(trace), (int32_t)i));
        char position[24];
        const rt_function *function = &rt_functions[index];
        rt_loc loc = rt_loc_at(function->loc);
        rt_text(position, sizeof position, ":%u:%u)", loc.line, loc.column);
        rt_build_c(&b, "\n    at ");
        rt_build_str(&b, rt_str_from_utf8(function->name, strlen(function->name)));
        rt_build_c(&b, " (");
        rt_build_str(&b, rt_str_from_utf8(loc.file, strlen(loc.file)));
        rt_build_c(&b, position);
    }
    return rt_build_done(&b);
}

/* SPDX-License-Identifier: MIT */
/*
 * Stack traces: return addresses found through frame pointers. What they mean is looked up in the position table
 * (minios/positions.h) only when somebody reads the trace, so an error costs no more than following the frames.
 */
#include "../../minios/positions.h"
#include "rt_internal.h"

#define MAX_CALLS 10     /* lines of a trace, as in Node */
#define MAX_CAPTURED 24  /* addresses: some are of functions that are not shown */
#define MAX_FOLLOWED 128 /* frames: most of the runtime's own are between */

/* Return addresses in the program's code, the innermost first. */
static uint32_t __attribute__((noinline, no_sanitize("address"))) capture(uintptr_t *addresses, uint32_t room)
{
    const uintptr_t *frame = __builtin_frame_address(0);
    const uintptr_t *base = plat_stack_base();
    plat_code code = plat_code_positions();
    uint32_t count = 0;
    for (uint32_t guard = 0; guard < MAX_FOLLOWED && count < room; guard++) {
        const uintptr_t *next = (const uintptr_t *)frame[0];
        if (frame[1] - code.base <= code.size)
            addresses[count++] = frame[1];
        /* Code without frame pointers may leave anything here: only go upwards, inside the stack. */
        if (next <= frame || next + 2 > base || ((uintptr_t)next & 7))
            break;
        frame = next;
    }
    return count;
}

/* What a call says: false when there are not `depth` + 1 functions in progress at that return address. */
static bool find(uintptr_t address, uint32_t depth, struct position *position)
{
    plat_code code = plat_code_positions();
    /* A return address may be the first byte of the next line or function: look up the call itself. */
    return code.table && positions_find(code.table, code.table_end, address - 1 - code.base, depth, position);
}

static bool is_library(const struct position *position)
{
    return strncmp(position->file, "compiler/lib/", 13) == 0;
}

/* Functions that the program does not see have names that begin with a dot, see positions/trace-names.ts. */
static bool is_shown(const struct position *position)
{
    return position->line != 0 && position->function[0] != '.';
}

rt_ref rt_trace_capture(void)
{
    uintptr_t addresses[MAX_CAPTURED];
    uint32_t count = capture(addresses, MAX_CAPTURED);
    rt_ref calls = rt_array_new(RT_L_ARRAY_F64, 0, count);
    for (uint32_t i = 0; i < count; i++)
        RT_ARRAY_DATA(calls, double)[i] = (double)addresses[i];
    RT_ARRAY(calls)->length = count;
    return calls;
}

bool rt_current_position(char *out, size_t size)
{
    uintptr_t addresses[MAX_CAPTURED];
    uint32_t count = capture(addresses, MAX_CAPTURED);
    struct position position;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t depth = 0; find(addresses[i], depth, &position); depth++) {
            if (is_shown(&position) && !is_library(&position)) {
                rt_text(out, size, "%s (%s:%u)", position.function, position.file, position.line);
                return true;
            }
        }
    }
    return false;
}

rt_ref rt_trace_text(rt_ref trace)
{
    rt_builder b = {0};
    uint32_t lines = 0;
    struct position position;
    for (uint32_t i = 0; i < RT_ARRAY(trace)->length && lines < MAX_CALLS; i++) {
        uintptr_t address = (uintptr_t)rt_f64_of_val(rt_array_any(rt_val_of_ref(trace), (int32_t)i));
        for (uint32_t depth = 0; lines < MAX_CALLS && find(address, depth, &position); depth++) {
            char place[24] = ")";
            if (!is_shown(&position))
                continue;
            rt_build_c(&b, "\n    at ");
            rt_build_str(&b, rt_str_from_utf8(position.function, strlen(position.function)));
            rt_build_c(&b, " (");
            /* The library's own lines are of no interest: Node says <anonymous>. */
            const char *file = is_library(&position) ? "<anonymous>" : position.file;
            rt_build_str(&b, rt_str_from_utf8(file, strlen(file)));
            if (!is_library(&position))
                rt_text(place, sizeof place, ":%u)", position.line);
            rt_build_c(&b, place);
            lines++;
        }
    }
    return rt_build_done(&b);
}

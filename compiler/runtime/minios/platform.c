/* SPDX-License-Identifier: MIT */
/* The guest's side of rt_platform.h, and what musl's routine C needs from below. */
#include <string.h>
#include "../../../minios/minios.h"
#include "../rt_platform.h"

/* Room that the runtime's C functions, musl's and the console's keep above the guard page. */
#define STACK_MARGIN 16384

rt_region plat_heap(void)
{
    return (rt_region){ .base = minios_heap_base(), .size = minios_heap_size() };
}

bool plat_commit(void *p, size_t n)
{
    if (!minios_commit(p, n))
        return false;
    memset(p, 0, n);
    return true;
}

void plat_release(void *p, size_t n)
{
    /* The domain keeps its memory: there is nobody to give it to. */
    (void)p;
    (void)n;
}

void *plat_stack_base(void)
{
    return minios_stack_base();
}

void *plat_stack_limit(void)
{
    return minios_stack_bottom() + STACK_MARGIN;
}

extern const char text_end[], positions_start[], positions_end[];

plat_code plat_code_positions(void)
{
    return (plat_code){ positions_start, positions_end, 0, (size_t)text_end };
}

void plat_write(int fd, const void *data, size_t size)
{
    (void)fd;
    minios_console_write(data, size);
}

uint64_t plat_monotonic_ns(void)
{
    return minios_monotonic_ns();
}

int64_t plat_wallclock_ns(void)
{
    return minios_wallclock_ns();
}

_Noreturn void plat_exit(int status)
{
    minios_exit(status);
}

void plat_wait(uint64_t deadline_ns)
{
    minios_wait(deadline_ns);
}

_Noreturn void plat_panic(const char *message)
{
    minios_panic(message);
}

/*
 * musl keeps errno in thread-local storage, which the guest has not got. Its functions reach it through these
 * two names; defined here, musl's own member is never linked.
 */
int *__errno_location(void);
int *___errno_location(void);
static int errno_value;

int *__errno_location(void)
{
    return &errno_value;
}

int *___errno_location(void)
{
    return &errno_value;
}

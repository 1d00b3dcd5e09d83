/* SPDX-License-Identifier: MIT */
#include "bindings.h"

#define NS_PER_MS 1e6
/* Doubles up to here convert to uint64_t without overflow. */
#define LAST_DEADLINE_NS 1.8e19

double minios_memory_bytes(void)
{
    return (double)minios_memory_size();
}

double minios_console_dropped_double(void)
{
    return (double)minios_console_dropped();
}

double minios_monotonic_ms(void)
{
    return (double)minios_monotonic_ns() / NS_PER_MS;
}

double minios_wallclock_ms(void)
{
    return (double)minios_wallclock_ns() / NS_PER_MS;
}

void minios_wait_until_ms(double deadline_ms)
{
    double deadline_ns = deadline_ms * NS_PER_MS;
    if (!(deadline_ns > 0))
        minios_wait(0);
    else
        minios_wait(deadline_ns < LAST_DEADLINE_NS ? (uint64_t)deadline_ns : UINT64_MAX);
}

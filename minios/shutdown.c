/* SPDX-License-Identifier: MIT */
/* The end of the domain, and the last words before it. */
#include "console.h"
#include "hypercall.h"
#include "minios.h"
#include "report.h"

/* Once the domain is shut down its console is read by chance only, so the reader gets this long to catch up. */
#define DRAIN_NS 50000000ULL
#define CRASH_DRAIN_NS 1000000000ULL

static int32_t shutdown(int32_t reason, uint64_t drain_ns)
{
    struct sched_shutdown argument = { .reason = (unsigned int)reason };
    console_drain(drain_ns);
    return (int32_t)hypercall_sched_op(SCHEDOP_shutdown, &argument);
}

int32_t minios_shutdown(int32_t reason)
{
    return shutdown(reason, DRAIN_NS);
}

_Noreturn void report_crash(void)
{
    shutdown(SHUTDOWN_crash, CRASH_DRAIN_NS);
    /* Xen does not refuse this. Should it return all the same, an undefined instruction ends us: the trap finds a
       report in progress and, since nothing else is left, spins in it blocked. */
    for (;;)
        hypercall_sched_op(SCHEDOP_block, NULL);
}

_Noreturn void minios_exit(int status)
{
    if (status != 0)
        report_crash();
    int32_t result = minios_shutdown(SHUTDOWN_poweroff);
    minios_panic_number("cannot power off, error ", result);
}

/* SPDX-License-Identifier: MIT */
/* The end of the domain, and the last words before it. */
#include "console.h"
#include "hypercall.h"
#include "minios.h"
#include "report.h"

#define CRASH_DRAIN_NS 1000000000ULL

static int32_t shutdown(int32_t reason)
{
    struct sched_shutdown argument = { .reason = (unsigned int)reason };
    return (int32_t)hypercall_sched_op(SCHEDOP_shutdown, &argument);
}

int32_t minios_shutdown(int32_t reason)
{
    /* Suspending takes preparation: without it the domain could be neither saved nor restored. */
    if (reason == SHUTDOWN_suspend)
        return minios_suspend(MINIOS_FLAWLESS);
    console_drain(CONSOLE_DRAIN_NS);
    return shutdown(reason);
}

_Noreturn void report_crash_now(void)
{
    /* Xen does not refuse this; but there is nothing else left to try. */
    for (;;)
        shutdown(SHUTDOWN_crash);
}

_Noreturn void report_crash(void)
{
    console_drain(CRASH_DRAIN_NS);
    report_crash_now();
}

_Noreturn void minios_exit(int status)
{
    if (status != 0)
        report_crash();
    int32_t result = minios_shutdown(SHUTDOWN_poweroff);
    minios_panic_number("cannot power off, error ", result);
}

/* SPDX-License-Identifier: MIT */
/*
 * Suspend and resume: what is the same in every mode. What the tools save is memory and registers; all that
 * Xen keeps for a domain (ports, grants, the shared page, the clock's origin) belongs to the old one and must
 * be made again in the new one.
 */
#include <stddef.h>
#include "console.h"
#include "event-channel.h"
#include "grant-table.h"
#include "minios.h"
#include "mode.h"
#include "time.h"

/* Nothing is mapped at the null pointer that a flaw puts in its place. */
static const struct sched_shutdown argument = { .reason = SHUTDOWN_suspend };

int32_t minios_suspend(enum minios_flaw flaw)
{
    console_drain(CONSOLE_DRAIN_NS);
    /* The clock is last read here: that is where it goes on. */
    (void)minios_monotonic_ns();
    grant_table_suspend();
    struct xencons_interface *console = boot.console;
    /* The console waits by the clock, and that is on a page that the mode takes away. A panic in between goes
       to Xen's own console. */
    boot.console = NULL;
    int32_t result = boot.mode->suspend(flaw == MINIOS_REFUSED ? NULL : &argument, flaw);
    if (result == MINIOS_RESUMED) {
        time_resume();
        event_init();
        console_resume();
    } else {
        boot.console = console;
    }
    grant_table_resume(result == MINIOS_RESUMED);
    return result;
}

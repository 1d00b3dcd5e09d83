/* SPDX-License-Identifier: MIT */
/*
 * Suspend under PVH. Frame numbers and the processor's state are saved and restored as they are; what Xen has
 * put at frame numbers of ours, and the callback, a new domain has to ask for again.
 */
#include "../hypercall.h"
#include "../minios.h"
#include "../mode.h"
#include "pvh.h"

int32_t pvh_suspend(const struct sched_shutdown *argument, enum minios_flaw flaw)
{
    /* There is no frame table or start_info to get wrong. */
    (void)flaw;
    int32_t outcome = (int32_t)hypercall_suspend(argument, 0);
    if (outcome == MINIOS_RESUMED)
        pvh_connect();
    return outcome;
}

/* SPDX-License-Identifier: MIT */
/*
 * Suspend under PV. The tools save pages by our own frame numbers and give the new domain other machine
 * frames; in page tables, start_info's own frame and the frame table they translate, everything else is ours
 * to do. So nothing may be mapped that is not in the frame table, and the machine frames that start_info
 * holds become frame numbers until we are back.
 */
#include "../hypercall.h"
#include "../minios.h"
#include "../mode.h"
#include "pv.h"

static void spoil_p2m(enum minios_flaw flaw)
{
    if (flaw == MINIOS_NO_P2M)
        boot.shared_info->arch.pfn_to_mfn_frame_list_list = 0;
    if (flaw == MINIOS_STALE_P2M)
        boot.shared_info->arch.pfn_to_mfn_frame_list_list = pv_frame_of(pv_start_info);
}

int32_t pv_suspend(const struct sched_shutdown *argument, enum minios_flaw flaw)
{
    struct start_info *info = pv_start_info;
    unsigned long store = info->store_mfn, console = info->console.domU.mfn;
    unsigned long own_frame = pv_frame_of(flaw == MINIOS_WRONG_START_INFO ? boot.heap : (char *)info);

    spoil_p2m(flaw);
    long result = pv_unmap_shared_info();
    if (result != 0) {
        pv_p2m_publish();
        return (int32_t)result;
    }
    info->store_mfn = pv_frame_number(store);
    if (console != 0)
        info->console.domU.mfn = pv_frame_number(console);

    int32_t outcome = (int32_t)hypercall_suspend(argument, own_frame);
    if (outcome != MINIOS_RESUMED) {
        info->store_mfn = store;
        info->console.domU.mfn = console;
    }
    result = pv_map_shared_info();
    if (result != 0)
        minios_panic_number("cannot map shared_info after a suspend, error ", result);
    /* New machine frames, and a root that starts from zero; or one that was spoilt. */
    pv_p2m_publish();
    pv_read_start_info();
    return outcome;
}

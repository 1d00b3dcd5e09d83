/* SPDX-License-Identifier: MIT */
/* PV boot: from start_info to a machine that minios_main can use. */
#include "../hypercall.h"
#include "../minios.h"
#include "../mode.h"
#include "pv.h"

struct start_info *pv_start_info;

static const struct mode pv_mode = {
    .name = "PV",
    .trap_entries = pv_trap_entries,
    .fault_address = pv_fault_address,
    .map_heap = pv_map_heap,
    .frame_of = pv_frame_of,
    .map_grant_table = pv_map_grant_table,
    .unmap_grant_table = pv_unmap_grant_table,
    .suspend = pv_suspend,
};

/*
 * The first frame after everything that Xen's builder put behind the image, except its boot stack, which is
 * free.
 */
static unsigned long first_spare_pfn(const struct start_info *info)
{
    const unsigned long ends[] = {
        FRAME_OF(info->mfn_list + info->nr_pages * sizeof(unsigned long) - 1) + 1,
        FRAME_OF(info) + 1,
        pv_frame_number(info->store_mfn) + 1,
        info->console.domU.mfn == 0 ? 0 : pv_frame_number(info->console.domU.mfn) + 1,
        FRAME_OF(info->pt_base) + info->nr_pt_frames,
    };
    unsigned long highest = 0;
    for (unsigned int i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (ends[i] > highest)
            highest = ends[i];
    return highest;
}

/* Where the console's page is, which a domain may be built without. */
static struct xencons_interface *console_page(const struct start_info *info)
{
    return info->console.domU.mfn == 0 ? NULL : pv_address_of_frame(info->console.domU.mfn);
}

void pv_read_start_info(void)
{
    boot.xenstore = pv_address_of_frame(pv_start_info->store_mfn);
    boot.xenstore_port = pv_start_info->store_evtchn;
    boot.console = console_page(pv_start_info);
    boot.console_port = pv_start_info->console.domU.evtchn;
}

/** Called by pv_entry. Returns the top of the main stack. */
unsigned long pv_start(struct start_info *info);

unsigned long pv_start(struct start_info *info)
{
    pv_start_info = info;
    boot.mode = &pv_mode;
    pv_trap_init();
    /* Xen switches the FPU lazily by itself; with the virtual CR0.TS clear it never tells us. */
    long result = hypercall_fpu_taskswitch(0);
    if (result != 0)
        minios_panic_number("cannot enable the FPU, error ", result);

    result = hypercall_set_segment_base(SEGBASE_FS, (unsigned long)thread_area);
    if (result != 0)
        minios_panic_number("cannot set the base of fs, error ", result);

    boot.command_line = (const char *)info->cmd_line;
    pv_memory_init(pv_p2m_build(first_spare_pfn(info)));
    pv_p2m_publish();
    /* The console waits by the clock, which shared_info carries, so it can be used only from here. */
    pv_read_start_info();
    return STACK_TOP;
}

/* SPDX-License-Identifier: MIT */
/* PV boot: from start_info to a machine that minios_main can use. */
#include "../hypercall.h"
#include "../memory.h"
#include "../minios.h"
#include "../mode.h"
#include "pv.h"

struct start_info *pv_start_info;

#define E820_RAM 1

static const struct mode pv_mode = {
    .name = "PV",
    .trap_entries = pv_trap_entries,
    .fault_address = pv_fault_address,
    .map_heap = pv_map_heap,
    .drop_page = pv_drop_page,
    .add_page = pv_add_page,
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

/* How many pages the domain may have one day: the end of the memory map that the toolstack made for it. */
static unsigned long most_pages(unsigned long now)
{
    struct {
        uint64_t start, size;
        uint32_t type;
    } __attribute__((packed)) entries[16];
    struct xen_memory_map map = { .nr_entries = sizeof entries / sizeof entries[0] };
    set_xen_guest_handle(map.buffer, (void *)entries);
    unsigned long most = now;
    /* Without a map there is nothing that it could grow to. */
    if (hypercall_memory_op(XENMEM_memory_map, &map) != 0)
        return now;
    for (unsigned int i = 0; i < map.nr_entries; i++) {
        unsigned long end = PFN_DOWN(entries[i].start + entries[i].size);
        if (entries[i].type == E820_RAM && end > most)
            most = end;
    }
    return most < now * MOST_GROWTH ? most : now * MOST_GROWTH;
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
    unsigned long growth = most_pages(info->nr_pages) - info->nr_pages;
    pv_memory_init(pv_p2m_build(first_spare_pfn(info), info->nr_pages + growth), growth);
    pv_p2m_publish();
    /* The console waits by the clock, which shared_info carries, so it can be used only from here. */
    pv_read_start_info();
    return STACK_TOP;
}

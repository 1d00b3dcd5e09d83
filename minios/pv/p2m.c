/* SPDX-License-Identifier: MIT */
/*
 * The frame table (p2m): which machine frame each of our frames is. Xen's builder made it as one array, for
 * the frames that there are; a domain that may grow gets a longer one. Here it is published as a tree of
 * three levels, each a list of machine frame numbers of pages of the level below (struct arch_shared_info in
 * xen/arch-x86/xen.h). Tools that save, dump or migrate the domain start from its root.
 */
#include "../layout.h"
#include "../minios.h"
#include "../mode.h"
#include "pv.h"

static unsigned long *frames;       /* the table */
static unsigned long frame_count;   /* entries that it has */
static unsigned long entries;       /* entries that it is to have */
static unsigned long *root;         /* one page: machine frames of the list pages */
static unsigned long *lists;        /* pages with machine frames of the table's own pages */

unsigned long pv_machine_frame(unsigned long pfn)
{
    return pfn < frame_count ? frames[pfn] : NO_FRAME;
}

void pv_set_machine_frame(unsigned long pfn, unsigned long mfn)
{
    frames[pfn] = mfn;
}

unsigned long pv_p2m_build(unsigned long spare_pfn, unsigned long wanted)
{
    unsigned long list_pages = layout_list_pages(layout_list_pages(wanted));
    if (list_pages > LAYOUT_ENTRIES)
        minios_panic("more memory than a frame table of three levels can describe");
    frames = (unsigned long *)pv_start_info->mfn_list;
    frame_count = pv_start_info->nr_pages;
    entries = wanted;
    root = (unsigned long *)ADDRESS_OF(spare_pfn);
    lists = (unsigned long *)ADDRESS_OF(spare_pfn + 1);
    return spare_pfn + 1 + list_pages;
}

void pv_p2m_move(unsigned long *table)
{
    for (unsigned long i = 0; i < layout_list_pages(entries) * LAYOUT_ENTRIES; i++)
        table[i] = pv_machine_frame(i);
    frames = table;
    frame_count = entries;
}

void pv_p2m_publish(void)
{
    unsigned long table_pfn = FRAME_OF(frames);
    unsigned long table_pages = layout_list_pages(frame_count);
    unsigned long list_pages = layout_list_pages(table_pages);
    /* Readers stop at max_pfn; what lies beyond is zero so that nobody takes leftovers of the memory for
       frames. */
    for (unsigned long i = 0; i < list_pages * LAYOUT_ENTRIES; i++)
        lists[i] = i < table_pages ? pv_machine_frame(table_pfn + i) : 0;
    for (unsigned long i = 0; i < LAYOUT_ENTRIES; i++)
        root[i] = i < list_pages ? pv_machine_frame(FRAME_OF(lists) + i) : 0;
    boot.shared_info->arch.max_pfn = frame_count;
    boot.shared_info->arch.pfn_to_mfn_frame_list_list = pv_machine_frame(FRAME_OF(root));
}

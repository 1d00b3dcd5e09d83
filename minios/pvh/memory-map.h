/* SPDX-License-Identifier: MIT */
/* From the memory map of a PVH guest (xen/arch-x86/hvm/start_info.h) to a layout. */
#ifndef MINIOS_PVH_MEMORY_MAP_H
#define MINIOS_PVH_MEMORY_MAP_H

#include <stdbool.h>
#include <xen/xen.h>
#include <xen/arch-x86/hvm/start_info.h>
#include "../layout.h"
#include "boot-tables.h"

/* The whole frames of an entry that is memory: from *start, exclusive *end. False when there are none. */
static inline bool memory_map_frames(const struct hvm_memmap_table_entry *entry, unsigned long *start,
                                     unsigned long *end)
{
    *start = (unsigned long)((entry->addr + 0xfff) >> 12);
    *end = (unsigned long)((entry->addr + entry->size) >> 12);
    bool wraps = entry->addr + entry->size < entry->addr;
    return entry->type == XEN_HVM_MEMMAP_TYPE_RAM && !wraps && *end > *start;
}

/* The end of memory that is there without a gap from `frame` on; `frame` itself when it is not memory. */
static inline unsigned long memory_map_run(const struct hvm_memmap_table_entry *map, unsigned int count,
                                           unsigned long frame)
{
    /* Entries are in any order, and one may go on where another ends. */
    for (unsigned int i = 0; i < count; i++) {
        unsigned long start, end;
        if (memory_map_frames(&map[i], &start, &end) && start <= frame && frame < end) {
            frame = end;
            i = UINT32_MAX;
        }
    }
    return frame;
}

/**
 * The layout for a map: memory around the image, what exists below it, and the largest piece above; of both
 * no more than `most` frames. `pages` is 0 when the map has no memory where the image is, or too little at
 * frame 0.
 */
static inline struct layout memory_map_layout(const struct hvm_memmap_table_entry *map, unsigned int count,
                                              unsigned long most)
{
    unsigned long end = memory_map_run(map, count, LAYOUT_IMAGE_PFN);
    if (end > most)
        end = most > LAYOUT_IMAGE_PFN ? most : LAYOUT_IMAGE_PFN;
    struct layout layout = layout_of(end == LAYOUT_IMAGE_PFN ? 0 : end, BOOT_TABLES);
    unsigned long below = memory_map_run(map, count, 0);
    if (below < LAYOUT_IMAGE_PFN)
        layout.below_end = below;
    if (layout.below_end < layout.stack_frame + layout.stack_pages)
        layout.pages = 0;
    for (unsigned int i = 0; i < count; i++) {
        unsigned long start, high_end;
        if (memory_map_frames(&map[i], &start, &high_end) && start > end &&
            high_end - start > layout.high_pages) {
            layout.high_frame = start;
            layout.high_pages = high_end - start;
        }
    }
    if (layout.high_pages > most - end)
        layout.high_pages = most - end;
    /* With gigabytes, what remains below the image is better left out: large pages fit above then. */
    if (layout.high_pages != 0)
        layout.below_end = layout.stack_frame + layout.stack_pages;
    return layout;
}

#endif

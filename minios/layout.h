/* SPDX-License-Identifier: MIT */
/*
 * Arithmetic of the address space, apart from everything that touches it.
 *
 * Pages are counted from VIRTUAL_BASE. Page v is frame v from the image up to the end of memory. The frames
 * below the image would be lost that way (the addresses there have other uses, see addresses.h), so some of
 * them carry the main stack and the others are mapped after the end of memory. Memory that does not follow on
 * comes last: under PVH what lies above the hole below 4 GiB, under PV what the domain may grow by. So the
 * heap is one range, and no frame is idle.
 */
#ifndef MINIOS_LAYOUT_H
#define MINIOS_LAYOUT_H

#include "addresses.h"

#define LAYOUT_ENTRIES 512UL          /* of a page table, and numbers in a page */
#define LAYOUT_BASE_CHUNK 1UL         /* VIRTUAL_BASE, in what one lowest-level table maps */
#define LAYOUT_IMAGE_PFN 0x100UL      /* IMAGE_ADDRESS */
#define LAYOUT_STACK_END 0x80UL       /* STACK_TOP */
#define LAYOUT_SMALL_PAGES 1024UL     /* 4 MiB: such guests get a small stack */

struct layout {
    unsigned long pages;        /* frames that follow on from frame 0 */
    unsigned long stack_frame;  /* the first frame that carries the stack: those below it are in use */
    unsigned long stack_pages;
    unsigned long below_end;    /* frames up to here, of those below the image, exist */
    unsigned long high_frame;   /* where memory goes on, and for how many frames */
    unsigned long high_pages;
};

/** The layout of `pages` frames that follow on from 0, of which the mode uses the first `used` itself. */
static inline struct layout layout_of(unsigned long pages, unsigned long used)
{
    return (struct layout){
        .pages = pages,
        .stack_frame = used,
        .stack_pages = pages <= LAYOUT_SMALL_PAGES ? 16 : 64,
        .below_end = LAYOUT_IMAGE_PFN,
    };
}

/** How many pages lie below the image in memory and are mapped behind its end. */
static inline unsigned long layout_below(const struct layout *layout)
{
    return layout->below_end - layout->stack_frame - layout->stack_pages;
}

/** The first page after the heap. */
static inline unsigned long layout_end(const struct layout *layout)
{
    return layout->pages + layout_below(layout) + layout->high_pages;
}

/** The frame of a page between the image and the end of the heap. */
static inline unsigned long layout_frame(const struct layout *layout, unsigned long page)
{
    if (page < layout->pages)
        return page;
    page -= layout->pages;
    if (page < layout_below(layout))
        return layout->stack_frame + layout->stack_pages + page;
    return layout->high_frame + page - layout_below(layout);
}

/** Whether a page is one of the main stack. */
static inline int layout_is_stack(const struct layout *layout, unsigned long page)
{
    return page < LAYOUT_STACK_END && page >= LAYOUT_STACK_END - layout->stack_pages;
}

/** The frame of a page of the main stack. */
static inline unsigned long layout_stack_frame(const struct layout *layout, unsigned long page)
{
    return layout->stack_frame + page - (LAYOUT_STACK_END - layout->stack_pages);
}

/**
 * Page-table pages that the heap can need in addition to those that there are: one of the second level, and
 * of the lowest all below `missing_chunk`, counted from address 0.
 */
static inline unsigned long layout_tables(const struct layout *layout, unsigned long missing_chunk)
{
    unsigned long chunks = LAYOUT_BASE_CHUNK + (layout_end(layout) + LAYOUT_ENTRIES - 1) / LAYOUT_ENTRIES;
    unsigned long middle = (chunks + LAYOUT_ENTRIES - 1) / LAYOUT_ENTRIES;
    return (chunks > missing_chunk ? chunks - missing_chunk : 0) + middle - 1;
}

/**
 * The first frame of a chunk (a 2 MiB piece of address space, counted from 0) whose pages are frames that
 * follow on from a multiple of 2 MiB, so that one large page maps it; 0 for any other.
 */
static inline unsigned long layout_large_frame(const struct layout *layout, unsigned long chunk)
{
    unsigned long page = (chunk - LAYOUT_BASE_CHUNK) * LAYOUT_ENTRIES;
    if (page + LAYOUT_ENTRIES > layout_end(layout) || page < LAYOUT_IMAGE_PFN)
        return 0;
    unsigned long first = layout_frame(layout, page);
    unsigned long last = layout_frame(layout, page + LAYOUT_ENTRIES - 1);
    /* Where a piece ends within the chunk, what comes next is elsewhere in memory, and the ends differ by
       another number. */
    return last - first == LAYOUT_ENTRIES - 1 && first % LAYOUT_ENTRIES == 0 ? first : 0;
}

/** Pages of the frame table for so many frames, and likewise of each list above it. */
static inline unsigned long layout_list_pages(unsigned long entries)
{
    return (entries + LAYOUT_ENTRIES - 1) / LAYOUT_ENTRIES;
}

#endif

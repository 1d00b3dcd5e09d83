/* SPDX-License-Identifier: MIT */
/*
 * Arithmetic of the PV address space, apart from everything that touches it.
 *
 * Pages are counted from VIRTUAL_BASE. Page v is frame v from the image up to the end of memory. The frames
 * below the image would be lost that way (the addresses there have other uses, see addresses.h), so the first of
 * them carry the main stack and the rest are mapped after the end of memory: the heap is one range and no
 * frame is idle.
 */
#ifndef MINIOS_PV_LAYOUT_H
#define MINIOS_PV_LAYOUT_H

#define LAYOUT_ENTRIES 512UL          /* of a page table, and numbers in a page */
#define LAYOUT_BASE_CHUNK 1UL         /* VIRTUAL_BASE, in what one lowest-level table maps */
#define LAYOUT_IMAGE_PFN 0x100UL      /* IMAGE_ADDRESS */
#define LAYOUT_SMALL_PAGES 1024UL     /* 4 MiB: such guests get a small stack */

struct layout {
    unsigned long pages;        /* frames given to the domain */
    unsigned long stack_pages;  /* frames 0 up to here carry the stack */
};

static inline struct layout layout_of(unsigned long pages)
{
    return (struct layout){ .pages = pages, .stack_pages = pages <= LAYOUT_SMALL_PAGES ? 16 : 64 };
}

/** The first page after the heap. */
static inline unsigned long layout_end(struct layout layout)
{
    return layout.pages + LAYOUT_IMAGE_PFN - layout.stack_pages;
}

/** The frame of a page between the image and the end of the heap. */
static inline unsigned long layout_frame(struct layout layout, unsigned long page)
{
    return page < layout.pages ? page : page - layout.pages + layout.stack_pages;
}

/**
 * Page-table pages that the heap can need in addition to those that there are: one of the second level, and
 * of the lowest all below `missing_chunk`, counted from address 0.
 */
static inline unsigned long layout_tables(struct layout layout, unsigned long missing_chunk)
{
    unsigned long chunks = LAYOUT_BASE_CHUNK + (layout_end(layout) + LAYOUT_ENTRIES - 1) / LAYOUT_ENTRIES;
    unsigned long middle = (chunks + LAYOUT_ENTRIES - 1) / LAYOUT_ENTRIES;
    return (chunks > missing_chunk ? chunks - missing_chunk : 0) + middle - 1;
}

/** Pages of the frame table for so many frames, and likewise of each list above it. */
static inline unsigned long layout_list_pages(unsigned long entries)
{
    return (entries + LAYOUT_ENTRIES - 1) / LAYOUT_ENTRIES;
}

#endif

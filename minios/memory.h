/* SPDX-License-Identifier: MIT */
/* The address space, as far as it is the same in every mode; and the bits of page-table entries. */
#ifndef MINIOS_MEMORY_H
#define MINIOS_MEMORY_H

#include <stdint.h>
#include "layout.h"

#define PTE_PRESENT 0x1UL
#define PTE_WRITABLE 0x2UL
#define PTE_USER 0x4UL          /* under PV only, where the guest's kernel runs in ring 3 */
#define PTE_ACCESSED 0x20UL     /* set in advance, which saves the processor a write */
#define PTE_DIRTY 0x40UL
#define PTE_LARGE 0x80UL        /* an entry of the second level that maps 2 MiB */
#define PTE_NO_EXECUTE (1UL << 63)
#define PTE_FRAME 0x000ffffffffff000UL

#define READ_EXECUTE (PTE_PRESENT | PTE_ACCESSED)
#define READ_ONLY (READ_EXECUTE | PTE_NO_EXECUTE)
#define READ_WRITE (READ_ONLY | PTE_WRITABLE | PTE_DIRTY)
#define TABLE (PTE_PRESENT | PTE_WRITABLE | PTE_ACCESSED | PTE_DIRTY)

#define CHUNK_SHIFT 21          /* what one lowest-level table maps */
#define CHUNKS_SHIFT 30         /* what one second-level table maps */

/**
 * How many times its memory at the start a domain may grow to. What it might need to describe more (page
 * tables, the collector's tables) would be missing from the start.
 */
#define MOST_GROWTH 4UL

/** Which frame is where; set once, by memory_init. */
extern struct layout memory_layout;

/** Takes over the layout. Panics when it is more than one third-level table maps. */
void memory_init(struct layout layout);

/** layout_end and layout_frame of that layout. */
unsigned long memory_end(void);
unsigned long memory_page_frame(unsigned long page);

/**
 * The heap is everything from the page `first` on, counted from VIRTUAL_BASE; what is there of it ends at the
 * page `end`.
 */
void memory_set_heap(unsigned long first, unsigned long end);

/** The end of what is there has moved: to the page `end`. */
void memory_set_end(unsigned long end);

/** What may be done with a page of the image's 2 MiB, as bits of an entry: 0 when no memory belongs there. */
uint64_t memory_image_flags(unsigned long page);

/** The frame number of an address of the image, the heap or the stack. */
unsigned long memory_frame(const void *address);

#endif

/* SPDX-License-Identifier: MIT */
/* Memory in every mode: where it is, and what of it is the program's. Page tables are the mode's. */
#include "memory.h"
#include "minios.h"
#include "mode.h"

extern const char text_end[], rodata_end[];

struct layout memory_layout;
static unsigned long heap_end;

void memory_init(struct layout layout)
{
    if (ADDRESS_OF(layout_end(&layout)) >> CHUNKS_SHIFT >= LAYOUT_ENTRIES)
        minios_panic("511 GiB of memory or more");
    memory_layout = layout;
    boot.stack_bottom = (char *)(STACK_TOP - (layout.stack_pages << PAGE_SHIFT));
}

unsigned long memory_end(void)
{
    return layout_end(&memory_layout);
}

unsigned long memory_page_frame(unsigned long page)
{
    return layout_frame(&memory_layout, page);
}

void memory_set_heap(unsigned long first, unsigned long end)
{
    boot.heap = (char *)ADDRESS_OF(first);
    boot.heap_size = (memory_end() - first) << PAGE_SHIFT;
    memory_set_end(end);
}

void memory_set_end(unsigned long end)
{
    heap_end = end;
}

uint64_t memory_image_flags(unsigned long page)
{
    if (layout_is_stack(&memory_layout, page))
        return READ_WRITE;
    if (page < LAYOUT_IMAGE_PFN || page >= memory_layout.pages)
        return 0;
    return page < FRAME_OF(text_end) ? READ_EXECUTE : page < FRAME_OF(rodata_end) ? READ_ONLY : READ_WRITE;
}

unsigned long memory_frame(const void *address)
{
    unsigned long page = FRAME_OF(address);
    return page < LAYOUT_STACK_END ? layout_stack_frame(&memory_layout, page) : memory_page_frame(page);
}

char *minios_heap_base(void)
{
    return boot.heap;
}

size_t minios_heap_size(void)
{
    return boot.heap_size;
}

char *minios_heap_end(void)
{
    return (char *)ADDRESS_OF(heap_end);
}

bool minios_commit(char *start, size_t size)
{
    char *end = minios_heap_end();
    if (start < boot.heap || start > end || size > (size_t)(end - start))
        return false;
    boot.mode->map_heap((unsigned long)start, (unsigned long)start + size);
    return true;
}

char *minios_stack_base(void)
{
    return (char *)STACK_TOP;
}

char *minios_stack_bottom(void)
{
    return boot.stack_bottom;
}

uint64_t minios_memory_pages(void)
{
    return minios_memory_pages_most() - (memory_end() - heap_end);
}

uint64_t minios_memory_pages_most(void)
{
    return memory_layout.pages + memory_layout.high_pages;
}

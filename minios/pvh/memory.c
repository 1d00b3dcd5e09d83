/* SPDX-License-Identifier: MIT */
/*
 * Page tables under PVH: ours alone, in pages of 2 MiB where memory allows it. The entry code has made the
 * tables of the three upper levels in the first frames (boot-tables.h); here they get the same shape and
 * permissions as under PV. Mapping does not touch memory, so a domain whose memory is populated on demand
 * stays small.
 */
#include "../hypercall.h"
#include "../memory.h"
#include "../minios.h"
#include "../mode.h"
#include "boot-tables.h"
#include "cpu.h"
#include "memory-map.h"
#include "pvh.h"

extern const char image_end[];

#define EARLY_SIZE 0x400000UL   /* what the entry code has mapped */

static unsigned long next_table, tables_end;  /* frames set aside for page tables */

static uint64_t *table_of(uint64_t entry)
{
    unsigned long frame = (entry & PTE_FRAME) >> PAGE_SHIFT;
    if (frame < BOOT_TABLES)
        return (uint64_t *)(BOOT_TABLES_ADDRESS + (frame << PAGE_SHIFT));
    return (uint64_t *)ADDRESS_OF(frame);
}

static uint64_t *boot_table(unsigned long frame)
{
    return table_of(frame << PAGE_SHIFT);
}

static uint64_t *take_table(void)
{
    if (next_table == tables_end)
        minios_panic("too few page tables set aside");
    return (uint64_t *)ADDRESS_OF(next_table++);
}

static uint64_t entry_for_table(const uint64_t *table)
{
    return FRAME_OF(table) << PAGE_SHIFT | TABLE;
}

/* The second-level entry for a chunk: a large page, or a table that is filled here. */
static uint64_t entry_for_chunk(unsigned long chunk)
{
    unsigned long large = layout_large_frame(&memory_layout, chunk);
    if (large != 0)
        return large << PAGE_SHIFT | READ_WRITE | PTE_LARGE;
    uint64_t *table = take_table();
    unsigned long page = (chunk - LAYOUT_BASE_CHUNK) * LAYOUT_ENTRIES;
    for (unsigned long i = 0; i < LAYOUT_ENTRIES; i++, page++)
        table[i] = page < memory_end()
                       ? memory_page_frame(page) << PAGE_SHIFT | READ_WRITE : 0;
    return entry_for_table(table);
}

static void map_chunk(unsigned long chunk)
{
    uint64_t *parent = &boot_table(LEVEL3_FRAME)[chunk / LAYOUT_ENTRIES];
    if (!(*parent & PTE_PRESENT)) {
        uint64_t *level2 = take_table();
        for (unsigned long i = 0; i < LAYOUT_ENTRIES; i++)
            level2[i] = 0;
        *parent = entry_for_table(level2);
    }
    parent = &table_of(*parent)[chunk % LAYOUT_ENTRIES];
    if (!(*parent & PTE_PRESENT))
        *parent = entry_for_chunk(chunk);
}

void pvh_map_heap(unsigned long start, unsigned long end)
{
    for (unsigned long chunk = start >> CHUNK_SHIFT; chunk << CHUNK_SHIFT < end; chunk++)
        map_chunk(chunk);
}

/* Tables that map_chunk takes at most, from the chunk behind the image's 2 MiB on. */
static unsigned long tables_needed(void)
{
    unsigned long count = 0, end = ADDRESS_OF(memory_end());
    for (unsigned long chunk = LAYOUT_BASE_CHUNK + 1; chunk << CHUNK_SHIFT < end; chunk++)
        count += (chunk % LAYOUT_ENTRIES == 0) + (layout_large_frame(&memory_layout, chunk) == 0);
    return count;
}

/* The end, as a frame, of something that start_info points to and that we keep. */
static unsigned long end_of(uint64_t address, uint64_t size)
{
    if (address < IMAGE_ADDRESS - VIRTUAL_BASE || address > EARLY_SIZE || size > EARLY_SIZE - address)
        minios_panic("the start information lies too far from the image");
    return PFN_DOWN(address + size - 1) + 1;
}

static unsigned long length_with_end(const char *text)
{
    unsigned long length = 0;
    while (text[length++] != '\0')
        continue;
    return length;
}

static unsigned long first_spare_frame(const struct hvm_start_info *info)
{
    unsigned long ends[] = {
        FRAME_OF(image_end),
        end_of((unsigned long)info - VIRTUAL_BASE, sizeof *info),
        end_of(info->memmap_paddr, info->memmap_entries * sizeof(struct hvm_memmap_table_entry)),
        info->cmdline_paddr == 0 ? 0 : end_of(info->cmdline_paddr, length_with_end(boot.command_line)),
    };
    unsigned long highest = 0;
    for (unsigned int i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (ends[i] > highest)
            highest = ends[i];
    return highest;
}

/* How many pages Xen counts for the domain. */
static unsigned long reservation(void)
{
    domid_t self = DOMID_SELF;
    long pages = hypercall_memory_op(XENMEM_current_reservation, &self);
    if (pages < 0)
        minios_panic_number("Xen does not tell how much memory there is, error ", pages);
    return (unsigned long)pages;
}

void pvh_memory_init(const struct hvm_start_info *info)
{
    if (info->version < 1 || info->memmap_entries == 0)
        minios_panic("no memory map: Xen before 4.11 is too old for PVH");
    const struct hvm_memmap_table_entry *map = (const void *)(info->memmap_paddr + VIRTUAL_BASE);
    struct layout layout = memory_map_layout(map, info->memmap_entries, reservation() * MOST_GROWTH);
    if (layout.pages == 0)
        minios_panic("the memory map has no memory where it is needed");
    memory_init(layout);
    next_table = first_spare_frame(info);
    tables_end = next_table + tables_needed();
    memory_set_heap(tables_end, memory_end());

    /* The entry code's mapping shows the boot tables at their own place; this one adds the other. */
    uint64_t *level1 = (uint64_t *)ADDRESS_OF(LEVEL1_FRAME), *level2 = (uint64_t *)ADDRESS_OF(LEVEL2_FRAME);
    for (unsigned long page = 0; page < LAYOUT_ENTRIES; page++) {
        uint64_t flags = memory_image_flags(page);
        level1[page] = flags == 0 ? 0 : memory_frame((void *)ADDRESS_OF(page)) << PAGE_SHIFT | flags;
    }
    for (unsigned long frame = 0; frame < BOOT_TABLES; frame++)
        level1[FRAME_OF(BOOT_TABLES_ADDRESS) + frame] = frame << PAGE_SHIFT | READ_WRITE;
    /* The next 2 MiB are so far one page that may be executed; what follows the image may be there. */
    level2[LAYOUT_BASE_CHUNK + 1] = entry_for_chunk(LAYOUT_BASE_CHUNK + 1);
    level2[0] = 0;
    /* Last, for it takes level2's own address away. */
    level2[LAYOUT_BASE_CHUNK] = LEVEL1_FRAME << PAGE_SHIFT | TABLE;
    write_cr3(LEVEL4_FRAME << PAGE_SHIFT);
    /* A big guest's tables reach further than that. */
    pvh_map_heap(ADDRESS_OF(next_table), ADDRESS_OF(tables_end));
}

void pvh_map_page(unsigned long address, unsigned long frame)
{
    boot_table(LEVEL1_FRAME)[FRAME_OF(address)] = frame << PAGE_SHIFT | READ_WRITE;
    invalidate_page(address);
}

long pvh_add_to_physmap(unsigned int space, unsigned long index, unsigned long frame)
{
    struct xen_add_to_physmap add = { .domid = DOMID_SELF, .space = space, .idx = index, .gpfn = frame };
    return hypercall_memory_op(XENMEM_add_to_physmap, &add);
}

long pvh_map_grant_table(unsigned int count)
{
    for (unsigned int i = 0; i < count; i++) {
        long result = pvh_add_to_physmap(XENMAPSPACE_grant_table, i, GRANT_TABLE_FRAME + i);
        if (result != 0)
            return result;
        pvh_map_page(GRANT_TABLE_ADDRESS + i * PAGE_SIZE, GRANT_TABLE_FRAME + i);
    }
    return 0;
}

void pvh_unmap_grant_table(unsigned int count)
{
    /* A mapping of frames that a new domain has not got yet does no harm. */
    (void)count;
}

unsigned long pvh_drop_page(unsigned long page)
{
    /* Our tables go on mapping it; nothing is behind that until the page is taken again. */
    return memory_page_frame(page);
}

void pvh_add_page(unsigned long page, unsigned long frame)
{
    (void)page;
    (void)frame;
}

/* Pages that Xen counts for the domain and that are not in its memory map: the toolstack's own, a few tables.
   */
#define OTHER_PAGES 32

void pvh_give_back_surplus(void)
{
    unsigned long has = reservation(), mapped = minios_memory_pages_most();
    if (has >= mapped)
        return;
    char *wanted = minios_heap_end() - ((mapped - has + OTHER_PAGES) << PAGE_SHIFT);
    char *end = minios_heap_end();
    while (end > wanted) {
        char *next = minios_heap_move_end(wanted);
        if (next == end)
            minios_panic("cannot give back memory that is not there");
        end = next;
    }
}

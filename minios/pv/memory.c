/* SPDX-License-Identifier: MIT */
/*
 * Page tables under PV. Xen's builder has mapped the start of memory in order from VIRTUAL_BASE, all of it
 * writable and executable. Boot replaces the lowest table (the first 2 MiB, where the image is) by one with
 * the right permissions, and forbids execution everywhere else. The rest of memory is mapped 2 MiB at a time
 * when the heap first reaches it: mapping costs Xen a check of every entry, and a guest that starts should
 * not pay for memory that it does not use.
 *
 * A page table under PV is a page that Xen lets us read only. So a new one is filled while it is ordinary
 * memory, then its own mapping is made read-only, then it is hooked into the level above; Xen flushes stale
 * translations when a frame changes its kind.
 */
#include "../hypercall.h"
#include "../memory.h"
#include "../minios.h"
#include "../mode.h"
#include "pv.h"

static uint64_t *level3;
static unsigned long next_table, tables_end;  /* frames set aside for page tables */

static struct mmu_update updates[32];
static unsigned int update_count;

static void flush_updates(void)
{
    unsigned int done = 0;
    long result = update_count == 0 ? 0 : hypercall_mmu_update(updates, update_count, &done);
    if (result != 0)
        minios_panic_number("Xen refuses a page-table update, error ", result);
    update_count = 0;
}

static void queue_update(uint64_t machine_address, uint64_t value)
{
    if (update_count == sizeof updates / sizeof updates[0])
        flush_updates();
    updates[update_count].ptr = machine_address | MMU_NORMAL_PT_UPDATE;
    updates[update_count].val = value;
    update_count++;
}

void *pv_address_of_frame(unsigned long mfn)
{
    return (void *)ADDRESS_OF(pv_frame_number(mfn));
}

static uint64_t *table_of(uint64_t entry)
{
    return pv_address_of_frame((entry & PTE_FRAME) >> PAGE_SHIFT);
}

/* The machine address of something that is mapped in order, such as a page-table entry. */
static uint64_t machine_address(const void *address)
{
    return pv_machine_frame(FRAME_OF(address)) << PAGE_SHIFT | ((uint64_t)address & (PAGE_SIZE - 1));
}

/* The kernel of a PV guest runs in ring 3, where pages that are not the user's cannot be reached. */
static uint64_t entry_for(unsigned long pfn, uint64_t flags)
{
    return pv_machine_frame(pfn) << PAGE_SHIFT | flags | PTE_USER;
}

/* 0 for a page that the heap has not got. */
static uint64_t heap_entry(unsigned long page)
{
    if (page >= memory_end())
        return 0;
    unsigned long pfn = memory_page_frame(page);
    return pv_machine_frame(pfn) == NO_FRAME ? 0 : entry_for(pfn, READ_WRITE);
}

static uint64_t *level2_of(unsigned long chunk)
{
    return table_of(level3[chunk / LAYOUT_ENTRIES]);
}

/* Makes a filled page into a page table and hooks it in at `parent`, an entry of a table. */
static void adopt_table(uint64_t *table, uint64_t *parent, uint64_t flags)
{
    unsigned long pfn = FRAME_OF(table);
    unsigned long chunk = (unsigned long)table >> CHUNK_SHIFT;
    uint64_t own_table = level2_of(chunk)[chunk % LAYOUT_ENTRIES] & PTE_FRAME;
    queue_update(own_table + pfn % LAYOUT_ENTRIES * sizeof(uint64_t), entry_for(pfn, READ_ONLY));
    queue_update(machine_address(parent), entry_for(pfn, flags));
    flush_updates();
}

static uint64_t *take_table(void)
{
    if (next_table == tables_end)
        minios_panic("too few page tables set aside");
    return (uint64_t *)ADDRESS_OF(next_table++);
}

static void map_chunk(unsigned long chunk)
{
    uint64_t *parent = &level3[chunk / LAYOUT_ENTRIES];
    if (!(*parent & PTE_PRESENT)) {
        uint64_t *level2 = take_table();
        for (unsigned long i = 0; i < LAYOUT_ENTRIES; i++)
            level2[i] = 0;
        adopt_table(level2, parent, TABLE);
    }
    parent = &level2_of(chunk)[chunk % LAYOUT_ENTRIES];
    if (*parent & PTE_PRESENT)
        return;
    uint64_t *table = take_table();
    for (unsigned long i = 0; i < LAYOUT_ENTRIES; i++) {
        unsigned long page = (chunk - LAYOUT_BASE_CHUNK) * LAYOUT_ENTRIES + i;
        table[i] = heap_entry(page);
    }
    adopt_table(table, parent, TABLE | PTE_NO_EXECUTE);
}

static uint64_t shared_info_entry(void)
{
    return pv_start_info->shared_info | READ_WRITE | PTE_USER;
}

void pv_map_heap(unsigned long start, unsigned long end)
{
    for (unsigned long chunk = start >> CHUNK_SHIFT; chunk << CHUNK_SHIFT < end; chunk++)
        map_chunk(chunk);
}

/* What a page of the image's 2 MiB becomes. Page tables, Xen's and this new one, must be read-only. */
static uint64_t first_entry(unsigned long page, unsigned long new_table)
{
    unsigned long boot_tables = FRAME_OF(pv_start_info->pt_base);
    uint64_t flags = memory_image_flags(page);
    if (page == FRAME_OF(SHARED_INFO_ADDRESS))
        return shared_info_entry();
    if (flags == 0)
        return 0;
    if (page == new_table || (page >= boot_tables && page < boot_tables + pv_start_info->nr_pt_frames))
        flags = READ_ONLY;
    return entry_for(memory_frame((void *)ADDRESS_OF(page)), flags);
}

/* Entries that the builder left out of a table that it made, and no execution in any of them. Returns
   false when there is no such table. */
static bool complete_boot_chunk(uint64_t *level2, unsigned long chunk)
{
    if (!(level2[chunk] & PTE_PRESENT))
        return false;
    const uint64_t *table = table_of(level2[chunk]);
    for (unsigned long i = 0; i < LAYOUT_ENTRIES; i++) {
        unsigned long page = (chunk - LAYOUT_BASE_CHUNK) * LAYOUT_ENTRIES + i;
        if (!(table[i] & PTE_PRESENT) && heap_entry(page) != 0)
            queue_update(machine_address(&table[i]), heap_entry(page));
    }
    queue_update(machine_address(&level2[chunk]), level2[chunk] | PTE_NO_EXECUTE);
    return true;
}

void pv_memory_init(unsigned long spare_pfn, unsigned long growth)
{
    struct layout wanted = layout_of(pv_start_info->nr_pages, 0);
    wanted.high_frame = wanted.pages;
    wanted.high_pages = growth;
    memory_init(wanted);
    const uint64_t *level4 = (const uint64_t *)pv_start_info->pt_base;
    level3 = table_of(level4[0]);
    uint64_t *level2 = table_of(level3[0]);

    uint64_t *first = (uint64_t *)ADDRESS_OF(spare_pfn);
    for (unsigned long page = 0; page < LAYOUT_ENTRIES; page++)
        first[page] = first_entry(page, spare_pfn);
    adopt_table(first, &level2[LAYOUT_BASE_CHUNK], TABLE);
    spare_pfn++;

    unsigned long chunk = LAYOUT_BASE_CHUNK + 1;
    while (chunk < LAYOUT_ENTRIES && complete_boot_chunk(level2, chunk))
        chunk++;
    flush_updates();

    next_table = spare_pfn;
    tables_end = spare_pfn + layout_tables(&memory_layout, chunk);
    boot.shared_info = (struct shared_info *)SHARED_INFO_ADDRESS;
    unsigned long longer_table = growth == 0 ? 0 : layout_list_pages(wanted.pages + growth);
    memory_set_heap(tables_end + longer_table, memory_end() - growth);
    /* A big guest's page tables reach beyond what the builder mapped. Its mapped ones are enough for
       these: the builder leaves at least 512 KiB, which as tables map 256 MiB. */
    pv_map_heap(ADDRESS_OF(next_table), ADDRESS_OF(tables_end + longer_table));
    if (longer_table != 0)
        pv_p2m_move((unsigned long *)ADDRESS_OF(tables_end));
}

/* Changes the mapping of a page of the heap, if its 2 MiB are mapped at all. */
static void remap(unsigned long page, uint64_t entry)
{
    unsigned long chunk = LAYOUT_BASE_CHUNK + page / LAYOUT_ENTRIES;
    if (!(level3[chunk / LAYOUT_ENTRIES] & PTE_PRESENT))
        return;
    if (!(level2_of(chunk)[chunk % LAYOUT_ENTRIES] & PTE_PRESENT))
        return;
    long result = hypercall_update_va_mapping(ADDRESS_OF(page), entry, UVMF_INVLPG);
    if (result != 0)
        minios_panic_number("Xen refuses to map or unmap a page, error ", result);
}

unsigned long pv_drop_page(unsigned long page)
{
    unsigned long pfn = memory_page_frame(page), frame = pv_machine_frame(pfn);
    remap(page, 0);
    pv_set_machine_frame(pfn, NO_FRAME);
    return frame;
}

void pv_add_page(unsigned long page, unsigned long frame)
{
    pv_set_machine_frame(memory_page_frame(page), frame);
    remap(page, heap_entry(page));
}

unsigned long pv_frame_of(const void *address)
{
    return pv_machine_frame(memory_frame(address));
}

long pv_map_grant_table(unsigned int count)
{
    xen_pfn_t frames[GRANT_TABLE_MAX_FRAMES];
    struct gnttab_setup_table setup = { .dom = DOMID_SELF, .nr_frames = count };
    set_xen_guest_handle(setup.frame_list, frames);
    long result = hypercall_grant_table_op(GNTTABOP_setup_table, &setup, 1);
    if (result == 0)
        result = setup.status;
    for (unsigned int i = 0; result == 0 && i < count; i++)
        result = hypercall_update_va_mapping(GRANT_TABLE_ADDRESS + i * PAGE_SIZE,
                                             frames[i] << PAGE_SHIFT | READ_WRITE | PTE_USER, UVMF_INVLPG);
    return result;
}

void pv_unmap_grant_table(unsigned int count)
{
    for (unsigned int i = 0; i < count; i++) {
        long result = hypercall_update_va_mapping(GRANT_TABLE_ADDRESS + i * PAGE_SIZE, 0, UVMF_INVLPG);
        if (result != 0)
            minios_panic_number("cannot unmap the grant table, error ", result);
    }
}

long pv_map_shared_info(void)
{
    return hypercall_update_va_mapping(SHARED_INFO_ADDRESS, shared_info_entry(), UVMF_INVLPG);
}

long pv_unmap_shared_info(void)
{
    return hypercall_update_va_mapping(SHARED_INFO_ADDRESS, 0, UVMF_INVLPG);
}

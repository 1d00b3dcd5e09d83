/* SPDX-License-Identifier: MIT */
/*
 * The grant table: which of our pages other domains may map. Version 1 entries (xen/grant_table.h), which
 * hold frame numbers up to 2^32: enough for 16 TiB. Nothing is set up until the first grant, so a guest
 * without devices pays nothing.
 */
#include <xen/errno.h>
#include "barrier.h"
#include "grant-table.h"
#include "hypercall.h"
#include "minios.h"
#include "mode.h"

/* Four pages carry 2,048 grants: eight rings of 256 pages. More would be a matter of this number. */
#define FRAMES 4
#define ENTRIES (FRAMES * PAGE_SIZE / sizeof(struct grant_entry_v1))

static struct grant_entry_v1 *const table = (struct grant_entry_v1 *)GRANT_TABLE_ADDRESS;
static bool ready;
static uint16_t next_free[ENTRIES];  /* chain of free references; 0 ends it */
static uint16_t first_free;

static void forget_grants(void)
{
    /* The first entries are the toolstack's, for the console and xenstore. */
    for (unsigned int i = GNTTAB_NR_RESERVED_ENTRIES; i < ENTRIES; i++)
        next_free[i] = i + 1 < ENTRIES ? (uint16_t)(i + 1) : 0;
    first_free = GNTTAB_NR_RESERVED_ENTRIES;
}

static long set_up(void)
{
    long result = boot.mode->map_grant_table(FRAMES);
    if (result != 0)
        return result;
    forget_grants();
    ready = true;
    return 0;
}

void grant_table_suspend(void)
{
    if (ready)
        boot.mode->unmap_grant_table(FRAMES);
}

void grant_table_resume(bool new_domain)
{
    if (!ready)
        return;
    long result = boot.mode->map_grant_table(FRAMES);
    if (result != 0)
        minios_panic_number("cannot map the grant table after a suspend, error ", result);
    if (new_domain)
        forget_grants();
}

int32_t minios_grant_access(int32_t remote, const void *page, bool read_only)
{
    if (!ready) {
        long result = set_up();
        if (result != 0)
            return (int32_t)result;
    }
    unsigned long frame = boot.mode->frame_of(page);
    if (frame > UINT32_MAX)
        return -XEN_ERANGE;
    uint16_t reference = first_free;
    if (reference == 0)
        return -XEN_ENOSPC;
    first_free = next_free[reference];
    table[reference].domid = (domid_t)remote;
    table[reference].frame = (uint32_t)frame;
    /* Xen may act on the entry from the moment its flags say so: all else must be there before. */
    write_barrier();
    write_once(table[reference].flags, (uint16_t)(GTF_permit_access | (read_only ? GTF_readonly : 0)));
    return reference;
}

int32_t minios_grant_end(int32_t reference)
{
    if (!ready || reference < GNTTAB_NR_RESERVED_ENTRIES || (unsigned int)reference >= ENTRIES)
        return -XEN_EINVAL;
    uint16_t flags = read_once(table[reference].flags);
    do {
        if ((flags & GTF_type_mask) == GTF_invalid)
            return -XEN_EINVAL;
        if (flags & (GTF_reading | GTF_writing))
            return -XEN_EBUSY;
        /* Against Xen, which sets those two flags when the other domain maps: only the unmapped entry may
           be cleared. The exchange also orders: what the other domain wrote is visible before the page is
           used again. */
    } while (!__atomic_compare_exchange_n(&table[reference].flags, &flags, 0, false, __ATOMIC_SEQ_CST,
                                          __ATOMIC_SEQ_CST));
    next_free[reference] = first_free;
    first_free = (uint16_t)reference;
    return 0;
}

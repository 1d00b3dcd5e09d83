/* SPDX-License-Identifier: MIT */
/*
 * Ballooning: giving pages of the heap's end back to Xen, and taking pages for it. The heap has one end, so
 * what is given and taken is always next to it: nothing has to be remembered about single pages, and the
 * program has to promise only that it uses nothing beyond.
 */
#include "hypercall.h"
#include "memory.h"
#include "minios.h"
#include "mode.h"

/* Pages that one hypercall gives or takes; their list lies on the stack. */
#define BATCH 128UL
/* Pages that one call of minios_heap_move_end gives or takes, so that the program gets its turn again. */
#define MOST_AT_ONCE 2048UL

static unsigned long change(unsigned int command, xen_pfn_t *frames, unsigned long count)
{
    struct xen_memory_reservation reservation = { .nr_extents = count, .domid = DOMID_SELF };
    set_xen_guest_handle(reservation.extent_start, frames);
    long done = hypercall_memory_op(command, &reservation);
    return done < 0 ? 0 : (unsigned long)done;
}

/* Gives back the `count` pages before `end`. Returns how many it could, from the end on. */
static unsigned long give(unsigned long end, unsigned long count)
{
    xen_pfn_t frames[BATCH];
    for (unsigned long i = 0; i < count; i++)
        frames[i] = boot.mode->drop_page(end - 1 - i);
    unsigned long done = change(XENMEM_decrease_reservation, frames, count);
    for (unsigned long i = done; i < count; i++)
        boot.mode->add_page(end - 1 - i, frames[i]);
    return done;
}

/* Takes `count` pages from `end` on. Returns how many the host gave. */
static unsigned long take(unsigned long end, unsigned long count)
{
    xen_pfn_t frames[BATCH];
    for (unsigned long i = 0; i < count; i++)
        frames[i] = memory_page_frame(end + i);
    unsigned long done = change(XENMEM_populate_physmap, frames, count);
    for (unsigned long i = 0; i < done; i++)
        boot.mode->add_page(end + i, frames[i]);
    return done;
}

char *minios_heap_move_end(char *wanted)
{
    unsigned long end = FRAME_OF(minios_heap_end()), most = memory_end(), target = FRAME_OF(wanted);
    if (target > most)
        target = most;
    if (target < FRAME_OF(boot.heap))
        target = FRAME_OF(boot.heap);
    for (unsigned long moved = 0; end != target && moved < MOST_AT_ONCE; moved += BATCH) {
        unsigned long left = end > target ? end - target : target - end;
        unsigned long count = left < BATCH ? left : BATCH;
        unsigned long done = end > target ? give(end, count) : take(end, count);
        end = end > target ? end - done : end + done;
        if (done != count)
            break;
    }
    memory_set_end(end);
    return minios_heap_end();
}

/* SPDX-License-Identifier: MIT */
/*
 * The arithmetic of minios, on the host. Prints one line for each check; unit.test.ts reads them. A program
 * of its own rather than a library: what is tested is inline and has no other callers here.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include "../../minios/pv/layout.h"
#include "../../minios/pvclock.h"
#include "../../minios/ring.h"

static void check(const char *name, bool ok)
{
    printf("%s %s\n", ok ? "ok" : "FAILED", name);
}

static void ring(void)
{
    check("an empty ring is all free", ring_free(7, 7, 2048) == 2048);
    check("a full ring has no room", ring_free(2048 + 7, 7, 2048) == 0);
    check("indices wrap at 2^32", ring_used(5, UINT32_MAX - 4) == 10);
    check("room is right across the wrap", ring_free(5, UINT32_MAX - 4, 16) == 6);
    check("a consumer ahead of the producer means no room", ring_free(7, 8, 2048) == 0);
    check("a producer too far ahead means no room", ring_free(5000, 0, 2048) == 0);
    check("offsets wrap at the size", ring_offset(UINT32_MAX, 1024) == 1023 && ring_offset(2048, 1024) == 0);
}

static void clock(void)
{
    const uint32_t half = 0x80000000u;
    check("a 1 GHz counter: one tick is one nanosecond", pvclock_scale(1000, half, 1) == 1000);
    check("a 2 GHz counter", pvclock_scale(1000, half, 0) == 500);
    check("a 4 GHz counter", pvclock_scale(1000, half, -1) == 250);
    check("no overflow in a century of ticks at 4 GHz",
          pvclock_scale(3155760000ULL * 4000000000ULL, half, -1) == 3155760000ULL * 1000000000ULL);
    check("time passes from the stamp", pvclock_system_time(1500, 1000, 70, half, 1) == 570);
    check("a counter behind its stamp stands still", pvclock_system_time(900, 1000, 70, half, 1) == 70);
    check("a stamp from before the counter started",
          pvclock_system_time(100, (uint64_t)-400, 70, half, 1) == 570);
}

/* Every frame is the stack, below the heap in the image's range, or exactly one virtual page of the rest. */
static bool covers_all(unsigned long pages)
{
    struct layout layout = layout_of(pages);
    static unsigned char seen[1 << 20];
    for (unsigned long i = 0; i < pages; i++)
        seen[i] = i < layout.stack_pages;
    for (unsigned long page = LAYOUT_IMAGE_PFN; page < layout_end(layout); page++) {
        unsigned long frame = layout_frame(layout, page);
        if (frame >= pages || seen[frame]++ != 0)
            return false;
    }
    for (unsigned long i = 0; i < pages; i++)
        if (seen[i] != 1)
            return false;
    return true;
}

/* Tables as map_chunk in pv/memory.c takes them when all the heap is mapped. */
static unsigned long tables_taken(unsigned long pages, unsigned long missing)
{
    unsigned long end = layout_end(layout_of(pages)), taken = 0;
    for (unsigned long chunk = missing; (chunk - LAYOUT_BASE_CHUNK) * LAYOUT_ENTRIES < end; chunk++) {
        if (chunk % LAYOUT_ENTRIES == 0)
            taken++;
        taken++;
    }
    return taken;
}

static void memory(void)
{
    const unsigned long sizes[] = { 512, 1024, 1025, 1280, 2048, 8191, 8192, 65537,
                                    1 << 18, (1 << 18) + 300, 1 << 20 };
    bool all = true, tables = true;
    for (unsigned int i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        all = all && covers_all(sizes[i]);
        for (unsigned long missing = 2; missing <= 5; missing++)
            tables = tables && layout_tables(layout_of(sizes[i]), missing) == tables_taken(sizes[i], missing);
    }
    check("every frame has one use", all);
    check("as many tables are set aside as are taken", tables);
    check("a guest of 4 MiB has a small stack", layout_of(1024).stack_pages == 16);
    check("a bigger one has a large stack", layout_of(1025).stack_pages == 64);
    check("512 frame numbers fill a page", layout_list_pages(512) == 1 && layout_list_pages(513) == 2);
}

int main(void)
{
    ring();
    clock();
    memory();
    return 0;
}

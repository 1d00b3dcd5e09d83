/* SPDX-License-Identifier: MIT */
/*
 * The arithmetic of minios, on the host. Prints one line for each check; unit.test.ts reads them. A program
 * of its own rather than a library: what is tested is inline and has no other callers here.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include "../../minios/layout.h"
#include "../../minios/pvclock.h"
#include "../../minios/pvh/memory-map.h"
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

/* Every frame is in use below the stack, the stack, or exactly one page of the image and the heap. */
static bool covers_all(struct layout layout)
{
    static unsigned char seen[3 << 20];
    unsigned long end = layout.high_pages == 0 ? layout.pages : layout.high_frame + layout.high_pages;
    unsigned long unused = 0;
    for (unsigned long i = 0; i < end; i++)
        seen[i] = i < layout.stack_frame;
    for (unsigned long i = 0; i < layout.stack_pages; i++)
        seen[layout_stack_frame(&layout, LAYOUT_STACK_END - layout.stack_pages + i)]++;
    for (unsigned long page = LAYOUT_IMAGE_PFN; page < layout_end(&layout); page++) {
        unsigned long frame = layout_frame(&layout, page);
        if (frame >= end || seen[frame]++ != 0)
            return false;
    }
    for (unsigned long i = 0; i < end; i++)
        unused += seen[i] != 1;
    /* What the layout leaves out: the hole, and what is left below the image when there is memory above it.
       */
    unsigned long hole = layout.high_pages == 0 ? 0 : layout.high_frame - layout.pages;
    return unused == hole + LAYOUT_IMAGE_PFN - layout.below_end;
}

/* Tables as map_chunk in pv/memory.c takes them when all the heap is mapped. */
static unsigned long tables_taken(struct layout layout, unsigned long missing)
{
    unsigned long end = layout_end(&layout), taken = 0;
    for (unsigned long chunk = missing; (chunk - LAYOUT_BASE_CHUNK) * LAYOUT_ENTRIES < end; chunk++) {
        if (chunk % LAYOUT_ENTRIES == 0)
            taken++;
        taken++;
    }
    return taken;
}

/* A large page stands for exactly the frames that the pages have one by one. */
static bool large_pages_fit(struct layout layout)
{
    unsigned long chunks = layout_end(&layout) / LAYOUT_ENTRIES + 1;
    for (unsigned long chunk = LAYOUT_BASE_CHUNK; chunk <= LAYOUT_BASE_CHUNK + chunks; chunk++) {
        unsigned long first = layout_large_frame(&layout, chunk);
        unsigned long page = (chunk - LAYOUT_BASE_CHUNK) * LAYOUT_ENTRIES;
        for (unsigned long i = 0; first != 0 && i < LAYOUT_ENTRIES; i++)
            if (layout_frame(&layout, page + i) != first + i)
                return false;
    }
    return true;
}

static void memory(void)
{
    const unsigned long sizes[] = { 512, 768, 1024, 1025, 1280, 2048, 8191, 8192, 65537,
                                    1 << 18, (1 << 18) + 300, 1 << 20 };
    bool all = true, tables = true, large = true;
    for (unsigned int i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        for (unsigned long used = 0; used <= BOOT_TABLES; used += BOOT_TABLES) {
            struct layout layout = layout_of(sizes[i], used);
            all = all && covers_all(layout);
            large = large && large_pages_fit(layout);
            for (unsigned long missing = 2; missing <= 5; missing++)
                tables = tables && layout_tables(&layout, missing) == tables_taken(layout, missing);
        }
    }
    struct layout eight = layout_of(2048, BOOT_TABLES);
    check("every frame has one use", all);
    check("as many tables are set aside as are taken", tables);
    check("a large page is what its small ones would be", large);
    check("a guest of 8 MiB has large pages", layout_large_frame(&eight, 2) == 512);
    check("the end of memory has none", layout_large_frame(&eight, 5) == 0);
    check("a guest of 4 MiB has a small stack", layout_of(1024, 0).stack_pages == 16);
    check("a bigger one has a large stack", layout_of(1025, 0).stack_pages == 64);
    check("512 frame numbers fill a page", layout_list_pages(512) == 1 && layout_list_pages(513) == 2);
}

#define RAM(from, to) { .addr = (from), .size = (to) - (from), .type = XEN_HVM_MEMMAP_TYPE_RAM }
#define HELD(from, to) { .addr = (from), .size = (to) - (from), .type = XEN_HVM_MEMMAP_TYPE_RESERVED }
#define LAYOUT_OF_MOST(most, ...)                                                        \
    memory_map_layout((const struct hvm_memmap_table_entry[]){ __VA_ARGS__ },            \
                      sizeof((const struct hvm_memmap_table_entry[]){ __VA_ARGS__ }) /   \
                          sizeof(struct hvm_memmap_table_entry), most)
#define LAYOUT_FOR(...) LAYOUT_OF_MOST(1UL << 40, __VA_ARGS__)

static void memory_map(void)
{
    struct layout xl = LAYOUT_FOR(RAM(0, 0x800000), HELD(0xfeff8000, 0xff000000));
    check("xl's map: all of 8 MiB", xl.pages == 2048 && xl.high_pages == 0 && covers_all(xl));
    struct layout odd = LAYOUT_FOR(RAM(0, 0x5ffc00));
    check("a last part of a page is not memory", odd.pages == 0x5ff);
    struct layout joined = LAYOUT_FOR(RAM(0x400000, 0x800000), RAM(0, 0x100000), RAM(0x100000, 0x400000));
    check("entries in any order that follow on are one", joined.pages == 2048 && covers_all(joined));
    struct layout holed = LAYOUT_FOR(RAM(0, 0x9fc00), HELD(0x9fc00, 0x100000), RAM(0x100000, 0x1000000));
    check("a hole below the image", holed.pages == 4096 && holed.below_end == 0x9f && covers_all(holed));
    struct layout big = LAYOUT_FOR(RAM(0, 0xfee00000), RAM(0x100000000, 0x140000000));
    check("memory above 4 GiB",
          big.pages == 0xfee00 && big.high_frame == 0x100000 && big.high_pages == 0x40000);
    check("is mapped with one use each", covers_all(big) && large_pages_fit(big));
    check("in large pages", layout_large_frame(&big, 1 + big.pages / 512) == 0x100000 &&
                                layout_large_frame(&big, 1 + big.pages / 512 + 511) == 0x13fe00);
    struct layout less = LAYOUT_OF_MOST(2000, RAM(0, 0x800000), RAM(0x100000000, 0x140000000));
    check("no more than is wanted", less.pages == 2000 && less.high_pages == 0 && covers_all(less));
    struct layout part = LAYOUT_OF_MOST(0x100000, RAM(0, 0xfee00000), RAM(0x100000000, 0x140000000));
    check("also of what lies above", part.pages == 0xfee00 && part.high_pages == 0x1200 && covers_all(part));
    check("no memory at the image", LAYOUT_FOR(RAM(0, 0x100000), RAM(0x200000, 0x800000)).pages == 0);
    check("no memory at 0", LAYOUT_FOR(RAM(0x100000, 0x800000)).pages == 0);
    check("an entry that wraps is none", LAYOUT_FOR({ .addr = 0x100000, .size = UINT64_MAX,
                                                      .type = XEN_HVM_MEMMAP_TYPE_RAM }).pages == 0);
}

int main(void)
{
    ring();
    clock();
    memory();
    memory_map();
    return 0;
}

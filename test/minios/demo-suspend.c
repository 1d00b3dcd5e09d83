/* SPDX-License-Identifier: MIT */
/*
 * Obeys control/shutdown: suspends as often as it is asked, and after each time checks that memory, clock,
 * ports and grants are as minios.h says. Any other word ends it.
 */
#include <string.h>
#include <xen/errno.h>
#include "../../compiler/runtime/rt_platform.h"
#include "../../minios/minios.h"
#include "demo.h"

#define POLL_NS 20000000ULL
#define MOST_PAGES 256
#define PAGE 4096

static uint64_t *pages;
static size_t page_count;

static uint64_t pattern(size_t page)
{
    return 0x9e3779b97f4a7c15u * (page + 1);
}

/* Some heap, filled; more than one page table's worth of it where there is so much. */
static void fill(void)
{
    rt_region heap = plat_heap();
    pages = heap.base;
    page_count = heap.size / PAGE / 2 < MOST_PAGES ? heap.size / PAGE / 2 : MOST_PAGES;
    if (!plat_commit(pages, page_count * PAGE))
        plat_panic("commit failed");
    for (size_t i = 0; i < page_count; i++)
        for (size_t word = 0; word < PAGE / 8; word++)
            pages[i * PAGE / 8 + word] = pattern(i) + word;
}

static void check_memory(void)
{
    for (size_t i = 0; i < page_count; i++)
        for (size_t word = 0; word < PAGE / 8; word++)
            if (pages[i * PAGE / 8 + word] != pattern(i) + word)
                plat_panic("memory has changed");
}

/* Pages that were not mapped yet are mapped with the frames of now. */
static void check_growth(unsigned int round)
{
    rt_region heap = plat_heap();
    size_t size = (size_t)4 << 20;
    char *start = (char *)heap.base + page_count * PAGE + (round - 1) * size;
    /* Not the end of the heap: that is ballooned. */
    if (start + size + 256 * PAGE > minios_heap_end())
        return;
    if (!plat_commit(start, size))
        plat_panic("commit failed");
    for (size_t at = 0; at < size; at += PAGE)
        *(uint64_t *)(start + at) = (uint64_t)at;
}

/* The heap's end is elsewhere in every second life. */
static void check_balloon(unsigned int round)
{
    char *end = minios_heap_end();
    char *wanted = round % 2 == 1 ? end - 100 * PAGE : (char *)minios_heap_base() + minios_heap_size();
    uint64_t before = minios_memory_pages();
    char *reached = minios_heap_move_end(wanted);
    uint64_t expected = before + (uint64_t)((reached - end) / PAGE);
    if ((round % 2 == 1 && reached != wanted) || minios_memory_pages() != expected)
        plat_panic("the heap's end is not where it should be");
    if (reached > end && (!plat_commit(end, (size_t)(reached - end)) || end[0] != 0))
        plat_panic("pages taken cannot be used");
}

static void check_grants(int32_t *grant, int32_t *port, bool resumed)
{
    if (*grant > 0) {
        int32_t ended = minios_grant_end(*grant);
        if (ended != (resumed ? -XEN_EINVAL : 0))
            plat_panic("a grant did not end as it should");
        if (!resumed && minios_event_close(*port) != 0)
            plat_panic("a port was lost");
    }
    *grant = minios_grant_access(0, pages, false);
    *port = minios_event_alloc_unbound(0);
    if (*grant < 0 || *port < 0)
        plat_panic("grant or port refused");
}

static void suspend(int32_t *grant, int32_t *port)
{
    static unsigned int count;
    char domid[16];
    uint64_t before = plat_monotonic_ns();
    int64_t wall = plat_wallclock_ns();
    int32_t result = minios_suspend(MINIOS_FLAWLESS);
    if (plat_monotonic_ns() < before)
        plat_panic("the monotonic clock ran backwards");
    if (plat_wallclock_ns() < wall - 1000000000)
        plat_panic("the wall clock ran backwards");
    check_memory();
    count++;
    check_growth(count);
    check_balloon(count);
    if (result >= 0)
        check_grants(grant, port, result == MINIOS_RESUMED);
    store_read("domid", domid, sizeof domid);
    say_number("suspend ", count, result == 0 ? " resumed" : result == 1 ? " cancelled" : " refused");
    say(" as ");
    say(domid);
    say_number(" at ", plat_monotonic_ns() / 1000000, " ms");
    say_number(", gone for ", (uint64_t)(plat_wallclock_ns() - wall) / 1000000, " ms\n");
}

void order_serve(void)
{
    char word[32];
    int32_t grant = 0, port = 0;
    fill();
    check_grants(&grant, &port, false);
    say("serving\n");
    for (;;) {
        wait_until(plat_monotonic_ns() + POLL_NS);
        store_read("control/shutdown", word, sizeof word);
        if (word[0] == '\0')
            continue;
        store_write("control/shutdown", "");
        if (strcmp(word, "suspend") != 0)
            return;
        suspend(&grant, &port);
    }
}

/* SPDX-License-Identifier: MIT */
/*
 * A C program on minios, for testing minios on a real Xen without the compiler. Words on the command line say
 * what it does, in order; see `orders` below.
 */
#include <string.h>
#include "../../compiler/runtime/rt_platform.h"
#include "../../minios/minios.h"
#include "demo.h"

void say(const char *text)
{
    plat_write(1, text, strlen(text));
}

void say_number(const char *before, uint64_t number, const char *after)
{
    char digits[21];
    char *at = digits + sizeof digits;
    *--at = '\0';
    do {
        *--at = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    say(before);
    say(at);
    say(after);
}

static void banner(void)
{
    rt_region heap = plat_heap();
    say("minios demo on Xen ");
    say(minios_xen_version());
    say(", ");
    say(minios_boot_mode());
    say_number(", ", minios_memory_pages() * 4096, " bytes");
    say_number(" of ", minios_memory_pages_most() * 4096, "");
    say_number(", heap ", heap.size, " at ");
    say_number("", (uint64_t)heap.base, "");
    say(", build ");
    say(minios_build_id());
    say("\n");
    say_number("wall clock ", (uint64_t)plat_wallclock_ns() / 1000000000, " s\n");
    say_number("monotonic ", plat_monotonic_ns(), " ns\n");
}

void wait_until(uint64_t deadline)
{
    while (plat_monotonic_ns() < deadline) {
        plat_wait(deadline);
        while (minios_next_event() >= 0)
            continue;
    }
}

static void order_tick(void)
{
    uint64_t start = plat_monotonic_ns();
    for (unsigned int n = 1; n <= 3; n++) {
        wait_until(start + n * 200000000ULL);
        say_number("tick ", n, "");
        say_number(" at ", plat_monotonic_ns() / 1000000, " ms\n");
    }
}

/*
 * Commits the whole heap bit by bit, checks that it is zero, that each page is a page of its own, and reads
 * it back.
 */
static void order_memory(void)
{
    rt_region heap = plat_heap();
    char *base = heap.base;
    heap.size = (size_t)(minios_heap_end() - base);
    for (size_t offset = 0; offset < heap.size; offset += 65536) {
        size_t size = heap.size - offset < 65536 ? heap.size - offset : 65536;
        if (!plat_commit(base + offset, size))
            plat_panic("commit failed");
        for (size_t page = 0; page < size; page += 4096) {
            uint64_t *word = (uint64_t *)(base + offset + page);
            if (word[0] != 0 || word[511] != 0)
                plat_panic("committed page is not zero");
            word[0] = word[511] = (uint64_t)word;
        }
    }
    for (size_t offset = 0; offset < heap.size; offset += 4096) {
        const uint64_t *word = (const uint64_t *)(base + offset);
        if (word[0] != (uint64_t)word || word[511] != (uint64_t)word)
            plat_panic("a page lost its content");
    }
    if (plat_commit(base, heap.size + 4096) || plat_commit(base - 4096, 4096))
        plat_panic("commit outside the heap");
    say_number("memory ok: ", heap.size / 1024, " KiB\n");
}

/* Moves the heap's end as far as it goes, or the host gives. */
static void move_end(char *wanted)
{
    for (char *end = minios_heap_end(), *before = NULL; end != wanted && end != before;) {
        before = end;
        end = minios_heap_move_end(wanted);
    }
}

/* Gives away three quarters of the heap and takes as much as there is, ten times; the rest must stay as it
   was. */
static void order_balloon(void)
{
    rt_region heap = plat_heap();
    char *base = heap.base;
    size_t kept = (size_t)(minios_heap_end() - base) / 4 & ~(size_t)4095;
    if (!plat_commit(base, kept))
        plat_panic("commit failed");
    memset(base, 0x5a, kept);
    for (unsigned int round = 0; round < 10; round++) {
        move_end(base + kept);
        if (minios_heap_end() != base + kept || plat_commit(base, kept + 4096))
            plat_panic("pages given back are still there");
        say_number("balloon ", minios_memory_pages(), "");
        move_end(base + heap.size);
        say_number(" to ", minios_memory_pages(), "");
        say_number(" of ", minios_memory_pages_most(), "\n");
        char *end = minios_heap_end();
        if (!plat_commit(base + kept, (size_t)(end - base) - kept))
            plat_panic("pages taken cannot be used");
        for (char *page = base + kept; page < end; page += 4096)
            *page = 1;
        for (size_t i = 0; i < kept; i++)
            if (base[i] != 0x5a)
                plat_panic("a page lost its content");
    }
    say("balloon ok\n");
}

static void order_flood(void)
{
    for (unsigned int n = 0; n < 2000; n++)
        say_number("flood line ", n, " of the flood, long enough to fill the ring soon\n");
    say_number("flood dropped ", minios_console_dropped(), " bytes\n");
}

static void order_grant(void)
{
    rt_region heap = plat_heap();
    if (!plat_commit(heap.base, 4096))
        plat_panic("commit failed");
    int32_t first = minios_grant_access(0, heap.base, false);
    int32_t second = minios_grant_access(0, heap.base, true);
    int32_t port = minios_event_alloc_unbound(0);
    if (first < 0 || second < 0 || port < 0)
        plat_panic("grant or port refused");
    say_number("grants ", (uint64_t)first, "");
    say_number(", ", (uint64_t)second, "");
    say_number(", port ", (uint64_t)port, "\n");
    if (minios_grant_end(first) != 0 || minios_grant_end(second) != 0 || minios_event_close(port) != 0)
        plat_panic("grant or port not given back");
    if (minios_grant_end(first) == 0)
        plat_panic("a grant ended twice");
    say("grant ok\n");
}

static void order_double(void)
{
    volatile double x = 2.0;
    volatile long double y = 3.0L;
    if (x / 3.0 != 2.0 / 3.0 || y / 7.0L != 3.0L / 7.0L)
        plat_panic("floating point is off");
    say("floating point ok\n");
}

static void order_poweroff(void)
{
    minios_shutdown(0);
}

static void order_reboot(void)
{
    minios_shutdown(1);
}

static void order_crash(void)
{
    minios_shutdown(3);
}

static void order_forever(void)
{
    for (;;)
        wait_until(UINT64_MAX);
}

static const struct {
    const char *word;
    void (*run)(void);
} orders[] = {
    { "tick", order_tick },         { "memory", order_memory },
    { "flood", order_flood },       { "grant", order_grant },
    { "double", order_double },     { "poweroff", order_poweroff },
    { "reboot", order_reboot },     { "crash", order_crash },
    { "forever", order_forever },   { "panic", fault_panic },
    { "null", fault_null },         { "jump", fault_jump },
    { "text", fault_text },         { "rodata", fault_rodata },
    { "execute", fault_execute },   { "undefined", fault_undefined },
    { "protection", fault_protection }, { "overflow", fault_overflow },
    { "breakpoint", fault_breakpoint }, { "exit1", fault_exit },
    { "xenstore", order_xenstore }, { "libc", order_libc },
    { "serve", order_serve },       { "balloon", order_balloon },
};

static bool matches(const char *at, size_t length, const char *word)
{
    return strlen(word) == length && memcmp(at, word, length) == 0;
}

void rt_main(void)
{
    banner();
    const char *at = minios_command_line();
    while (*at != '\0') {
        size_t length = 0;
        while (at[length] != '\0' && at[length] != ' ')
            length++;
        for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++)
            if (matches(at, length, orders[i].word))
                orders[i].run();
        at += length;
        while (*at == ' ')
            at++;
    }
    say_number("done at ", plat_monotonic_ns(), " ns\n");
}

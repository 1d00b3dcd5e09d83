/* SPDX-License-Identifier: MIT */
/*
 * The console: one shared ring to xenconsoled (xen/io/console.h). Output only; what people type stays in the
 * ring.
 *
 * Nobody has to read a console, so a full ring must not stop the guest. But xenconsoled shares a processor
 * with us and needs a moment after a burst. So: a write that finds the ring full waits for room, briefly;
 * when that moment has passed without the reader taking a byte, the reader is taken for dead and nothing
 * waits again until it moves.
 */
#include "barrier.h"
#include "console.h"
#include "event-channel.h"
#include "minios.h"
#include "mode.h"
#include "ring.h"
#include "hypercall.h"

/*
 * Of an ordinary write: xenconsoled lets a guest that signals more than 30 times in 200 ms wait for the rest
 * of them.
 */
#define PATIENCE_NS 250000000ULL
#define LAST_PATIENCE_NS 1000000000ULL /* of a crash report: 1 s */

static uint64_t patience_ns = PATIENCE_NS;
static uint64_t dropped;
static uint64_t announced;       /* how many of the dropped bytes the console has been told about */
static bool reader_dead;
static bool unsignalled;         /* the ring holds text that the reader has not been signalled about */
static uint32_t dead_position;   /* the reader's index when it was given up */

/* Waits for room. Returns the free bytes, 0 when there are none. */
static uint32_t wait_for_room(struct xencons_interface *ring)
{
    uint32_t consumer = read_once(ring->out_cons);
    uint32_t room = ring_free(ring->out_prod, consumer, sizeof ring->out);
    if (room != 0)
        return room;
    if (reader_dead && consumer == dead_position)
        return 0;
    reader_dead = false;
    uint64_t deadline = minios_monotonic_ns() + patience_ns;
    do {
        event_poll_one(boot.console_port, deadline);
        room = ring_free(ring->out_prod, read_once(ring->out_cons), sizeof ring->out);
    } while (room == 0 && minios_monotonic_ns() < deadline);
    if (room == 0) {
        reader_dead = true;
        dead_position = consumer;
    }
    return room;
}

static void signal_reader(void)
{
    unsignalled = false;
    minios_notify((int32_t)boot.console_port);
}

/* Writes bytes as they are. Signalling is left to the caller, except when the ring is full. */
static void put(struct xencons_interface *ring, const char *text, size_t length)
{
    while (length != 0) {
        uint32_t producer = ring->out_prod;
        uint32_t room = ring_free(producer, read_once(ring->out_cons), sizeof ring->out);
        if (room == 0) {
            /* The reader may be asleep with a full ring: wake it before waiting for it. */
            signal_reader();
            room = wait_for_room(ring);
            if (room == 0) {
                dropped += length;
                return;
            }
        }
        /* The reader's index was read; only after it may the bytes that it has given up be overwritten. */
        full_barrier();
        while (length != 0 && room != 0) {
            ring->out[ring_offset(producer, sizeof ring->out)] = *text++;
            producer++;
            length--;
            room--;
        }
        /* The bytes must be in the ring before the index says so. */
        write_barrier();
        write_once(ring->out_prod, producer);
    }
}

static void put_lines(struct xencons_interface *ring, const char *text, size_t length)
{
    while (length != 0) {
        size_t line = 0;
        while (line < length && text[line] != '\n')
            line++;
        put(ring, text, line);
        text += line;
        length -= line;
        if (length != 0) {
            put(ring, "\r\n", 2);
            text++;
            length--;
        }
    }
}

/* Once there is room again, says on a line of its own how much is missing. */
static void announce_dropped(struct xencons_interface *ring)
{
    if (dropped == announced || ring_free(ring->out_prod, read_once(ring->out_cons), sizeof ring->out) < 64)
        return;
    uint64_t missing = dropped - announced;
    announced = dropped;
    put(ring, "\r\n[console: ", 12);
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + missing % 10);
        missing /= 10;
    } while (missing != 0);
    put(ring, digits + at, sizeof digits - at);
    put(ring, " bytes lost]\r\n", 14);
}

/* A reader whose index cannot be has lost its place and finds no text: goes on where it says that it is. */
static void mend(struct xencons_interface *ring)
{
    uint32_t consumer = read_once(ring->out_cons);
    if (ring_used(ring->out_prod, consumer) <= sizeof ring->out)
        return;
    write_once(ring->out_prod, consumer);
    put(ring, "\r\n[console: the reader lost its place]\r\n", 40);
}

void minios_console_write(const char *text, size_t length)
{
    struct xencons_interface *ring = boot.console;
    if (ring == NULL) {
        /* Before the ring is known only Xen's own console can hear us, and only in builds that listen; the
           result tells nothing that could be acted on. */
        (void)hypercall_console_write(text, (unsigned int)length);
        return;
    }
    mend(ring);
    announce_dropped(ring);
    put_lines(ring, text, length);
    unsignalled = true;
    if (length != 0 && text[length - 1] == '\n')
        signal_reader();
}

void console_flush(void)
{
    if (unsignalled && boot.console != NULL)
        signal_reader();
}

uint64_t minios_console_dropped(void)
{
    return dropped;
}

void console_print(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0')
        length++;
    minios_console_write(text, length);
}

void console_print_number(uint64_t number, int digits)
{
    char text[20];
    size_t at = sizeof text;
    unsigned int base = digits == 0 ? 10 : 16;
    do {
        text[--at] = "0123456789abcdef"[number % base];
        number /= base;
        digits--;
    } while (number != 0 || digits > 0);
    minios_console_write(text + at, sizeof text - at);
}

void console_drain(uint64_t limit_ns)
{
    struct xencons_interface *ring = boot.console;
    console_flush();
    if (ring == NULL || reader_dead)
        return;
    uint64_t deadline = minios_monotonic_ns() + limit_ns;
    while (read_once(ring->out_cons) != ring->out_prod && minios_monotonic_ns() < deadline)
        event_poll_one(boot.console_port, deadline);
}

void console_resume(void)
{
    reader_dead = false;
    if (boot.console != NULL)
        signal_reader();
}

void console_last_words(void)
{
    patience_ns = LAST_PATIENCE_NS;
}

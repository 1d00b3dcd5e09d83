/* SPDX-License-Identifier: MIT */
/*
 * lab-hostile DOMID MODE [COUNT [SEED]]: is a bad other side of a guest's rings, COUNT times (1). The same
 * seed does the same. Modes:
 *
 *   store-reply-index    xenstored's index of replies claims more than a ring holds
 *   store-request-index  xenstored's index of requests is ahead of the guest's
 *   store-noise          well-framed packets that mean nothing: replies to no request, events of no watch,
 *                        unknown types, packets longer than allowed, events without a path
 *   store-truncated      a packet's header without its payload
 *   store-garbage        random bytes as replies
 *   console-index        the console's indices of the reader anywhere
 *   console-input        input that nobody asked for, more than the ring holds
 *   events               signals for nothing, on the ports of both rings
 *
 * The guest is paused while its pages change, so that it sees all of a change or nothing; then it is
 * signalled. Xenstored itself notices nothing: nobody signals its port, and by the time that it looks at the
 * page again the guest has repaired what it could.
 */
#include "peer.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <xen/xen.h>
#include <xen/io/console.h>
#include <xen/io/xs_wire.h>

static uint16_t domid;
static struct xenstore_domain_interface *store;
static struct xencons_interface *console;
static uint32_t store_port, console_port; /* dom0's ends */
static uint64_t state;

/* xorshift64*: a few bits of chance, the same everywhere. */
static uint32_t chance(void)
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (uint32_t)((state * 0x2545f4914f6cdd1dULL) >> 32);
}

/* Puts bytes into the ring of replies as the guest takes them; fails when it takes none for 5 s. */
static void send_bytes(const void *data, size_t size)
{
    const char *bytes = data;
    double deadline = now_us() + 5e6;

    while (size > 0 && now_us() < deadline) {
        XENSTORE_RING_IDX producer = store->rsp_prod;
        uint32_t used = producer - __atomic_load_n(&store->rsp_cons, __ATOMIC_ACQUIRE);
        if (used >= XENSTORE_RING_SIZE) {
            usleep(200);
            continue;
        }
        size_t count = XENSTORE_RING_SIZE - used < size ? XENSTORE_RING_SIZE - used : size;
        for (size_t i = 0; i < count; i++)
            store->rsp[(producer + i) % XENSTORE_RING_SIZE] = bytes[i];
        /* The bytes are there before the index that shows them. */
        __atomic_store_n(&store->rsp_prod, producer + (uint32_t)count, __ATOMIC_RELEASE);
        signal_port(store_port);
        bytes += count;
        size -= count;
        deadline = now_us() + 5e6;
    }
    if (size > 0)
        fail("domain %u has not taken its replies for 5 s", domid);
}

static void noise(void)
{
    static const uint32_t types[] = { XS_READ, XS_WATCH_EVENT, XS_TRANSACTION_END, XS_ERROR, 77, XS_INVALID };
    static char packet[sizeof(struct xsd_sockmsg) + 8192];
    struct xsd_sockmsg header = { .type = types[chance() % 6], .req_id = 0x40000000 + chance() % 1000 };

    header.len = chance() % 8 == 0 ? XENSTORE_PAYLOAD_MAX + 1 + chance() % 4000 : chance() % 300;
    memcpy(packet, &header, sizeof header);
    for (uint32_t i = 0; i < header.len; i++)
        packet[sizeof header + i] = (char)(chance() % 4 == 0 ? 0 : chance());
    send_bytes(packet, sizeof header + header.len);
}

static void truncated(void)
{
    struct xsd_sockmsg header = { .type = XS_WATCH_EVENT, .len = 1 + chance() % XENSTORE_PAYLOAD_MAX };

    send_bytes(&header, sizeof header);
}

static void garbage(void)
{
    uint32_t bytes[64];

    for (size_t i = 0; i < sizeof bytes / sizeof bytes[0]; i++)
        bytes[i] = chance();
    send_bytes(bytes, sizeof bytes);
}

/* Changes something while the guest stands still, then wakes it. */
static void change(void (*what)(void))
{
    pause_domain(domid);
    what();
    unpause_domain(domid);
    signal_port(store_port);
    signal_port(console_port);
}

static void move_reply_index(void)
{
    store->rsp_prod += XENSTORE_RING_SIZE + 1 + chance() % 0x7fffffff;
}

static void move_request_index(void)
{
    store->req_cons += 1 + chance() % 0x7fffffff;
}

static void move_console_indices(void)
{
    console->out_cons = chance();
    console->in_prod = chance();
}

static void give_input(void)
{
    for (size_t i = 0; i < sizeof console->in; i++)
        console->in[i] = (char)chance();
    console->in_prod = console->in_cons + sizeof console->in + chance() % 64;
}

static void signal_both(void)
{
    signal_port(store_port);
    signal_port(console_port);
}

/* Does it as `change` does. */
static void reply_index(void) { change(move_reply_index); }
static void request_index(void) { change(move_request_index); }
static void console_index(void) { change(move_console_indices); }
static void console_input(void) { change(give_input); }

static const struct {
    const char *name;
    void (*once)(void);
} modes[] = {
    { "store-reply-index", reply_index }, { "store-request-index", request_index },
    { "store-noise", noise },             { "store-truncated", truncated },
    { "store-garbage", garbage },         { "console-index", console_index },
    { "console-input", console_input },   { "events", signal_both },
};

int main(int argc, char **argv)
{
    if (argc < 3 || argc > 5)
        fail("usage: lab-hostile DOMID MODE [COUNT [SEED]]");
    domid = (uint16_t)number(argv[1]);
    uint64_t count = argc > 3 ? number(argv[3]) : 1;
    state = 0x9e3779b97f4a7c15ULL * ((argc > 4 ? number(argv[4]) : 0) + 1);

    store_connect();
    store = map_frame(domid, domain_number(domid, "store/ring-ref"));
    console = map_frame(domid, domain_number(domid, "console/ring-ref"));
    store_port = other_end(domid, (uint32_t)domain_number(domid, "store/port"));
    console_port = other_end(domid, (uint32_t)domain_number(domid, "console/port"));
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        if (strcmp(modes[i].name, argv[2]) != 0)
            continue;
        while (count-- > 0)
            modes[i].once();
        return 0;
    }
    fail("no mode %s", argv[2]);
}

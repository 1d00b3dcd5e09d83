/* SPDX-License-Identifier: MIT */
/*
 * Event channels, polled. Upcalls are masked for ever, so Xen never interrupts the program: SCHEDOP_poll
 * looks at the pending bits themselves and wakes the vCPU whatever the masks say. Ports use the two-level
 * ABI, the one that every domain starts with (struct shared_info in xen/xen.h).
 *
 * SCHEDOP_poll's timeout is the timer: a single shot at an absolute time, gone when the poll returns.
 */
#include <xen/errno.h>
#include "barrier.h"
#include "console.h"
#include "event-channel.h"
#include "hypercall.h"
#include "minios.h"
#include "mode.h"
#include "time.h"

#define WORD_BITS 64
#define PORTS EVTCHN_2L_NR_CHANNELS

static evtchn_port_t watched[MINIOS_MAX_WATCHED];
static unsigned int watched_count;

static bool valid(int32_t port)
{
    return port > 0 && (unsigned long)port < PORTS;
}

void event_init(void)
{
    boot.shared_info->vcpu_info[0].evtchn_upcall_mask = 1;
    /* PVH has no such mask but interrupts, which are off; with every port masked Xen never has one to
       deliver. */
    for (unsigned int i = 0; i < PORTS / WORD_BITS; i++)
        boot.shared_info->evtchn_mask[i] = ~0UL;
    watched_count = 0;
    if (boot.xenstore_port != 0)
        minios_watch_port((int32_t)boot.xenstore_port);
}

static bool pending(evtchn_port_t port)
{
    return (read_once(boot.shared_info->evtchn_pending[port / WORD_BITS]) >> (port % WORD_BITS)) & 1;
}

bool minios_take_event(int32_t port)
{
    if (!valid(port))
        return false;
    /* Looking first keeps the common case free of a locked instruction. The locked clear is a full
       barrier: whatever the peer wrote before it signalled is visible afterwards, and a signal sent after it
       sets the bit again. */
    if (!pending((evtchn_port_t)port))
        return false;
    xen_ulong_t bit = 1UL << (port % WORD_BITS);
    xen_ulong_t *word = &boot.shared_info->evtchn_pending[port / WORD_BITS];
    return (__atomic_fetch_and(word, ~bit, __ATOMIC_SEQ_CST) & bit) != 0;
}

int32_t minios_next_event(void)
{
    int32_t lowest = -1;
    for (unsigned int i = 0; i < watched_count; i++) {
        int32_t port = (int32_t)watched[i];
        if (pending(watched[i]) && (lowest < 0 || port < lowest))
            lowest = port;
    }
    if (lowest >= 0)
        minios_take_event(lowest);
    return lowest;
}

bool minios_watch_port(int32_t port)
{
    if (!valid(port))
        minios_panic_number("no such event channel port: ", port);
    for (unsigned int i = 0; i < watched_count; i++)
        if (watched[i] == (evtchn_port_t)port)
            return true;
    if (watched_count == MINIOS_MAX_WATCHED)
        return false;
    watched[watched_count++] = (evtchn_port_t)port;
    return true;
}

void minios_unwatch_port(int32_t port)
{
    for (unsigned int i = 0; i < watched_count; i++)
        if (watched[i] == (evtchn_port_t)port)
            watched[i] = watched[--watched_count];
}

void minios_notify(int32_t port)
{
    struct evtchn_send send = { .port = (evtchn_port_t)port };
    long result = hypercall_event_channel_op(EVTCHNOP_send, &send);
    if (result != 0) {
        /* The report is written to the console, whose port may be the one that fails. */
        if ((uint32_t)port == boot.console_port)
            boot.console = NULL;
        minios_panic_number("cannot signal an event channel, error ", result);
    }
}

int32_t minios_event_alloc_unbound(int32_t remote)
{
    struct evtchn_alloc_unbound alloc = { .dom = DOMID_SELF, .remote_dom = (domid_t)remote };
    long result = hypercall_event_channel_op(EVTCHNOP_alloc_unbound, &alloc);
    return result == 0 ? (int32_t)alloc.port : (int32_t)result;
}

int32_t minios_event_close(int32_t port)
{
    struct evtchn_close close = { .port = (evtchn_port_t)port };
    minios_unwatch_port(port);
    long result = hypercall_event_channel_op(EVTCHNOP_close, &close);
    if (result == 0)
        minios_take_event(port);
    return (int32_t)result;
}

/* Blocks on `count` ports. Xen checks their pending bits after it has marked the vCPU as blocked, so a
   signal that comes between our last look and this call is not lost. */
static long poll(evtchn_port_t *ports, unsigned int count, uint64_t deadline_ns)
{
    struct sched_poll poll = { .nr_ports = count, .timeout = time_system_deadline(deadline_ns) };
    set_xen_guest_handle(poll.ports, ports);
    return hypercall_sched_op(SCHEDOP_poll, &poll);
}

void event_poll_one(uint32_t port, uint64_t deadline_ns)
{
    evtchn_port_t ports[1] = { port };
    /* Who waits here looks at the clock too, so an error, which comes back at once, costs no more than time:
       the console is written to in crash reports, which nothing may keep from ending. */
    if (poll(ports, 1, deadline_ns) == 0)
        minios_take_event((int32_t)port);
}

void minios_wait(uint64_t deadline_ns)
{
    for (unsigned int i = 0; i < watched_count; i++)
        if (pending(watched[i]))
            return;
    console_flush();
    long result = poll(watched, watched_count, deadline_ns);
    if (result != 0)
        minios_panic_number("cannot wait for event channels, error ", result);
}

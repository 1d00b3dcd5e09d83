/* SPDX-License-Identifier: MIT */
/*
 * xenstore requests, one at a time, to show that the page and the port work. The real client is in
 * TypeScript.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <xen/xen.h>
#include <xen/io/xs_wire.h>
#include "../../compiler/runtime/rt_platform.h"
#include "../../minios/barrier.h"
#include "../../minios/minios.h"
#include "../../minios/ring.h"
#include "demo.h"

static void send(struct xenstore_domain_interface *page, const void *data, uint32_t size)
{
    for (uint32_t i = 0; i < size; i++)
        page->req[ring_offset(page->req_prod + i, XENSTORE_RING_SIZE)] = ((const char *)data)[i];
    write_barrier();
    page->req_prod += size;
}

static void receive(struct xenstore_domain_interface *page, void *data, uint32_t size)
{
    for (uint32_t i = 0; i < size; i++) {
        while (ring_used(read_once(page->rsp_prod), page->rsp_cons) == 0) {
            minios_take_event(minios_xenstore_port());
            if (ring_used(read_once(page->rsp_prod), page->rsp_cons) == 0)
                plat_wait(plat_monotonic_ns() + 1000000000);
        }
        read_barrier();
        ((char *)data)[i] = page->rsp[ring_offset(page->rsp_cons, XENSTORE_RING_SIZE)];
        page->rsp_cons++;
    }
}

/* A request of two strings, or of one when `value` is null, and its answer, cut to fit. Panics on a refusal.
   */
static void ask(uint32_t type, const char *path, const char *value, char *answer, size_t size)
{
    struct xenstore_domain_interface *page = minios_xenstore_page();
    uint32_t path_length = (uint32_t)strlen(path) + 1, length = value == NULL ? 0 : (uint32_t)strlen(value);
    struct xsd_sockmsg message = { .type = type, .req_id = 7, .tx_id = 0, .len = path_length + length };
    send(page, &message, sizeof message);
    send(page, path, path_length);
    send(page, value, length);
    minios_notify(minios_xenstore_port());
    receive(page, &message, sizeof message);
    if (message.len >= size)
        plat_panic("xenstore answers too much");
    receive(page, answer, message.len);
    answer[message.len] = '\0';
    if (message.type != type)
        plat_panic(answer);
}

void store_read(const char *path, char *value, size_t size)
{
    ask(XS_READ, path, NULL, value, size);
}

void store_write(const char *path, const char *value)
{
    char answer[16];
    ask(XS_WRITE, path, value, answer, sizeof answer);
}

void order_xenstore(void)
{
    char value[64];
    store_read("domid", value, sizeof value);
    say("xenstore says domid ");
    say(value);
    say("\n");
}

/* SPDX-License-Identifier: MIT */
/*
 * One xenstore request and its answer, to show that the page and the port work. The real client is in
 * TypeScript.
 */
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

void order_xenstore(void)
{
    static const char path[] = "domid";
    struct xenstore_domain_interface *page = minios_xenstore_page();
    struct xsd_sockmsg message = { .type = XS_READ, .req_id = 7, .tx_id = 0, .len = sizeof path };
    char value[64] = "";
    send(page, &message, sizeof message);
    send(page, path, sizeof path);
    minios_notify(minios_xenstore_port());
    receive(page, &message, sizeof message);
    if (message.len >= sizeof value)
        plat_panic("xenstore answers too much");
    receive(page, value, message.len);
    if (message.type != XS_READ)
        plat_panic("xenstore refuses to read");
    say("xenstore says domid ");
    say(value);
    say("\n");
}

/* SPDX-License-Identifier: MIT */
/* Hypercalls of dom0's user space, through /dev/xen/privcmd. */
#define _GNU_SOURCE
#define __XEN_TOOLS__ 1
#include "peer.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <xen/xen.h>
#include <xen/domctl.h>
#include <xen/event_channel.h>
#include <xen/sys/privcmd.h>

static int privcmd(void)
{
    static int fd = -1;

    if (fd < 0)
        fd = open("/dev/xen/privcmd", O_RDWR | O_CLOEXEC);
    if (fd < 0)
        fail("/dev/xen/privcmd: %s", strerror(errno));
    return fd;
}

/* A page that the hypervisor can reach in a hypercall: ordinary memory of a process may move meanwhile. */
static void *argument_page(void)
{
    static void *page;

    if (page)
        return page;
    int fd = open("/dev/xen/hypercall", O_RDWR | O_CLOEXEC);
    if (fd < 0)
        fail("/dev/xen/hypercall: %s", strerror(errno));
    page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (page == MAP_FAILED)
        fail("a page for hypercalls: %s", strerror(errno));
    return page;
}

static long hypercall(uint64_t op, uint64_t first, uint64_t second)
{
    privcmd_hypercall_t call = { .op = op, .arg = { first, second } };

    return ioctl(privcmd(), IOCTL_PRIVCMD_HYPERCALL, &call);
}

static long domctl(uint32_t command, uint16_t domid)
{
    struct xen_domctl *control = argument_page();

    memset(control, 0, sizeof *control);
    control->cmd = command;
    control->interface_version = XEN_DOMCTL_INTERFACE_VERSION;
    control->domain = domid;
    return hypercall(__HYPERVISOR_domctl, (uintptr_t)control, 0);
}

struct domain_facts domain_facts(uint16_t domid)
{
    const struct xen_domctl *control = argument_page();
    struct domain_facts facts = { 0 };

    /* Without such a domain Xen answers with an error or with the next one. */
    if (domctl(XEN_DOMCTL_getdomaininfo, domid) < 0) {
        if (errno != ESRCH)
            fail("domctl: %s (are the Xen headers of this build of the lab its Xen's?)", strerror(errno));
        return facts;
    }
    const struct xen_domctl_getdomaininfo *info = &control->u.getdomaininfo;
    facts.exists = info->domain == domid;
    facts.shut_down = info->flags & XEN_DOMINF_shutdown;
    facts.reason = (info->flags >> XEN_DOMINF_shutdownshift) & XEN_DOMINF_shutdownmask;
    facts.cpu_ns = info->cpu_time;
    return facts;
}

void pause_domain(uint16_t domid)
{
    if (domctl(XEN_DOMCTL_pausedomain, domid) < 0)
        fail("cannot pause domain %u: %s", domid, strerror(errno));
}

void unpause_domain(uint16_t domid)
{
    if (domctl(XEN_DOMCTL_unpausedomain, domid) < 0)
        fail("cannot unpause domain %u: %s", domid, strerror(errno));
}

void *map_frame(uint16_t domid, uint64_t frame)
{
    xen_pfn_t pfn = frame;
    int error = 0;
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, privcmd(), 0);

    if (page == MAP_FAILED)
        fail("room for a page: %s", strerror(errno));
    privcmd_mmapbatch_v2_t map = {
        .num = 1, .dom = domid, .addr = (uintptr_t)page, .arr = &pfn, .err = &error
    };
    if (ioctl(privcmd(), IOCTL_PRIVCMD_MMAPBATCH_V2, &map) < 0 || error != 0)
        fail("cannot map frame %#llx of domain %u: %s", (unsigned long long)frame, domid, strerror(errno));
    return page;
}

uint32_t other_end(uint16_t domid, uint32_t guest_port)
{
    evtchn_status_t *status = argument_page();

    for (uint32_t port = 1; port < 4096; port++) {
        *status = (evtchn_status_t){ .dom = DOMID_SELF, .port = port };
        if (hypercall(__HYPERVISOR_event_channel_op, EVTCHNOP_status, (uintptr_t)status) < 0)
            break; /* beyond the last port that there is */
        if (status->status == EVTCHNSTAT_interdomain && status->u.interdomain.dom == domid &&
            status->u.interdomain.port == guest_port)
            return port;
    }
    fail("nobody in dom0 is bound to port %u of domain %u", guest_port, domid);
}

void signal_port(uint32_t port)
{
    evtchn_send_t *send = argument_page();

    *send = (evtchn_send_t){ .port = port };
    if (hypercall(__HYPERVISOR_event_channel_op, EVTCHNOP_send, (uintptr_t)send) < 0)
        fail("cannot signal port %u: %s", port, strerror(errno));
}

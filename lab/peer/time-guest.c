/* SPDX-License-Identifier: MIT */
/*
 * lab-time DOMID REQUEST: lets a paused guest run and measures what it does, in microseconds since then.
 *
 *   console_us    its first byte in the console ring
 *   write_us      its first write to xenstore
 *   features_us   it has announced that it can be powered off, rebooted and suspended
 *   ack_us        from a request (a value written to the node REQUEST) until it is acknowledged by an empty
 *                 node: median and most of several; the values are ones that must not end it
 *   end_us        from `poweroff` in control/shutdown until the hypervisor says that the guest has shut down
 *   idle_ns       processor time used in one second without requests
 *
 * One line of JSON; -1 for what has not happened in time. The guest's pages are looked at every 50
 * microseconds: sleeping between the looks leaves the processor to the guest when there is only one.
 */
#include "peer.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xen/xen.h>
#include <xen/io/console.h>

enum { LOOK_US = 50, BOOT_US = 60000000, REQUESTS = 21, REQUEST_US = 5000000, END_US = 20000000 };

static const char *const features[] = {
    "control/feature-poweroff", "control/feature-reboot", "control/feature-suspend"
};
enum { FEATURES = sizeof features / sizeof features[0] };

/* The values asked by: they must be acknowledged and otherwise do nothing. */
#define HARMLESS_ORDER "{\"when\":\"now\",\"ack\":\"ok\",\"action\":\"ignore\"}"
#define HARMLESS_WORD "lab-time"

static bool is(uint16_t domid, const char *name, const char *value)
{
    char *text = store_read(domain_path(domid, name));
    bool same = text && strcmp(text, value) == 0;

    free(text);
    return same;
}

static bool all_announced(uint16_t domid)
{
    for (int i = 0; i < FEATURES; i++)
        if (!is(domid, features[i], "1"))
            return false;
    return true;
}

static int by_value(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

/* Asks once. Returns microseconds until the acknowledgement, or -1. */
static double ask(uint16_t domid, const char *node, const char *value)
{
    char path[256];

    snprintf(path, sizeof path, "%s", domain_path(domid, node));
    while (store_event(0))
        ; /* of what came before */
    double start = now_us();
    store_write(path, value);
    for (double deadline = start + REQUEST_US; now_us() < deadline;) {
        const char *event = store_event(deadline);
        if (event && strcmp(event, path) == 0 && is(domid, node, ""))
            return now_us() - start;
    }
    return -1;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        fail("usage: lab-time DOMID control/testing|control/shutdown");
    uint16_t domid = (uint16_t)number(argv[1]);
    const char *node = argv[2];
    const char *value = strcmp(node, "control/testing") == 0 ? HARMLESS_ORDER : HARMLESS_WORD;

    store_connect();
    uint64_t console_frame = domain_number(domid, "console/ring-ref");
    const volatile struct xencons_interface *console = map_frame(domid, console_frame);
    XENCONS_RING_IDX before = console->out_prod;
    char home[64];
    snprintf(home, sizeof home, "/local/domain/%u/", domid);
    store_watch(domain_path(domid, "control"));
    store_watch(domain_path(domid, "attr"));
    store_watch(domain_path(domid, "data"));
    store_watch(domain_path(domid, "device"));
    while (store_event(now_us() + 20000))
        ; /* the first event of each watch */

    double first_byte = -1, first_write = -1, announced = -1;
    double start = now_us();
    unpause_domain(domid);
    while (announced < 0 && now_us() < start + BOOT_US) {
        if (first_byte < 0 && console->out_prod != before)
            first_byte = now_us() - start;
        const char *event = store_event(now_us() + LOOK_US);
        if (!event || strncmp(event, home, strlen(home)) != 0)
            continue;
        double at = now_us() - start;
        if (first_write < 0)
            first_write = at;
        if (strstr(event, "/control/feature-") && all_announced(domid))
            announced = at;
        if (domain_facts(domid).shut_down)
            break;
    }
    /* The rest of its start is no part of the other figures. */
    sleep(1);

    double answers[REQUESTS];
    int answered = 0;
    for (int i = 0; i < REQUESTS; i++) {
        answers[answered] = ask(domid, node, value);
        if (answers[answered] < 0)
            break;
        answered++;
        usleep(20000);
    }
    qsort(answers, (size_t)answered, sizeof answers[0], by_value);

    uint64_t used = domain_facts(domid).cpu_ns;
    sleep(1);
    used = domain_facts(domid).cpu_ns - used;

    double ended = -1;
    start = now_us();
    store_write(domain_path(domid, "control/shutdown"), "poweroff");
    while (ended < 0 && now_us() < start + END_US) {
        struct domain_facts facts = domain_facts(domid);
        if (!facts.exists || facts.shut_down)
            ended = now_us() - start;
        else
            usleep(LOOK_US);
    }
    printf("{\"console_us\":%.0f,\"write_us\":%.0f,\"features_us\":%.0f,\"ack_us\":%.0f,\"ack_most_us\":%.0f,"
           "\"end_us\":%.0f,\"idle_ns\":%llu}\n",
           first_byte, first_write, announced, answered > 0 ? answers[answered / 2] : -1,
           answered > 0 ? answers[answered - 1] : -1, ended, (unsigned long long)used);
    return 0;
}

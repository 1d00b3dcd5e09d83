/* SPDX-License-Identifier: MIT */
/* Xenstore over its unix socket, and the little things that all programs need. */
#define _GNU_SOURCE
#include "peer.h"
#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#include <xen/io/xs_wire.h>

_Noreturn void fail(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(1);
}

uint64_t number(const char *text)
{
    char *end;
    uint64_t value = strtoull(text, &end, 0);

    if (end == text || *end)
        fail("not a number: %s", text);
    return value;
}

double now_us(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

enum { EVENTS_MAX = 256 };

static int store = -1;
static char *events[EVENTS_MAX]; /* paths of events that came while a reply was waited for */
static size_t event_count;

void store_connect(void)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = "/var/run/xenstored/socket" };

    store = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (store < 0 || connect(store, (struct sockaddr *)&address, sizeof address))
        fail("xenstored: %s", strerror(errno));
}

static void read_all(void *data, size_t size)
{
    for (char *at = data; size > 0;) {
        ssize_t n = read(store, at, size);
        if (n == 0 || (n < 0 && errno != EINTR))
            fail("xenstored hung up");
        if (n > 0) {
            at += n;
            size -= (size_t)n;
        }
    }
}

/* The next packet; its payload, with a NUL behind it, is the caller's to free. */
static char *read_packet(struct xsd_sockmsg *header)
{
    read_all(header, sizeof *header);
    if (header->len > XENSTORE_PAYLOAD_MAX)
        fail("xenstored sent %u bytes", header->len);
    char *payload = calloc(1, header->len + 1);
    if (!payload)
        fail("no memory");
    read_all(payload, header->len);
    return payload;
}

static void keep_event(char *path)
{
    if (event_count == EVENTS_MAX)
        fail("more than %d events at once", EVENTS_MAX);
    events[event_count++] = path;
}

/* Sends a request of up to two strings and returns the reply's payload; NULL for ENOENT. */
static char *request(uint32_t type, const char *first, const char *second, size_t second_size)
{
    struct xsd_sockmsg header = { .type = type, .req_id = 1 };
    char packet[sizeof header + XENSTORE_PAYLOAD_MAX];
    size_t first_size = strlen(first) + 1;

    if (first_size + second_size > XENSTORE_PAYLOAD_MAX)
        fail("a request of %zu bytes", first_size + second_size);
    header.len = (uint32_t)(first_size + second_size);
    memcpy(packet, &header, sizeof header);
    memcpy(packet + sizeof header, first, first_size);
    if (second_size > 0)
        memcpy(packet + sizeof header + first_size, second, second_size);
    size_t size = sizeof header + first_size + second_size;
    if (write(store, packet, size) != (ssize_t)size)
        fail("xenstored takes no requests: %s", strerror(errno));
    for (;;) {
        char *payload = read_packet(&header);
        if (header.type == XS_WATCH_EVENT) {
            keep_event(payload);
            continue;
        }
        if (header.type != XS_ERROR)
            return payload;
        if (strcmp(payload, "ENOENT") != 0)
            fail("xenstore: %s for %s", payload, first);
        free(payload);
        return NULL;
    }
}

char *store_read(const char *path)
{
    return request(XS_READ, path, NULL, 0);
}

void store_write(const char *path, const char *value)
{
    free(request(XS_WRITE, path, value, strlen(value)));
}

void store_watch(const char *path)
{
    free(request(XS_WATCH, path, "peer", sizeof "peer"));
}

const char *store_event(double deadline)
{
    static char *last;

    free(last);
    last = NULL;
    if (event_count == 0) {
        double left = deadline - now_us();
        struct timespec wait = { .tv_nsec = 0 };
        if (left > 0) {
            wait.tv_sec = (time_t)(left / 1e6);
            wait.tv_nsec = (long)((left - (double)wait.tv_sec * 1e6) * 1e3);
        }
        struct pollfd fd = { .fd = store, .events = POLLIN };
        if (ppoll(&fd, 1, &wait, NULL) <= 0)
            return NULL;
        struct xsd_sockmsg header;
        last = read_packet(&header);
        return header.type == XS_WATCH_EVENT ? last : NULL;
    }
    last = events[0];
    event_count--;
    memmove(events, events + 1, event_count * sizeof events[0]);
    return last;
}

const char *domain_path(uint16_t domid, const char *name)
{
    static char paths[4][256];
    static unsigned next;
    char *path = paths[next++ % 4];

    snprintf(path, sizeof paths[0], "/local/domain/%u/%s", domid, name);
    return path;
}

uint64_t domain_number(uint16_t domid, const char *name)
{
    const char *path = domain_path(domid, name);
    char *text = store_read(path);

    if (!text)
        fail("there is no %s", path);
    uint64_t value = number(text);
    free(text);
    return value;
}

/* SPDX-License-Identifier: MIT */
/*
 * What the lab's programs in dom0 share: hypercalls, a guest's shared pages, and xenstore over its socket.
 * They do what no tool of Xen's does: measure a guest to the microsecond, and be a bad other side of its
 * rings.
 *
 * Each program does one thing and ends, so all failures end it with a message and status 1.
 */
#ifndef PEER_H
#define PEER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** A number from the command line, decimal or 0x; fails when it is none. */
uint64_t number(const char *text);

/** Monotonic time in microseconds. */
double now_us(void);

/* Hypercalls (hypercall.c) */

/** What Xen says of a domain. */
struct domain_facts {
    bool exists;
    bool shut_down;
    uint8_t reason;  /* SHUTDOWN_*, once it is shut down */
    uint64_t cpu_ns; /* processor time used so far */
};

struct domain_facts domain_facts(uint16_t domid);
void pause_domain(uint16_t domid);
void unpause_domain(uint16_t domid);

/** Maps one page of a domain, by its frame number as the toolstack writes it to xenstore (`ring-ref`). */
void *map_frame(uint16_t domid, uint64_t frame);

/** dom0's own port at the other end of a guest's port; fails when there is none. */
uint32_t other_end(uint16_t domid, uint32_t guest_port);

/** Signals one of dom0's ports, whichever process has bound it. */
void signal_port(uint32_t port);

/* Xenstore (store.c): one connection, requests in turn, events kept until they are asked for. */

void store_connect(void);

/** The value of a node, in memory of the caller's; NULL when there is no such node. */
char *store_read(const char *path);

void store_write(const char *path, const char *value);
void store_watch(const char *path);

/**
 * Waits for a watch event until `deadline` (as now_us). Returns the path, valid until the next call, or NULL
 * when none came. A deadline in the past only looks.
 */
const char *store_event(double deadline);

/** The path of a node below a domain's directory, valid until the fourth call after this one. */
const char *domain_path(uint16_t domid, const char *name);

/** A node below the domain's directory, as a number; fails when there is none. */
uint64_t domain_number(uint16_t domid, const char *name);

#endif

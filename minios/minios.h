/* SPDX-License-Identifier: MIT */
/*
 * minios: the layer between Xen and a program. This header is all that faces up.
 *
 * The program gives `rt_main`; minios boots, calls it on the main stack with everything below usable, and
 * powers the domain off when it returns. One vCPU, one thread: nothing here is re-entrant, and no code of the
 * program ever runs in an upcall or a trap. Times are nanoseconds. Addresses are below 2^47.
 */
#ifndef MINIOS_H
#define MINIOS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The program's entry, defined by the program. */
void rt_main(void);

/* Memory (mode's memory file) */

/** First byte of the heap range: one contiguous virtual range over all memory that is not otherwise used. */
char *minios_heap_base(void);

/** Size of the heap range in bytes, a multiple of the page size: with all that the domain may ever have. */
size_t minios_heap_size(void);

/** The end of that part of the range for which the domain has memory now. */
char *minios_heap_end(void);

/**
 * Makes [start, start + size) readable and writable. The content is what the pages last held, or anything.
 * Returns false when the range is not inside the heap range up to its present end. Page tables were set aside
 * at boot: it cannot run out of memory.
 */
bool minios_commit(char *start, size_t size);

/**
 * Moves the heap's end towards `wanted`: gives pages back to the host, which the program must not use any
 * more, or takes pages from it. At most some megabytes in one call. Returns the end that there is then:
 * another one when the host has nothing to give, or at the ends of the range.
 */
char *minios_heap_move_end(char *wanted);

/** Pages of 4 KiB that the domain has, as far as we know them, and the most that it can have. */
uint64_t minios_memory_pages(void);
uint64_t minios_memory_pages_most(void);

/** Highest address of the main stack (exclusive). */
char *minios_stack_base(void);

/** Lowest mapped address of the main stack. The page below is a guard: never mapped. */
char *minios_stack_bottom(void);

/* Console (console.c) */

/**
 * Writes text to the console, each newline as carriage return and newline. Waits briefly for a reader that
 * makes progress, never for one that does not: what does not fit is dropped, counted, and announced by a line
 * when there is room again. The reader is signalled at the end of a line, and before minios_wait blocks.
 */
void minios_console_write(const char *text, size_t length);

/** Bytes dropped so far because nobody read the console. */
uint64_t minios_console_dropped(void);

/* Event channels (event-channel.c) */

/** Signals the other end of a port. Panics when the port is not bound: that is a bug in the program. */
void minios_notify(int32_t port);

/** True when the port was pending; it is not pending afterwards. */
bool minios_take_event(int32_t port);

/** The lowest watched port that was pending, which is cleared, or -1. */
int32_t minios_next_event(void);

/**
 * Adds a port to what minios_wait waits for. Returns false when MINIOS_MAX_WATCHED ports are watched already.
 */
bool minios_watch_port(int32_t port);

/** Takes a port out of what minios_wait waits for. */
void minios_unwatch_port(int32_t port);

/** As many as one SCHEDOP_poll takes. */
#define MINIOS_MAX_WATCHED 128

/** Allocates a port that domain `remote` may bind. Returns it, or a negated xen/errno.h code. */
int32_t minios_event_alloc_unbound(int32_t remote);

/** Closes a port. Returns 0 or a negated xen/errno.h code. */
int32_t minios_event_close(int32_t port);

/**
 * Blocks until a watched port is pending or the monotonic clock reaches `deadline_ns` (UINT64_MAX: no
 * deadline). Returns at once when a watched port is pending already. May return early; callers look again.
 */
void minios_wait(uint64_t deadline_ns);

/* Time (time.c) */

/** Nanoseconds since boot. Never runs backwards. */
uint64_t minios_monotonic_ns(void);

/** Nanoseconds since 1970-01-01T00:00:00Z, as the toolstack set it. */
int64_t minios_wallclock_ns(void);

/* Grant table, version 1 entries (grant-table.c). All return a negated xen/errno.h code on failure. */

/** Lets domain `remote` map the page at `page`. Returns the grant reference. */
int32_t minios_grant_access(int32_t remote, const void *page, bool read_only);

/** Takes a grant back. Returns 0, or -XEN_EBUSY while the other domain still has it mapped. */
int32_t minios_grant_end(int32_t reference);

/* Xenstore: the shared page and its port only; the protocol is the program's. */

/** The `struct xenstore_domain_interface` page (xen/io/xs_wire.h). */
void *minios_xenstore_page(void);

/** The event channel of the xenstore page. It is watched from the start. */
int32_t minios_xenstore_port(void);

/* Facts */

/** The command line, "" when there is none. */
const char *minios_command_line(void);

/** Xen's version, such as "4.17.7". */
const char *minios_xen_version(void);

/** "PV". */
const char *minios_boot_mode(void);

/** The image's GNU build-id in hexadecimal, "" when it was linked without one. */
const char *minios_build_id(void);

/** How many vCPUs the domain was given. The first one is used. */
uint32_t minios_vcpu_count(void);

/* Suspend (suspend.c) */

/** What minios_suspend returns when it succeeded. */
#define MINIOS_RESUMED 0
#define MINIOS_CANCELLED 1

/**
 * What minios_suspend can do wrong on purpose, for those who test toolstacks. All but the last are PV's; PVH
 * has nothing of that and ignores them.
 */
enum minios_flaw {
    MINIOS_FLAWLESS,
    MINIOS_WRONG_START_INFO,  /* the tools are told a frame that is not start_info's */
    MINIOS_NO_P2M,            /* the published frame table has no root */
    MINIOS_STALE_P2M,         /* its root is a page that is no list */
    MINIOS_REFUSED,           /* Xen is given nothing to read the reason from, and so refuses */
};

/**
 * Suspends the domain, to be saved, migrated or checkpointed. Returns
 *
 * - MINIOS_RESUMED in a new domain, perhaps on another host: ports, grants and what was asked of xenstore are
 *   gone, and no port is watched but xenstore's, which may have another number. The monotonic clock goes on
 *   where it stopped.
 * - MINIOS_CANCELLED in the same domain, where everything is as before; events that came meanwhile are
 *   pending.
 * - a negated xen/errno.h code when Xen refused, likewise in the same domain.
 *
 * Gives the console reader a moment first.
 */
int32_t minios_suspend(enum minios_flaw flaw);

/* The end */

/**
 * SCHEDOP_shutdown with any reason of xen/sched.h, or out of its range; for suspend, minios_suspend. Gives
 * the console reader a moment first. Returns (with a negated xen/errno.h code) only when Xen refuses.
 */
int32_t minios_shutdown(int32_t reason);

/** Powers off (status 0) or crashes the domain. */
_Noreturn void minios_exit(int status);

/** Reports `message`, where it was called from and a back-trace on the console, then SHUTDOWN_crash. */
_Noreturn void minios_panic(const char *message);

/** As minios_panic, with a number (a return code, a port) after the message. */
_Noreturn void minios_panic_number(const char *message, long number);

#endif

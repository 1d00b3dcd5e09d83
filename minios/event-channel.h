/* SPDX-License-Identifier: MIT */
/* What other files of minios need of event channels, beyond minios.h. */
#ifndef MINIOS_EVENT_CHANNEL_H
#define MINIOS_EVENT_CHANNEL_H

#include <stdint.h>

/** Masks upcalls for good. Called once, before anything uses ports. */
void event_init(void);

/**
 * Blocks until `port` is pending, which it then no longer is, or the monotonic clock reaches `deadline_ns`.
 * Returns at once when Xen refuses to wait, so callers bound their own loops by the clock.
 */
void event_poll_one(uint32_t port, uint64_t deadline_ns);

#endif

/* SPDX-License-Identifier: MIT */
/* What other files of minios need of event channels, beyond minios.h. */
#ifndef MINIOS_EVENT_CHANNEL_H
#define MINIOS_EVENT_CHANNEL_H

#include <stdint.h>

/**
 * Masks upcalls, forgets every port and watches xenstore's. Called at boot, before anything uses ports, and
 * in a new domain, which has none of the old ones.
 */
void event_init(void);

/**
 * Blocks until `port` is pending, which it then no longer is, or the monotonic clock reaches `deadline_ns`.
 * Returns at once when Xen refuses to wait, so callers bound their own loops by the clock.
 */
void event_poll_one(uint32_t port, uint64_t deadline_ns);

#endif

/* SPDX-License-Identifier: MIT */
/* What other files of minios need of time, beyond minios.h. */
#ifndef MINIOS_TIME_H
#define MINIOS_TIME_H

#include <stdint.h>

/** Makes now the zero of the monotonic clock. */
void time_init(void);

/** In a new domain: the monotonic clock goes on where it was last read. */
void time_resume(void);

/** A deadline of the monotonic clock as Xen's system time; UINT64_MAX becomes 0, which means none to Xen. */
uint64_t time_system_deadline(uint64_t deadline_ns);

#endif

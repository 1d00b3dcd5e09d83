/* SPDX-License-Identifier: MIT */
/*
 * What the TypeScript platform module calls, beyond minios.h itself: the same facts in the types that compiled
 * programs pass (int32_t, double, bool, pointers).
 */
#ifndef RT_MINIOS_BINDINGS_H
#define RT_MINIOS_BINDINGS_H

#include "../../../minios/minios.h"

/** Memory given to the domain, in bytes. */
double minios_memory_bytes(void);

/** Bytes that the console dropped because nobody read it. */
double minios_console_dropped_double(void);

/** Milliseconds since boot, with fractions. */
double minios_monotonic_ms(void);

/** Milliseconds since the Unix epoch, with fractions. */
double minios_wallclock_ms(void);

/** As minios_wait, with the deadline in milliseconds since boot; Infinity is none. */
void minios_wait_until_ms(double deadline_ms);

#endif

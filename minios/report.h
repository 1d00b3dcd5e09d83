/* SPDX-License-Identifier: MIT */
/* Crash reports. */
#ifndef MINIOS_REPORT_H
#define MINIOS_REPORT_H

#include <stdbool.h>
#include <stdint.h>

/**
 * Starts a report. Returns only the first time: a fault inside a report ends the domain at once, since
 * reporting that one would most likely fault again.
 */
void report_begin(void);

/**
 * Prints a back-trace: the instruction at `rip`, then the callers by the chain of frame pointers from `rbp`,
 * then, when that chain breaks off early, whatever on the stack from `rsp` looks like a return address
 * (marked "?").
 */
void report_back_trace(uint64_t rip, uint64_t rbp, uint64_t rsp);

/** SHUTDOWN_crash, after the console reader had a second to catch up. */
_Noreturn void report_crash(void);

/** SHUTDOWN_crash, at once. */
_Noreturn void report_crash_now(void);

#endif

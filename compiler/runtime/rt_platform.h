/* SPDX-License-Identifier: MIT */
/*
 * What the runtime asks of its host. posix/ implements it for Linux executables, minios/ for the Xen guest;
 * nothing else in the runtime differs between the two.
 */
#ifndef RT_PLATFORM_H
#define RT_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    void *base; /* page aligned */
    size_t size; /* bytes, a multiple of the page size */
} rt_region;

/* The one contiguous address range for the heap. Called once. Nothing in it is usable before plat_commit. */
rt_region plat_heap(void);
/* Makes [p, p+n) usable and zero. Page aligned. False when the host has no memory left. */
bool plat_commit(void *p, size_t n);
/* The contents of [p, p+n) may be dropped; it must be committed again before use. */
void plat_release(void *p, size_t n);

/* Highest address of the stack: the collector scans from the stack pointer up to here. */
void *plat_stack_base(void);
/* Below this address compiled code throws RangeError; the runtime's C functions still have room there. */
void *plat_stack_limit(void);

/* The program's compiled code, and the position table made from it (compiler/positions), whose addresses count from
 * `base`. Without a table (C that was linked by other means) `table` is NULL. */
typedef struct {
    const void *table, *table_end;
    uintptr_t base;
    size_t size; /* bytes of code */
} plat_code;
plat_code plat_code_positions(void);

/* fd 1: standard output, 2: standard error (the guest has one console for both). Never blocks for ever. */
void plat_write(int fd, const void *data, size_t size);
uint64_t plat_monotonic_ns(void);
/* Nanoseconds since the Unix epoch. */
int64_t plat_wallclock_ns(void);
_Noreturn void plat_exit(int status);
/* Sleeps until an event is pending or the deadline (monotonic) passes; UINT64_MAX is no deadline. */
void plat_wait(uint64_t deadline_ns);
/* Last words and a back-trace on standard error, then abort or crash. */
_Noreturn void plat_panic(const char *message);

/* The compiled program: the platform calls it once, on the ordinary stack. */
void rt_main(void);

#endif

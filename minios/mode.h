/* SPDX-License-Identifier: MIT */
/*
 * What a boot mode (PV, PVH) finds out and provides, for the files that serve every mode.
 *
 * Each mode's entry point fills `boot` and then calls minios_main. The few operations that differ at run time
 * go through `boot.mode`; everything else a mode does differently it does in files of its own, before
 * minios_main.
 */
#ifndef MINIOS_MODE_H
#define MINIOS_MODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <xen/xen.h>
#include <xen/sched.h>
#include <xen/io/console.h>
#include "addresses.h"
#include "minios.h"

#define PAGE_SIZE 4096UL
#define PAGE_SHIFT 12
#define PFN_DOWN(address) ((unsigned long)(address) >> PAGE_SHIFT)

/* Between frame numbers and addresses, where memory is mapped in order: from the image on. */
#define FRAME_OF(address) (PFN_DOWN(address) - PFN_DOWN(VIRTUAL_BASE))
#define ADDRESS_OF(frame) (((unsigned long)(frame) << PAGE_SHIFT) + VIRTUAL_BASE)

struct mode {
    /** The name shown to people: "PV". */
    const char *name;
    /** Where the calls of trap.h begin. */
    const char *trap_entries;
    /** The address of the latest page fault. */
    uint64_t (*fault_address)(void);
    /** Maps what is not mapped yet of a range that is known to lie in the heap. */
    void (*map_heap)(unsigned long start, unsigned long end);
    /**
     * Unmaps a page at the heap's end, counted from VIRTUAL_BASE. Returns its frame number as Xen wants it
     * back.
     */
    unsigned long (*drop_page)(unsigned long page);
    /** The reverse: the page is `frame` now, as Xen calls it. */
    void (*add_page)(unsigned long page, unsigned long frame);
    /** The frame number of an address, as grants and other domains know it. */
    unsigned long (*frame_of)(const void *address);
    /** Maps `count` grant table frames at GRANT_TABLE_ADDRESS. Returns 0 or a negated xen/errno.h code. */
    long (*map_grant_table)(unsigned int count);
    /** Removes that mapping, before a suspend. */
    void (*unmap_grant_table)(unsigned int count);
    /**
     * Suspends the domain by SCHEDOP_shutdown with this argument: 0 in a new domain, with `boot` filled again,
     * 1 when it was cancelled, or a negated xen/errno.h code. `flaw` is minios_suspend's.
     */
    int32_t (*suspend)(const struct sched_shutdown *argument, enum minios_flaw flaw);
};

struct boot {
    const struct mode *mode;
    struct shared_info *shared_info;
    struct xencons_interface *console;   /* null: there is none */
    uint32_t console_port;
    void *xenstore;
    uint32_t xenstore_port;
    const char *command_line;
    char *heap;
    size_t heap_size;
    char *stack_bottom;
};

extern struct boot boot;

/**
 * What fs points to, set by a mode's entry code before C of others runs. Distributions build musl with stack
 * protection, whose check value lies at fs:0x28; fs:0 is, by convention, this area's own address.
 */
#define THREAD_AREA_WORDS 32
extern uint64_t thread_area[THREAD_AREA_WORDS];

/** Called by a mode's entry code on the main stack, when `boot` is complete. */
_Noreturn void minios_main(void);

#endif

/* SPDX-License-Identifier: MIT */
/* What the files of the PVH mode share. */
#ifndef MINIOS_PVH_H
#define MINIOS_PVH_H

#include <stdint.h>
#include <xen/xen.h>
#include <xen/sched.h>
#include <xen/arch-x86/hvm/start_info.h>
#include "../minios.h"

/*
 * Frame numbers at which we have Xen put its pages. No memory is there, nor anything else: they lie between
 * the local APIC's page and the toolstack's own pages, which end at 4 GiB, and so need no table of Xen's that
 * those have not needed already.
 */
#define SHARED_INFO_FRAME 0xfef00UL
#define GRANT_TABLE_FRAME 0xfef01UL

/* start.c */

/**
 * What a domain has to do to talk to Xen, at boot and again after a resume: hypercall page, shared_info, and
 * the pages and ports of console and xenstore.
 */
void pvh_connect(void);

/* memory.c */

/** Refines the page tables and says what the heap is, in `boot`. */
void pvh_memory_init(const struct hvm_start_info *info);

/** Maps a page of the image's 2 MiB of addresses, readable and writable. */
void pvh_map_page(unsigned long address, unsigned long frame);

/** mode->map_heap */
void pvh_map_heap(unsigned long start, unsigned long end);

/** mode->drop_page */
unsigned long pvh_drop_page(unsigned long page);

/** mode->add_page */
void pvh_add_page(unsigned long page, unsigned long frame);

/**
 * With maxmem above memory, the memory map shows the former, and Xen has but the latter to put behind it,
 * page by page as they are used. Gives back the difference, from the heap's end, so that it is never used.
 */
void pvh_give_back_surplus(void);

/** mode->map_grant_table */
long pvh_map_grant_table(unsigned int count);

/** mode->unmap_grant_table */
void pvh_unmap_grant_table(unsigned int count);

/**
 * Has Xen put page `index` of `space` (XENMAPSPACE_*) at a frame number. Returns 0 or a negated errno.h code.
 */
long pvh_add_to_physmap(unsigned int space, unsigned long index, unsigned long frame);

/* trap.c */

extern const char pvh_trap_entries[];

/** Installs the exception handlers. */
void pvh_trap_init(void);

/* suspend.c */

/** mode->suspend */
int32_t pvh_suspend(const struct sched_shutdown *argument, enum minios_flaw flaw);

#endif

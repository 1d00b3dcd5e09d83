/* SPDX-License-Identifier: MIT */
/* What the files of the PV mode share. */
#ifndef MINIOS_PV_H
#define MINIOS_PV_H

#include <stdint.h>
#include <xen/xen.h>
#include <xen/sched.h>
#include "../minios.h"

/** start_info, as Xen or its tools left it; its first part is filled again on resume. */
extern struct start_info *pv_start_info;

/* memory.c */

/**
 * Takes over the page tables: permissions for the image, the main stack, shared_info; says what the heap is,
 * in `boot`. `spare_pfn` is the first frame that nothing uses; `growth` is how many frames the domain may be
 * given beyond those that it has.
 */
void pv_memory_init(unsigned long spare_pfn, unsigned long growth);

/** mode->map_heap */
void pv_map_heap(unsigned long start, unsigned long end);

/** mode->frame_of: the machine frame of an address of the image, the heap or the stack. */
unsigned long pv_frame_of(const void *address);

/** mode->drop_page */
unsigned long pv_drop_page(unsigned long page);

/** mode->add_page */
void pv_add_page(unsigned long page, unsigned long frame);

/** mode->map_grant_table */
long pv_map_grant_table(unsigned int count);

/** mode->unmap_grant_table */
void pv_unmap_grant_table(unsigned int count);

/** Maps shared_info where start_info says that it is. Returns 0 or a negated xen/errno.h code. */
long pv_map_shared_info(void);

/** Takes that mapping away: shared_info is Xen's page, which no new domain would have. Likewise. */
long pv_unmap_shared_info(void);

/** Where a machine frame of ours is mapped; only for frames that Xen mapped before entry. */
void *pv_address_of_frame(unsigned long mfn);

/** Machine frame number to frame number: Xen maps its table for that read-only into every PV guest. */
static inline unsigned long pv_frame_number(unsigned long mfn)
{
    return machine_to_phys_mapping[mfn];
}

/* p2m.c */

/** What the frame table has for a frame that the domain has not got. */
#define NO_FRAME (~0UL)

/** Frame number to machine frame number, or NO_FRAME. */
unsigned long pv_machine_frame(unsigned long pfn);

/** Says that a frame is another machine frame, or none, from now on. */
void pv_set_machine_frame(unsigned long pfn, unsigned long mfn);

/**
 * Sets aside the frames that the published table needs, from `spare_pfn` on, when it is to have `entries`.
 * Returns the next spare one.
 */
unsigned long pv_p2m_build(unsigned long spare_pfn, unsigned long entries);

/** Moves the table to memory that has room for all its entries. */
void pv_p2m_move(unsigned long *table);

/**
 * Publishes the frame table for the toolstack, which cannot save the domain without it: lists, root and size.
 * To be called at boot and after every resume, when machine frames are other ones and shared_info starts from
 * zero.
 */
void pv_p2m_publish(void);

/* suspend.c */

/** mode->suspend */
int32_t pv_suspend(const struct sched_shutdown *argument, enum minios_flaw flaw);

/* start.c */

/** Fills in what start_info says and what a new domain has anew: ports, console and xenstore pages. */
void pv_read_start_info(void);

/* trap.c */

extern const char pv_trap_entries[];

/** Installs the exception handlers. */
void pv_trap_init(void);

/** mode->fault_address */
uint64_t pv_fault_address(void);

#endif

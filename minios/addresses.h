/* SPDX-License-Identifier: MIT */
/*
 * Virtual addresses that are the same in every mode. For C and assembly; image.lds repeats two of them and
 * checks.
 *
 * Memory is mapped from VIRTUAL_BASE on, frame 0 first. The base is 2 MiB and not 0 because Xen's PV builder
 * maps up to a multiple of 4 MiB and refuses a domain that has not so much: from 2 MiB on, 2 MiB of memory
 * are enough. It also leaves a whole page table's worth of nothing around the null pointer.
 *
 * The frames' own addresses below the image have other uses; what is not named is never mapped, so a stack
 * that grows too far faults.
 */
#ifndef MINIOS_ADDRESSES_H
#define MINIOS_ADDRESSES_H

#define VIRTUAL_BASE 0x200000
#define STACK_TOP 0x280000            /* the main stack ends here and grows down; its size is layout.h's */
#define SHARED_INFO_ADDRESS 0x290000
#define CONSOLE_ADDRESS 0x292000      /* these two under PVH only: PV has them in its memory */
#define XENSTORE_ADDRESS 0x294000
#define BOOT_TABLES_ADDRESS 0x296000  /* and the first page tables, likewise; pvh/boot-tables.h */
#define GRANT_TABLE_ADDRESS 0x2a0000  /* GRANT_TABLE_MAX_FRAMES pages */
#define GRANT_TABLE_MAX_FRAMES 32
#define IMAGE_ADDRESS 0x300000        /* in memory: 1 MiB */

#endif

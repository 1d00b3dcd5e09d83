/* SPDX-License-Identifier: MIT */
/* What the PVH entry code leaves to C: page tables in the first frames of memory, and segments. */
#ifndef MINIOS_PVH_BOOT_TABLES_H
#define MINIOS_PVH_BOOT_TABLES_H

/* Frames 0 to 3 carry one table of each level; the lowest is not used before pvh_memory_init. */
#define LEVEL4_FRAME 0
#define LEVEL3_FRAME 1
#define LEVEL2_FRAME 2
#define LEVEL1_FRAME 3
#define BOOT_TABLES 4

/* In pvh_gdt (trap.c). */
#define SELECTOR_CODE 0x08
#define SELECTOR_DATA 0x10
#define SELECTOR_TASK 0x18

#endif

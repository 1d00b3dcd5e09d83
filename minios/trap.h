/* SPDX-License-Identifier: MIT */
/* Exceptions: what the modes' files need. */
#ifndef MINIOS_TRAP_H
#define MINIOS_TRAP_H

#include <stdint.h>

#define TRAP_VECTORS 20
#define TRAP_NMI 2

/* A mode's entry code has a five-byte call for each vector, in order: what the call pushes says which. */
#define TRAP_ENTRY_SIZE 5

/** Called by trap_common (head.S) on the report stack, with the frame as a processor pushes it. */
_Noreturn void trap_report(const uint64_t *frame);

#endif

/* SPDX-License-Identifier: MIT */
/* The position table: which function, file and line an instruction belongs to. */
#ifndef MINIOS_POSITIONS_H
#define MINIOS_POSITIONS_H

#include <stdbool.h>
#include <stdint.h>

struct position {
    const char *function;  /* valid until the next lookup */
    const char *file;
    uint32_t line;         /* 0: not known */
};

/**
 * Finds an address in the table between `start` and `end`. Several functions can be in progress at an address,
 * where the C compiler inlined calls: `depth` 0 is the innermost, and the highest depth that is found the one that
 * has the address. The line is that of the last call at or before the address, or of the function when it has no
 * earlier one. Line 0 when the table gives no position for the function. Returns false when the address is in no
 * function, or in fewer than that.
 */
bool positions_find(const void *start, const void *end, uint64_t address, uint32_t depth,
                    struct position *position);

#endif

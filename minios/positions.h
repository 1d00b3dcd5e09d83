/* SPDX-License-Identifier: MIT */
/* The position table: which function, file and line an instruction belongs to. Made by position-table.ts. */
#ifndef MINIOS_POSITIONS_H
#define MINIOS_POSITIONS_H

#include <stdbool.h>
#include <stdint.h>

struct position {
    const char *function;
    const char *file;
    uint32_t line;  /* 0: not known */
};

/** Finds an address. Returns false when the image has no table or the address is in no known function. */
bool positions_find(uint64_t address, struct position *position);

#endif

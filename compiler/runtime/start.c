/* SPDX-License-Identifier: MIT */
/* The runtime's start. */
#include "rt_gc.h"
#include "rt_internal.h"

void rt_start(void)
{
    rt_heap_init();
    rt_strings_init();
    rt_stack_limit = plat_stack_limit();
}

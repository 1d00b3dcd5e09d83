/* SPDX-License-Identifier: MIT */
/* The parts of the demo program. */
#ifndef MINIOS_DEMO_H
#define MINIOS_DEMO_H

#include <stdint.h>

void say(const char *text);
void say_number(const char *before, uint64_t number, const char *after);

/* demo-faults.c: each ends in a report and a crashed domain. */
void fault_panic(void);
void fault_null(void);
void fault_jump(void);
void fault_text(void);
void fault_rodata(void);
void fault_execute(void);
void fault_undefined(void);
void fault_protection(void);
void fault_overflow(void);
void fault_breakpoint(void);
void fault_exit(void);

/* demo-xenstore.c: reads "domid" over the ring. */
void order_xenstore(void);

/* demo-libc.c: what musl provides. */
void order_libc(void);

#endif

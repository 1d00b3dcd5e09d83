/* SPDX-License-Identifier: MIT */
/* The parts of the demo program. */
#ifndef MINIOS_DEMO_H
#define MINIOS_DEMO_H

#include <stddef.h>
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

/* Waits for the deadline, through whatever wakes us early. */
void wait_until(uint64_t deadline);

/* demo-xenstore.c: reads "domid" over the ring. */
void order_xenstore(void);
/* Values as strings; a refusal is a panic. */
void store_read(const char *path, char *value, size_t size);
void store_write(const char *path, const char *value);

/* demo-suspend.c: obeys control/shutdown until it says something else than suspend. */
void order_serve(void);

/* demo-libc.c: what musl provides. */
void order_libc(void);

#endif

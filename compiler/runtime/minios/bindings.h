/* SPDX-License-Identifier: MIT */
/* What compiler/platform/minios.ts declares; that file says what each function does. None of them throws. */
#ifndef RT_MINIOS_BINDINGS_H
#define RT_MINIOS_BINDINGS_H

#include "../rt.h"

rt_ref rt_minios_xenstore_ring(void);
int32_t rt_minios_xenstore_port(void);
void rt_minios_notify(int32_t port);
int32_t rt_minios_next_event(void);
void rt_minios_watch_port(int32_t port);
int32_t rt_minios_shutdown(int32_t reason);
int32_t rt_minios_suspend(int32_t flaw);
int32_t rt_minios_vcpu_count(void);
rt_ref rt_minios_command_line(void);
rt_ref rt_minios_xen_version(void);
rt_ref rt_minios_boot_mode(void);
double rt_minios_memory_pages(void);
double rt_minios_memory_pages_most(void);
double rt_minios_set_memory_pages(double pages);
rt_ref rt_minios_build_id(void);

#endif

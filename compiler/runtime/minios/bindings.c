/* SPDX-License-Identifier: MIT */
/*
 * The C side of the guest's platform module, compiler/platform/minios.ts: minios.h in the values of compiled
 * programs. The prototypes are those that the module declares.
 */
#include "../../../minios/minios.h"
#include "../rt_gc.h"
#include "../rt_internal.h"
#include "bindings.h"

#define PAGE_SIZE 4096

rt_ref rt_minios_xenstore_ring(void)
{
    /* No owner: the memory is not the heap's. The buffer is kept alive by the array, and until then by
       this frame. */
    rt_arraybuffer *buffer = rt_alloc(RT_L_ARRAYBUFFER, sizeof *buffer);
    buffer->byte_length = PAGE_SIZE;
    buffer->data = minios_xenstore_page();
    rt_typedarray *array = rt_alloc(RT_L_UINT8ARRAY, sizeof *array);
    array->length = PAGE_SIZE;
    array->data = buffer->data;
    array->owner = &buffer->head;
    return &array->head;
}

int32_t rt_minios_xenstore_port(void)
{
    return minios_xenstore_port();
}

void rt_minios_notify(int32_t port)
{
    minios_notify(port);
}

int32_t rt_minios_next_event(void)
{
    return minios_next_event();
}

void rt_minios_watch_port(int32_t port)
{
    if (!minios_watch_port(port))
        plat_panic("too many event channel ports are watched");
}

int32_t rt_minios_shutdown(int32_t reason)
{
    return minios_shutdown(reason);
}

int32_t rt_minios_suspend(int32_t flaw)
{
    return minios_suspend((enum minios_flaw)flaw);
}

int32_t rt_minios_vcpu_count(void)
{
    return (int32_t)minios_vcpu_count();
}

rt_ref rt_minios_command_line(void)
{
    return rt_str_from_c(minios_command_line());
}

rt_ref rt_minios_xen_version(void)
{
    return rt_str_from_c(minios_xen_version());
}

rt_ref rt_minios_boot_mode(void)
{
    return rt_str_from_c(minios_boot_mode());
}

double rt_minios_memory_pages(void)
{
    return (double)minios_memory_pages();
}

double rt_minios_memory_pages_most(void)
{
    return (double)minios_memory_pages_most();
}

double rt_minios_set_memory_pages(double pages)
{
    char *end = minios_heap_end(), *base = minios_heap_base();
    double delta = (pages - (double)minios_memory_pages()) * PAGE_SIZE;
    double lowest = (double)(base - end), highest = (double)minios_heap_size();
    /* Not a number compares as false: nothing changes. */
    char *wanted = delta < lowest ? base : delta > highest ? end + (size_t)highest : end;
    if (delta >= lowest && delta <= highest)
        wanted = end + (int64_t)delta / PAGE_SIZE * PAGE_SIZE;
    if (wanted < end) {
        rt_collect();
        wanted = rt_heap_vacate(wanted);
        if (wanted > end)
            wanted = end;
    }
    minios_heap_move_end(wanted);
    return (double)minios_memory_pages();
}

rt_ref rt_minios_build_id(void)
{
    return rt_str_from_c(minios_build_id());
}

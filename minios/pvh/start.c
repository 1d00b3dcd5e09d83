/* SPDX-License-Identifier: MIT */
/* PVH boot: from hvm_start_info to a machine that minios_main can use. */
#include "../hypercall.h"
#include <xen/hvm/params.h>
#include "../memory.h"
#include "../minios.h"
#include "../mode.h"
#include "cpu.h"
#include "memory-map.h"
#include "pvh.h"

/* Xen's CPUID leaves begin here or, beside another hypervisor's, some multiple of 0x100 further
   (arch-x86/cpuid.h). */
#define CPUID_FIRST 0x40000000u
#define CPUID_LAST 0x4000ff00u
#define CPUID_STEP 0x100u

/* Never delivered, for interrupts stay off; but without a callback Xen takes a guest for one that cannot be
   told that its suspend was cancelled. */
#define CALLBACK ((uint64_t)HVM_PARAM_CALLBACK_TYPE_VECTOR << 56 | 0xf3)

static const struct mode pvh_mode = {
    .name = "PVH",
    .trap_entries = pvh_trap_entries,
    .fault_address = read_cr2,
    .map_heap = pvh_map_heap,
    .drop_page = pvh_drop_page,
    .add_page = pvh_add_page,
    .frame_of = memory_frame,
    .map_grant_table = pvh_map_grant_table,
    .unmap_grant_table = pvh_unmap_grant_table,
    .suspend = pvh_suspend,
};

static void set_hypercall_page(void)
{
    for (uint32_t base = CPUID_FIRST; base <= CPUID_LAST; base += CPUID_STEP) {
        struct cpuid signature = cpuid(base);
        /* "XenVMMXenVMM" */
        if (signature.b == 0x566e6558 && signature.c == 0x65584d4d && signature.d == 0x4d4d566e) {
            write_msr(cpuid(base + 2).b, (unsigned long)hypercall_page - VIRTUAL_BASE);
            return;
        }
    }
    /* Nobody to tell: without the page there is no hypercall. */
    for (;;)
        __asm__ volatile("ud2");
}

static uint64_t get_param(uint32_t index)
{
    struct xen_hvm_param param = { .domid = DOMID_SELF, .index = index };
    long result = hypercall_hvm_param(HVMOP_get_param, &param);
    if (result != 0)
        minios_panic_number("Xen does not tell a parameter, error ", result);
    return param.value;
}

static void *map_param_page(uint32_t index, unsigned long address)
{
    unsigned long frame = get_param(index);
    if (frame == 0)
        return NULL;
    pvh_map_page(address, frame);
    return (void *)address;
}

void pvh_connect(void)
{
    set_hypercall_page();
    long result = pvh_add_to_physmap(XENMAPSPACE_shared_info, 0, SHARED_INFO_FRAME);
    if (result != 0)
        minios_panic_number("cannot place shared_info, error ", result);
    struct xen_hvm_param callback = {
        .domid = DOMID_SELF, .index = HVM_PARAM_CALLBACK_IRQ, .value = CALLBACK,
    };
    result = hypercall_hvm_param(HVMOP_set_param, &callback);
    if (result != 0)
        minios_panic_number("Xen refuses the callback, error ", result);
    boot.xenstore = map_param_page(HVM_PARAM_STORE_PFN, XENSTORE_ADDRESS);
    boot.xenstore_port = (uint32_t)get_param(HVM_PARAM_STORE_EVTCHN);
    boot.console_port = (uint32_t)get_param(HVM_PARAM_CONSOLE_EVTCHN);
    boot.console = map_param_page(HVM_PARAM_CONSOLE_PFN, CONSOLE_ADDRESS);
}

/**
 * Called by pvh_entry with the physical address of the start information. Returns the top of the main stack.
 */
unsigned long pvh_start(unsigned long start_info);

unsigned long pvh_start(unsigned long start_info)
{
    const struct hvm_start_info *info = (const void *)(start_info + VIRTUAL_BASE);
    boot.mode = &pvh_mode;
    pvh_trap_init();
    write_msr(MSR_FS_BASE, (unsigned long)thread_area);
    set_hypercall_page();
    boot.command_line = info->cmdline_paddr == 0 ? "" : (const char *)(info->cmdline_paddr + VIRTUAL_BASE);
    pvh_memory_init(info);
    pvh_map_page(SHARED_INFO_ADDRESS, SHARED_INFO_FRAME);
    boot.shared_info = (struct shared_info *)SHARED_INFO_ADDRESS;
    pvh_connect();
    pvh_give_back_surplus();
    return STACK_TOP;
}

/* SPDX-License-Identifier: MIT */
/*
 * Exceptions under PV.
 *
 * Xen pushes a trap's frame on the stack in use (we run in the guest's kernel mode, so there is no switch).
 * When that stack has no room, because it grew into its guard page, Xen cannot push and crashes the domain
 * itself: the end state is the same, the registers are in Xen's log (`xl dmesg`), but there is no report of
 * ours. That is why the runtime compares the stack pointer with a limit well above the guard page, which is
 * only the last line of defence.
 */
#include "../hypercall.h"
#include "../minios.h"
#include "../mode.h"
#include "../trap.h"
#include "pv.h"

uint64_t pv_fault_address(void)
{
    return boot.shared_info->vcpu_info[0].arch.cr2;
}

void pv_trap_init(void)
{
    struct trap_info traps[TRAP_VECTORS];
    unsigned int count = 0;
    for (unsigned int vector = 0; vector < TRAP_VECTORS; vector++) {
        /* Without an entry Xen drops an NMI, which people send to see whether we live. */
        if (vector == TRAP_NMI)
            continue;
        traps[count].vector = (uint8_t)vector;
        /* Breakpoint and overflow come from instructions; level 1 lets the kernel use them. */
        traps[count].flags = vector == 3 || vector == 4 ? 1 : 0;
        TI_SET_IF(&traps[count], 1);
        traps[count].cs = FLAT_KERNEL_CS;
        traps[count].address = (unsigned long)pv_trap_entries + vector * TRAP_ENTRY_SIZE;
        count++;
    }
    traps[count].vector = 0;
    traps[count].flags = 0;
    traps[count].cs = 0;
    traps[count].address = 0;
    long result = hypercall_set_trap_table(traps);
    if (result != 0)
        minios_panic_number("Xen refuses the trap table, error ", result);
}

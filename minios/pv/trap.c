/* SPDX-License-Identifier: MIT */
/*
 * Exceptions under PV. All are fatal: each ends in a report and SHUTDOWN_crash.
 *
 * Xen pushes a trap's frame on the stack in use (we run in the guest's kernel mode, so there is no switch).
 * When that stack has no room, because it grew into its guard page, Xen cannot push and crashes the domain
 * itself: the end state is the same, the registers are in Xen's log (`xl dmesg`), but there is no report of
 * ours. That is why the runtime compares the stack pointer with a limit well above the guard page, which is
 * only the last line of defence.
 */
#include "../console.h"
#include "../hypercall.h"
#include "../minios.h"
#include "../mode.h"
#include "../report.h"
#include "pv.h"

#define VECTORS 20
#define VECTOR_PAGE_FAULT 14
/* 8 and 10 to 14 and 17 come with an error code. */
#define HAS_ERROR_CODE(vector) ((0x27d00u >> (vector)) & 1)

struct registers {
    uint64_t rax, rbx, rdx, rsi, rdi, rbp, r8, r9, r10, r12, r13, r14, r15;
};

extern const struct registers trap_registers;
extern const char pv_trap_entries[];
#define ENTRY_SIZE 5

static const char *const names[VECTORS] = {
    "divide error", "debug trap", "NMI", "breakpoint", "overflow", "bound range exceeded", "invalid opcode",
    "no floating point unit", "double fault", "coprocessor overrun", "invalid TSS", "segment not present",
    "stack segment fault", "general protection fault", "page fault", "spurious interrupt", "x87 error",
    "alignment check", "machine check", "SSE error",
};

static void print_register(const char *name, uint64_t value)
{
    console_print(name);
    console_print_number(value, 16);
}

static void print_page_fault(uint64_t error_code)
{
    uint64_t address = boot.shared_info->vcpu_info[0].arch.cr2;
    console_print(error_code & 16 ? ", jump to " : error_code & 2 ? ", write to " : ", read of ");
    console_print_number(address, 16);
    console_print(address < PAGE_SIZE ? " (null)" : error_code & 1 ? " (not permitted)" : " (not mapped)");
}

/** Called by trap_common on the report stack, with Xen's frame and 5 * (vector + 1). */
_Noreturn void pv_trap(const uint64_t *frame, unsigned long entry_offset);

_Noreturn void pv_trap(const uint64_t *frame, unsigned long entry_offset)
{
    unsigned int vector = (unsigned int)(entry_offset / ENTRY_SIZE - 1);
    const struct registers *r = &trap_registers;
    uint64_t rcx = frame[0], r11 = frame[1], error_code = 0;
    frame += 2;
    if (HAS_ERROR_CODE(vector))
        error_code = *frame++;
    uint64_t rip = frame[0], flags = frame[2], rsp = frame[3];

    report_begin();
    console_print("\nminios: ");
    console_print(names[vector]);
    if (vector == VECTOR_PAGE_FAULT)
        print_page_fault(error_code);
    print_register("\nrip ", rip);
    print_register(" rsp ", rsp);
    print_register(" rbp ", r->rbp);
    print_register("\nrax ", r->rax);
    print_register(" rbx ", r->rbx);
    print_register(" rcx ", rcx);
    print_register("\nrdx ", r->rdx);
    print_register(" rsi ", r->rsi);
    print_register(" rdi ", r->rdi);
    print_register("\nr8  ", r->r8);
    print_register(" r9  ", r->r9);
    print_register(" r10 ", r->r10);
    print_register("\nr11 ", r11);
    print_register(" r12 ", r->r12);
    print_register(" r13 ", r->r13);
    print_register("\nr14 ", r->r14);
    print_register(" r15 ", r->r15);
    print_register(" rfl ", flags);
    print_register("\nerror code ", error_code);
    console_print("\n");
    report_back_trace(rip, r->rbp, rsp);
    report_crash();
}

void pv_trap_init(void)
{
    struct trap_info traps[VECTORS + 1];
    for (unsigned int vector = 0; vector < VECTORS; vector++) {
        traps[vector].vector = (uint8_t)vector;
        /* Breakpoint and overflow come from instructions; level 1 lets the kernel use them. */
        traps[vector].flags = vector == 3 || vector == 4 ? 1 : 0;
        TI_SET_IF(&traps[vector], 1);
        traps[vector].cs = FLAT_KERNEL_CS;
        traps[vector].address = (unsigned long)pv_trap_entries + vector * ENTRY_SIZE;
    }
    traps[VECTORS].vector = 0;
    traps[VECTORS].flags = 0;
    traps[VECTORS].cs = 0;
    traps[VECTORS].address = 0;
    long result = hypercall_set_trap_table(traps);
    if (result != 0)
        minios_panic_number("Xen refuses the trap table, error ", result);
}

/* SPDX-License-Identifier: MIT */
/* Exceptions in every mode. All are fatal: each ends in a report and SHUTDOWN_crash. */
#include "console.h"
#include "minios.h"
#include "mode.h"
#include "report.h"
#include "trap.h"

#define VECTOR_PAGE_FAULT 14
/* 8 and 10 to 14 and 17 come with an error code. */
#define HAS_ERROR_CODE(vector) ((0x27d00u >> (vector)) & 1)

/* As trap_common saves them. */
#define SAVED 15
extern const uint64_t trap_registers[SAVED];
extern const uint64_t trap_entry;

static const char *const names[TRAP_VECTORS] = {
    "divide error", "debug trap", "NMI", "breakpoint", "overflow", "bound range exceeded", "invalid opcode",
    "no floating point unit", "double fault", "coprocessor overrun", "invalid TSS", "segment not present",
    "stack segment fault", "general protection fault", "page fault", "spurious interrupt", "x87 error",
    "alignment check", "machine check", "SSE error",
};

static void print_page_fault(uint64_t error_code)
{
    uint64_t address = boot.mode->fault_address();
    console_print(error_code & 16 ? ", jump to " : error_code & 2 ? ", write to " : ", read of ");
    console_print_number(address, 16);
    console_print(address < PAGE_SIZE ? " (null)" : error_code & 1 ? " (not permitted)" : " (not mapped)");
}

static void print_registers(uint64_t rip, uint64_t rsp, uint64_t flags, uint64_t error_code)
{
    static const char registers[][5] = {
        "rip ", "rsp ", "rbp ", "rax ", "rbx ", "rcx ", "rdx ", "rsi ", "rdi ",
        "r8  ", "r9  ", "r10 ", "r11 ", "r12 ", "r13 ", "r14 ", "r15 ", "rfl ",
    };
    for (unsigned int i = 0; i < SAVED + 3; i++) {
        console_print(i % 3 == 0 ? "\n" : " ");
        console_print(registers[i]);
        uint64_t value = i == 0 ? rip : i == 1 ? rsp : i == SAVED + 2 ? flags : trap_registers[i - 2];
        console_print_number(value, 16);
    }
    console_print("\nerror code ");
    console_print_number(error_code, 16);
    console_print("\n");
}

_Noreturn void trap_report(const uint64_t *frame)
{
    /* The call of each entry pushed where the next one begins. */
    unsigned long offset = trap_entry - (unsigned long)boot.mode->trap_entries;
    unsigned int vector = (unsigned int)(offset / TRAP_ENTRY_SIZE - 1);
    uint64_t error_code = HAS_ERROR_CODE(vector) ? *frame++ : 0;
    uint64_t rip = frame[0], rsp = frame[3];

    report_begin();
    console_print("\nminios: ");
    console_print(names[vector]);
    if (vector == VECTOR_PAGE_FAULT)
        print_page_fault(error_code);
    print_registers(rip, rsp, frame[2], error_code);
    report_back_trace(rip, trap_registers[0], rsp);
    report_crash();
}

/* SPDX-License-Identifier: MIT */
/* Exceptions and segments under PVH, where they are the processor's. */
#include "../trap.h"
#include "boot-tables.h"
#include "cpu.h"
#include "pvh.h"

extern const char pvh_trap_stack_top[], pvh_nmi[];

/* "Accessed" is set in advance, which the processor would write otherwise. */
#define CODE_64 0x00af9b000000ffffUL
#define DATA_64 0x00cf93000000ffffUL
#define TASK_AVAILABLE 0x89UL

#define GATE 0x8e00u            /* present, an interrupt gate: interrupts stay off */
#define TRAP_STACK 1            /* in the task's table of stacks */

/* The task's state and its descriptor: all that it is for is the stack of traps. */
static struct __attribute__((packed)) {
    uint32_t reserved0;
    uint64_t stacks[3];
    uint64_t reserved1;
    uint64_t trap_stacks[7];
    uint64_t reserved2;
    uint16_t reserved3, io_map;
} task;

static uint64_t pvh_gdt[5] = { [SELECTOR_CODE / 8] = CODE_64, [SELECTOR_DATA / 8] = DATA_64 };

static struct {
    uint16_t low, selector, flags, middle;
    uint32_t high, reserved;
} gates[TRAP_VECTORS];

struct __attribute__((packed)) table_pointer {
    uint16_t limit;
    const void *base;
};

/** For the entry code, which loads it from 32-bit mode and so with the lower half of the address. */
extern const struct table_pointer pvh_gdt_pointer;
const struct table_pointer pvh_gdt_pointer = { sizeof pvh_gdt - 1, pvh_gdt };

static void set_gate(unsigned int vector, const char *handler, unsigned int stack)
{
    uint64_t address = (uint64_t)handler;
    gates[vector].low = (uint16_t)address;
    gates[vector].selector = SELECTOR_CODE;
    gates[vector].flags = (uint16_t)(GATE | stack);
    gates[vector].middle = (uint16_t)(address >> 16);
    gates[vector].high = (uint32_t)(address >> 32);
}

void pvh_trap_init(void)
{
    uint64_t base = (uint64_t)&task;
    task.trap_stacks[TRAP_STACK - 1] = (uint64_t)pvh_trap_stack_top;
    task.io_map = sizeof task;
    pvh_gdt[SELECTOR_TASK / 8] = (base & 0xffffff) << 16 | (base >> 24 & 0xff) << 56 | TASK_AVAILABLE << 40 |
                                 (sizeof task - 1);
    pvh_gdt[SELECTOR_TASK / 8 + 1] = base >> 32;
    for (unsigned int vector = 0; vector < TRAP_VECTORS; vector++)
        set_gate(vector, pvh_trap_entries + vector * TRAP_ENTRY_SIZE, TRAP_STACK);
    set_gate(TRAP_NMI, pvh_nmi, 0);

    const struct table_pointer gates_pointer = { sizeof gates - 1, gates };
    __asm__ volatile("lidt %0; ltr %w1" : : "m"(gates_pointer), "r"(SELECTOR_TASK) : "memory");
}

/* SPDX-License-Identifier: MIT */
/*
 * The PVH entry: from 32-bit mode without paging to C, and the first instructions of every trap.
 */
#include <xen/elfnote.h>
#include "../addresses.h"
#include "../note.h"
#include "boot-tables.h"

#define PHYSICAL(symbol) (symbol - VIRTUAL_BASE)

#define CR4_PAE 0x20
#define CR4_PGE 0x80
#define CR4_OSFXSR 0x200
#define CR4_OSXMMEXCPT 0x400
#define CR0_PE 0x1
#define CR0_MP 0x2
#define CR0_ET 0x10
#define CR0_NE 0x20
#define CR0_WP 0x10000
#define CR0_PG 0x80000000
#define MSR_EFER 0xc0000080
#define EFER_LME 0x100
#define EFER_NXE 0x800

NOTE(XEN_ELFNOTE_PHYS32_ENTRY, .long PHYSICAL(pvh_entry))

/*
 * Xen enters here once: 32-bit protected mode, flat segments, paging off, interrupts off, ebx = physical
 * address of struct hvm_start_info. bss is zero. The stack is ours to make.
 *
 * Makes page tables that map the first 2 MiB of memory at 0 (this code runs there until the jump) and the
 * first 4 MiB, more than the image, at VIRTUAL_BASE; pvh_memory_init refines them. Then as pv_entry does.
 */
    .section .text.boot, "ax", @progbits
    .code32
    .globl pvh_entry
    .type pvh_entry, @function
pvh_entry:
    cld
    mov $LEVEL4_FRAME * 4096, %edi
    xor %eax, %eax
    mov $BOOT_TABLES * 1024, %ecx
    rep stosl
    /* 0x67: present, writable, user (ignored), accessed, dirty; 0xe3: the same, supervisor, 2 MiB */
    movl $LEVEL3_FRAME * 4096 + 0x63, LEVEL4_FRAME * 4096
    movl $LEVEL2_FRAME * 4096 + 0x63, LEVEL3_FRAME * 4096
    movl $0xe3, LEVEL2_FRAME * 4096
    movl $0xe3, LEVEL2_FRAME * 4096 + 8
    movl $0x200000 + 0xe3, LEVEL2_FRAME * 4096 + 16

    mov $CR4_PAE | CR4_PGE | CR4_OSFXSR | CR4_OSXMMEXCPT, %eax
    mov %eax, %cr4
    mov $LEVEL4_FRAME * 4096, %eax
    mov %eax, %cr3
    mov $MSR_EFER, %ecx
    rdmsr
    or $EFER_LME | EFER_NXE, %eax
    wrmsr
    mov $CR0_PG | CR0_WP | CR0_NE | CR0_ET | CR0_MP | CR0_PE, %eax
    mov %eax, %cr0
    /* Paging is on, so the table's own, virtual, addresses hold. */
    lgdt PHYSICAL(pvh_gdt_pointer)
    ljmp $SELECTOR_CODE, $1f

    .code64
1:
    mov $SELECTOR_DATA, %eax
    mov %eax, %ss
    mov %eax, %ds
    mov %eax, %es
    xor %eax, %eax
    mov %eax, %fs
    mov %eax, %gs
    lea report_stack_top(%rip), %rsp
    xor %ebp, %ebp                       /* ends every chain of frame pointers */
    fninit
    ldmxcsr initial_mxcsr(%rip)
    mov %ebx, %edi
    call pvh_start
    mov %rax, %rsp
    xor %ebp, %ebp
    call minios_main
    ud2
    .size pvh_entry, . - pvh_entry

/*
 * One five-byte call for each exception vector, as under PV. The gate of each but the NMI's names a stack of
 * its own, so that a report comes out whatever the stack in use is like; what the processor has pushed there
 * is complete with the call's own word.
 */
    .globl pvh_trap_entries
    .type pvh_trap_entries, @function
pvh_trap_entries:
    .rept 20
    call pvh_trap_first
    .endr
    .size pvh_trap_entries, . - pvh_trap_entries

    .type pvh_trap_first, @function
pvh_trap_first:
    pop trap_entry(%rip)
    jmp trap_common
    .size pvh_trap_first, . - pvh_trap_first

/* People send an NMI to see whether we live. We do. */
    .globl pvh_nmi
    .type pvh_nmi, @function
pvh_nmi:
    iretq
    .size pvh_nmi, . - pvh_nmi

    .bss
    .globl pvh_trap_stack_top
    .p2align 4
    .skip 64
pvh_trap_stack_top:

    .section .note.GNU-stack, "", @progbits

/* SPDX-License-Identifier: MIT */
/*
 * The PV entry, the notes by which Xen recognises a PV image, and the first instructions of every trap.
 */
#include <xen/elfnote.h>
#include "../addresses.h"
#include "../note.h"

NOTE(XEN_ELFNOTE_GUEST_OS, .asciz "minios")
NOTE(XEN_ELFNOTE_GUEST_VERSION, .asciz "1")
NOTE(XEN_ELFNOTE_LOADER, .asciz "generic")
NOTE(XEN_ELFNOTE_XEN_VERSION, .asciz "xen-3.0")
NOTE(XEN_ELFNOTE_VIRT_BASE, .quad VIRTUAL_BASE)
NOTE(XEN_ELFNOTE_PADDR_OFFSET, .quad 0)
NOTE(XEN_ELFNOTE_ENTRY, .quad pv_entry)
NOTE(XEN_ELFNOTE_HYPERCALL_PAGE, .quad hypercall_page)
/* The program understands a suspend that returns 1: cancelled. */
NOTE(XEN_ELFNOTE_SUSPEND_CANCEL, .long 1)

/*
 * Xen enters here once: 64-bit mode in ring 3, on Xen's page tables, rsi = start_info, rsp = top of a one-
 * page boot stack, event upcalls masked. bss is zero. No other register has a defined value.
 *
 * pv_start runs on the report stack (nothing can be reported before it has run) and returns the top of the
 * main one.
 */
    .section .text.boot, "ax", @progbits
    .globl pv_entry
    .type pv_entry, @function
pv_entry:
    cld
    lea report_stack_top(%rip), %rsp
    xor %ebp, %ebp                       /* ends every chain of frame pointers */
    /* Xen starts x87 with its hardware reset value, which unmasks every exception and rounds to single
       precision. */
    fninit
    ldmxcsr initial_mxcsr(%rip)
    mov %rsi, %rdi
    call pv_start
    mov %rax, %rsp
    xor %ebp, %ebp
    call minios_main
    ud2
    .size pv_entry, . - pv_entry

/*
 * One five-byte call for each exception vector; the return address it pushes says which. Xen has pushed, from
 * low to high: rcx, r11, an error code for some vectors, rip, cs, rflags, rsp, ss.
 */
    .globl pv_trap_entries
    .type pv_trap_entries, @function
pv_trap_entries:
    .rept 20
    call pv_trap_first
    .endr
    .size pv_trap_entries, . - pv_trap_entries

/*
 * Below the frame that a processor would push lie rcx and r11, which Xen has used, and what the call pushed.
 */
    .type pv_trap_first, @function
pv_trap_first:
    pop trap_entry(%rip)
    pop %rcx
    pop %r11
    jmp trap_common
    .size pv_trap_first, . - pv_trap_first

    .section .note.GNU-stack, "", @progbits

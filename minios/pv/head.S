/* SPDX-License-Identifier: MIT */
/*
 * The PV entry, the notes by which Xen recognises the image, and the first instructions of every trap.
 */
#include <xen/elfnote.h>
#include "../addresses.h"

#define NOTE(type, content...)            \
    .pushsection .note.xen, "a", @note;   \
    .p2align 2;                           \
    .long 2f - 1f, 4f - 3f, type;         \
    1: .asciz "Xen"; 2: .p2align 2;       \
    3: content; 4: .p2align 2;            \
    .popsection

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

/* For image.lds to compare. */
    .globl address_of_memory, address_of_image
    .set address_of_memory, VIRTUAL_BASE
    .set address_of_image, IMAGE_ADDRESS

    .section .hypercall, "ax", @nobits
    .globl hypercall_page
    .p2align 12
hypercall_page:
    .skip 4096
    .size hypercall_page, 4096

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
    .rept 32
    call trap_common
    .endr
    .size pv_trap_entries, . - pv_trap_entries

/*
 * Saves the registers where pv_trap finds them and goes over to the report stack: the stack in use may have
 * just a few bytes left. Nothing returns from here; rcx and r11 are still in Xen's frame.
 */
    .type trap_common, @function
trap_common:
    mov %rax, trap_registers + 0(%rip)
    mov %rbx, trap_registers + 8(%rip)
    mov %rdx, trap_registers + 16(%rip)
    mov %rsi, trap_registers + 24(%rip)
    mov %rdi, trap_registers + 32(%rip)
    mov %rbp, trap_registers + 40(%rip)
    mov %r8, trap_registers + 48(%rip)
    mov %r9, trap_registers + 56(%rip)
    mov %r10, trap_registers + 64(%rip)
    mov %r12, trap_registers + 72(%rip)
    mov %r13, trap_registers + 80(%rip)
    mov %r14, trap_registers + 88(%rip)
    mov %r15, trap_registers + 96(%rip)
    pop %rsi
    lea pv_trap_entries(%rip), %rax
    sub %rax, %rsi                       /* rsi = 5 * (vector + 1) */
    mov %rsp, %rdi                       /* rdi = Xen's frame */
    lea report_stack_top(%rip), %rsp
    xor %ebp, %ebp
    cld
    call pv_trap
    ud2
    .size trap_common, . - trap_common

    .section .rodata, "a", @progbits
    .p2align 2
initial_mxcsr:
    .long 0x1f80                         /* every exception masked, round to nearest */

    .bss
    .globl trap_registers
    .p2align 4
trap_registers:
    .skip 104
    .size trap_registers, 104
    .globl report_stack_top
    .p2align 4
    .skip 8192
report_stack_top:

    .section .note.GNU-stack, "", @progbits

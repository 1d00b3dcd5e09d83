/* SPDX-License-Identifier: MIT */
/* What the entry code of every mode shares: the hypercall page, the end of every trap, the report stack. */
#include "addresses.h"

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
 * A mode's first instructions of a trap jump here, with every register as the trap found it but rsp, which
 * points to the frame as a processor pushes it: an error code for some vectors, rip, cs, rflags, rsp, ss.
 * trap_entry says which vector it is.
 *
 * Saves the registers where trap_report finds them and goes over to the report stack: the stack in use may
 * have just a few bytes left. Nothing returns from here.
 */
    .section .text.boot, "ax", @progbits
    .globl trap_common
    .type trap_common, @function
trap_common:
    mov %rbp, trap_registers + 0(%rip)
    mov %rax, trap_registers + 8(%rip)
    mov %rbx, trap_registers + 16(%rip)
    mov %rcx, trap_registers + 24(%rip)
    mov %rdx, trap_registers + 32(%rip)
    mov %rsi, trap_registers + 40(%rip)
    mov %rdi, trap_registers + 48(%rip)
    mov %r8, trap_registers + 56(%rip)
    mov %r9, trap_registers + 64(%rip)
    mov %r10, trap_registers + 72(%rip)
    mov %r11, trap_registers + 80(%rip)
    mov %r12, trap_registers + 88(%rip)
    mov %r13, trap_registers + 96(%rip)
    mov %r14, trap_registers + 104(%rip)
    mov %r15, trap_registers + 112(%rip)
    mov %rsp, %rdi
    lea report_stack_top(%rip), %rsp
    xor %ebp, %ebp
    cld
    call trap_report
    ud2
    .size trap_common, . - trap_common

/* The state of floating point that C expects: every exception masked, round to nearest. */
    .section .rodata, "a", @progbits
    .globl initial_mxcsr
    .p2align 2
initial_mxcsr:
    .long 0x1f80

    .bss
    .globl trap_registers, trap_entry
    .p2align 4
trap_registers:
    .skip 120
    .size trap_registers, 120
trap_entry:
    .skip 8
    .size trap_entry, 8
    .globl report_stack_top
    .p2align 4
    .skip 8192
report_stack_top:

    .section .note.GNU-stack, "", @progbits

/* SPDX-License-Identifier: MIT */
/*
 * Hypercalls, each as one typed inline. Nothing else in the project enters Xen.
 *
 * A call goes through the hypercall page, which Xen fills with the right instruction for the mode the guest
 * runs in (syscall under PV, vmcall or vmmcall under PVH), so these inlines serve both. Calling convention
 * (xen/arch-x86/xen-x86_64.h): arguments in rdi, rsi, rdx, r10, r8; result in rax; argument registers may be
 * destroyed. Results below zero are negated xen/errno.h codes.
 *
 * "memory" is clobbered everywhere: Xen reads and writes the structures that the arguments point to.
 */
#ifndef MINIOS_HYPERCALL_H
#define MINIOS_HYPERCALL_H

#include <stddef.h>
#include <stdint.h>
#include <xen/xen.h>
#include <xen/event_channel.h>
#include <xen/grant_table.h>
#include <xen/hvm/hvm_op.h>
#include <xen/memory.h>
#include <xen/sched.h>
#include <xen/vcpu.h>
#include <xen/version.h>

extern char hypercall_page[];

#define HYPERCALL_INLINE static inline __attribute__((always_inline)) long

HYPERCALL_INLINE hypercall1(unsigned int number, unsigned long a)
{
    long result;
    __asm__ volatile("call hypercall_page + %c[offset]"
                     : "=a"(result), "+D"(a) : [offset] "i"(number * 32) : "memory");
    return result;
}

HYPERCALL_INLINE hypercall2(unsigned int number, unsigned long a, unsigned long b)
{
    long result;
    __asm__ volatile("call hypercall_page + %c[offset]"
                     : "=a"(result), "+D"(a), "+S"(b) : [offset] "i"(number * 32) : "memory");
    return result;
}

HYPERCALL_INLINE hypercall3(unsigned int number, unsigned long a, unsigned long b, unsigned long c)
{
    long result;
    __asm__ volatile("call hypercall_page + %c[offset]"
                     : "=a"(result), "+D"(a), "+S"(b), "+d"(c) : [offset] "i"(number * 32) : "memory");
    return result;
}

HYPERCALL_INLINE hypercall4(unsigned int number, unsigned long a, unsigned long b, unsigned long c,
                            unsigned long d)
{
    long result;
    register unsigned long r10 __asm__("r10") = d;
    __asm__ volatile("call hypercall_page + %c[offset]"
                     : "=a"(result), "+D"(a), "+S"(b), "+d"(c), "+r"(r10)
                     : [offset] "i"(number * 32) : "memory");
    return result;
}

/* Both modes. */

/** Scheduler operations: SCHEDOP_poll, _block, _shutdown and others (xen/sched.h). */
HYPERCALL_INLINE hypercall_sched_op(int command, const void *argument)
{
    return hypercall2(__HYPERVISOR_sched_op, (unsigned long)command, (unsigned long)argument);
}

/**
 * SCHEDOP_shutdown to suspend. `start_info_frame` is for PV, whose tools look for start_info's machine frame
 * in the register of the third argument; PVH ignores it.
 */
HYPERCALL_INLINE hypercall_suspend(const struct sched_shutdown *argument, unsigned long start_info_frame)
{
    return hypercall3(__HYPERVISOR_sched_op, SCHEDOP_shutdown, (unsigned long)argument, start_info_frame);
}

/** Event channel operations (xen/event_channel.h). */
HYPERCALL_INLINE hypercall_event_channel_op(int command, void *argument)
{
    return hypercall2(__HYPERVISOR_event_channel_op, (unsigned long)command, (unsigned long)argument);
}

/** Grant table operations on an array of `count` structures (xen/grant_table.h). */
HYPERCALL_INLINE hypercall_grant_table_op(unsigned int command, void *arguments, unsigned int count)
{
    return hypercall3(__HYPERVISOR_grant_table_op, command, (unsigned long)arguments, count);
}

/** Memory operations (xen/memory.h). Reservations return how many extents were done. */
HYPERCALL_INLINE hypercall_memory_op(unsigned int command, void *argument)
{
    return hypercall2(__HYPERVISOR_memory_op, command, (unsigned long)argument);
}

/** Version and build facts (xen/version.h). XENVER_version returns major << 16 | minor. */
HYPERCALL_INLINE hypercall_xen_version(int command, void *argument)
{
    return hypercall2(__HYPERVISOR_xen_version, (unsigned long)command, (unsigned long)argument);
}

/** Virtual processor operations (xen/vcpu.h). */
HYPERCALL_INLINE hypercall_vcpu_op(int command, unsigned int vcpu, void *argument)
{
    return hypercall3(__HYPERVISOR_vcpu_op, (unsigned long)command, vcpu, (unsigned long)argument);
}

/** Writes to Xen's own console. A Xen built for release ignores it from ordinary guests. */
HYPERCALL_INLINE hypercall_console_write(const char *text, unsigned int length)
{
    return hypercall3(__HYPERVISOR_console_io, CONSOLEIO_write, length, (unsigned long)text);
}

/* PV only. */

/** Installs exception handlers; the array ends with an entry whose address is 0. */
HYPERCALL_INLINE hypercall_set_trap_table(const struct trap_info *traps)
{
    return hypercall1(__HYPERVISOR_set_trap_table, (unsigned long)traps);
}

/** Checked page-table writes, in order. `done` receives how many were made; it may be null. */
HYPERCALL_INLINE hypercall_mmu_update(const struct mmu_update *updates, unsigned int count,
                                      unsigned int *done)
{
    return hypercall4(__HYPERVISOR_mmu_update, (unsigned long)updates, count, (unsigned long)done,
                      DOMID_SELF);
}

/** Replaces the lowest-level entry that maps `address`; flags are UVMF_*. */
HYPERCALL_INLINE hypercall_update_va_mapping(unsigned long address, uint64_t entry, unsigned long flags)
{
    return hypercall3(__HYPERVISOR_update_va_mapping, address, entry, flags);
}

/** Sets (1) or clears (0) the virtual CR0.TS; while it is set the first FPU or SSE instruction traps. */
HYPERCALL_INLINE hypercall_fpu_taskswitch(int set)
{
    return hypercall1(__HYPERVISOR_fpu_taskswitch, (unsigned long)set);
}

/** Sets a segment base (SEGBASE_FS and others of xen/arch-x86/xen-x86_64.h). */
HYPERCALL_INLINE hypercall_set_segment_base(unsigned int which, unsigned long base)
{
    return hypercall2(__HYPERVISOR_set_segment_base, which, base);
}

/* PVH only. */

/** HVMOP_get_param and HVMOP_set_param (xen/hvm/hvm_op.h, xen/hvm/params.h). */
HYPERCALL_INLINE hypercall_hvm_param(unsigned int command, struct xen_hvm_param *param)
{
    return hypercall2(__HYPERVISOR_hvm_op, command, (unsigned long)param);
}

#undef HYPERCALL_INLINE

#endif

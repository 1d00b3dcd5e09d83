/* SPDX-License-Identifier: MIT */
/* Instructions that only PVH may execute, or needs. */
#ifndef MINIOS_PVH_CPU_H
#define MINIOS_PVH_CPU_H

#include <stdint.h>

#define MSR_FS_BASE 0xc0000100u

struct cpuid {
    uint32_t a, b, c, d;
};

static inline struct cpuid cpuid(uint32_t leaf)
{
    struct cpuid result;
    __asm__ volatile("cpuid"
                     : "=a"(result.a), "=b"(result.b), "=c"(result.c), "=d"(result.d) : "a"(leaf), "c"(0));
    return result;
}

/* "memory": some registers have Xen write a page. */
static inline void write_msr(uint32_t msr, uint64_t value)
{
    __asm__ volatile("wrmsr" : : "c"(msr), "a"((uint32_t)value), "d"((uint32_t)(value >> 32)) : "memory");
}

static inline void write_cr3(uint64_t value)
{
    __asm__ volatile("mov %0, %%cr3" : : "r"(value) : "memory");
}

static inline uint64_t read_cr2(void)
{
    uint64_t value;
    __asm__ volatile("mov %%cr2, %0" : "=r"(value));
    return value;
}

/** Forgets the translation of one page. */
static inline void invalidate_page(unsigned long address)
{
    __asm__ volatile("invlpg (%0)" : : "r"(address) : "memory");
}

#endif

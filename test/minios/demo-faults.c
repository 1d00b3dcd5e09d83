/* SPDX-License-Identifier: MIT */
/* Ways to fail, each of which minios must report. */
#include "../../compiler/runtime/rt_platform.h"
#include "../../minios/minios.h"
#include "demo.h"

static const char read_only[] = "read only";

/* Addresses that the compiler cannot see through. */
static char *address(unsigned long value)
{
    __asm__("" : "+r"(value));
    return (char *)value;
}

void fault_panic(void)
{
    plat_panic("asked for");
}

void fault_null(void)
{
    *(volatile char *)address(8) = 1;
}

void fault_jump(void)
{
    ((void (*)(void))address(0))();
    say("not reached\n");
}

void fault_text(void)
{
    *(volatile char *)address((unsigned long)&fault_text) = 1;
}

void fault_rodata(void)
{
    *(volatile char *)address((unsigned long)read_only) = 1;
}

void fault_execute(void)
{
    static char code[] = { (char)0xc3 };
    ((void (*)(void))address((unsigned long)code))();
    say("data was executed\n");
}

void fault_undefined(void)
{
    __asm__ volatile("ud2");
}

void fault_protection(void)
{
    /* Not a canonical address. */
    *(volatile char *)address(0x8000000000000000UL) = 1;
}

static __attribute__((noinline)) unsigned long descend(unsigned long depth)
{
    volatile char room[256];
    room[0] = (char)depth;
    return depth == ~0UL ? 0 : descend(depth + 1) + (unsigned long)room[0];
}

void fault_overflow(void)
{
    say_number("", descend(0), " deep\n");
}

void fault_breakpoint(void)
{
    __asm__ volatile("int3");
}

void fault_exit(void)
{
    plat_exit(1);
}

/* SPDX-License-Identifier: MIT */
/* Which Xen this is, how many vCPUs it gives, and which image this is. */
#include "hypercall.h"
#include "minios.h"

extern const unsigned char build_id_start[], build_id_end[];

static char *append_number(char *at, unsigned int number)
{
    if (number >= 10)
        at = append_number(at, number / 10);
    *at = (char)('0' + number % 10);
    return at + 1;
}

const char *minios_xen_version(void)
{
    static char text[2 * 6 + sizeof(xen_extraversion_t)];
    long version = hypercall_xen_version(XENVER_version, NULL);
    if (version < 0)
        minios_panic_number("Xen does not tell its version, error ", version);
    char *at = append_number(text, (unsigned int)version >> 16);
    *at++ = '.';
    at = append_number(at, (unsigned int)version & 0xffff);
    /* The rest, ".7" or "-unstable". Xen refuses it where a security module hides it; the number is enough
       then. */
    if (hypercall_xen_version(XENVER_extraversion, at) < 0)
        *at = '\0';
    text[sizeof text - 1] = '\0';
    return text;
}

const char *minios_build_id(void)
{
    /* A note: three words (sizes of name and value, type), the name "GNU" and its zero, then the value. */
    enum { HEADER = 16, MOST = 32 };
    static char text[2 * MOST + 1];
    const unsigned char *value = build_id_start + HEADER;
    for (unsigned int i = 0; i < MOST && value + i < build_id_end; i++) {
        text[2 * i] = "0123456789abcdef"[value[i] >> 4];
        text[2 * i + 1] = "0123456789abcdef"[value[i] & 15];
    }
    return text;
}

uint32_t minios_vcpu_count(void)
{
    uint32_t count = 1;
    /* Of a vCPU that exists Xen says 0 or 1, down or up; of another one, an error. */
    while (hypercall_vcpu_op(VCPUOP_is_up, count, NULL) >= 0)
        count++;
    return count;
}

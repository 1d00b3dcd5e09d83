/* SPDX-License-Identifier: MIT */
/*
 * Time. Xen publishes, for each vCPU, its system time at some value of the time stamp counter and the scale
 * from ticks to nanoseconds (struct vcpu_time_info in xen/xen.h); no hypercall is needed to know the time.
 * The wall clock is published as the moment at which system time was zero.
 */
#include "barrier.h"
#include "minios.h"
#include "mode.h"
#include "pvclock.h"
#include "time.h"

/* System time at the monotonic clock's zero; modulo 2^64, since a new host may have started later than we. */
static uint64_t origin;
static uint64_t latest;  /* the latest time given out: the clock never runs backwards */

static uint64_t read_tsc(void)
{
    uint32_t low, high;
    /* lfence: the counter must not be read before the version word was. */
    __asm__ volatile("lfence; rdtsc" : "=a"(low), "=d"(high) : : "memory");
    return (uint64_t)high << 32 | low;
}

static uint64_t system_time(void)
{
    const struct vcpu_time_info *info = &boot.shared_info->vcpu_info[0].time;
    for (;;) {
        uint32_t version = read_once(info->version);
        /* The version is read before the values it stands for. */
        read_barrier();
        uint64_t now = pvclock_system_time(read_tsc(), read_once(info->tsc_timestamp),
                                           read_once(info->system_time),
                                           read_once(info->tsc_to_system_mul), read_once(info->tsc_shift));
        /* And again after them: odd or changed means that Xen was writing. */
        read_barrier();
        if ((version & 1) == 0 && version == read_once(info->version))
            return now;
    }
}

void time_init(void)
{
    origin = system_time();
}

void time_resume(void)
{
    origin = system_time() - latest;
}

uint64_t minios_monotonic_ns(void)
{
    uint64_t now = system_time() - origin;
    /* As a signed difference, so that a system time just below the origin is early, not 500 years late. */
    if ((int64_t)(now - latest) > 0)
        latest = now;
    return latest;
}

int64_t minios_wallclock_ns(void)
{
    const struct shared_info *info = boot.shared_info;
    for (;;) {
        uint32_t version = read_once(info->wc_version);
        /* As in system_time: version, values, version. */
        read_barrier();
        uint64_t seconds = (uint64_t)read_once(info->wc_sec_hi) << 32 | read_once(info->wc_sec);
        uint64_t nanoseconds = read_once(info->wc_nsec);
        read_barrier();
        if ((version & 1) == 0 && version == read_once(info->wc_version))
            return (int64_t)(seconds * 1000000000ULL + nanoseconds + origin + minios_monotonic_ns());
    }
}

uint64_t time_system_deadline(uint64_t deadline_ns)
{
    if (deadline_ns >= INT64_MAX - latest)
        return 0;
    uint64_t deadline = deadline_ns + origin;
    /* Time zero and before are long past, but as a number zero would mean "none". */
    return (int64_t)deadline <= 0 ? 1 : deadline;
}

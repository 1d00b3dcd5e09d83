/* SPDX-License-Identifier: MIT */
/*
 * The arithmetic of Xen's clock: time stamp counter ticks to nanoseconds, by the scale that Xen publishes in
 * struct vcpu_time_info (xen/xen.h).
 */
#ifndef MINIOS_PVCLOCK_H
#define MINIOS_PVCLOCK_H

#include <stdint.h>

/** Nanoseconds of `ticks`: shifted left by `shift` (right when negative), times `multiplier` / 2^32. */
static inline uint64_t pvclock_scale(uint64_t ticks, uint32_t multiplier, int shift)
{
    ticks = shift < 0 ? ticks >> -shift : ticks << shift;
    return (uint64_t)(((unsigned __int128)ticks * multiplier) >> 32);
}

/**
 * System time at counter value `now`, when it was `base` at counter value `stamp`. Both counter values are
 * modulo 2^64: a guest's counter starts at zero when it is created, and the stamp may be from before. A
 * counter behind the stamp (the vCPU moved to a processor that lags) counts as no time passed.
 */
static inline uint64_t pvclock_system_time(uint64_t now, uint64_t stamp, uint64_t base, uint32_t multiplier,
                                           int shift)
{
    uint64_t ticks = now - stamp;
    return base + ((int64_t)ticks > 0 ? pvclock_scale(ticks, multiplier, shift) : 0);
}

#endif

/* SPDX-License-Identifier: MIT */
/* What the bigint files share. */
#ifndef RT_BIGINT_H
#define RT_BIGINT_H

#include "rt_internal.h"

#define BIGINT(r) ((rt_bigint *)(r))

/* All limbs zero, positive. */
rt_bigint *rt_bigint_alloc(uint32_t length);
/* Drops high zero limbs; zero is never negative. */
rt_ref rt_bigint_trim(rt_bigint *b);
rt_ref rt_bigint_of_u64(uint64_t magnitude, bool negative);
/* Throws RangeError: gives the mark. */
rt_ref rt_bigint_too_big(void);
int rt_bigint_compare_magnitude(const rt_bigint *a, const rt_bigint *b);
/* Divides in place, gives the remainder. */
uint32_t rt_bigint_divide_small(rt_bigint *a, uint32_t divisor);

#endif

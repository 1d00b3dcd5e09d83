/* SPDX-License-Identifier: MIT */
/* Arithmetic that C does otherwise than JavaScript, out of line. */
#include <math.h>

#include "rt.h"

int32_t rt_to_int32_slow(double d)
{
    if (!isfinite(d))
        return 0;
    d = fmod(trunc(d), 4294967296.0);
    return (int32_t)(uint32_t)(int64_t)d;
}

double rt_mod_slow(double a, double b) { return fmod(a, b); }

/* SPDX-License-Identifier: MIT */
/*
 * musl's routine C on minios: formatting, parsing and libm, none of which may need system calls or thread-
 * local data.
 */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "../../compiler/runtime/rt_platform.h"
#include "demo.h"

void order_libc(void)
{
    char text[96];
    volatile double one = 1.0;
    int length = snprintf(text, sizeof text, "%d %s %.17g %.3f %#x", -42, "text", one / 3, one * 1e20 / 7,
                          0xbeef);
    if (length < 0 || strcmp(text, "-42 text 0.33333333333333331 14285714285714286592.000 0xbeef") != 0)
        plat_panic(text);
    if (strtod("2.2250738585072014e-308", NULL) != 0x1p-1022)
        plat_panic("strtod");
    errno = 0;
    if (strtod("1e999", NULL) != (double)INFINITY || errno != ERANGE)
        plat_panic("strtod out of range");
    if (sin(one) != 0x1.aed548f090ceep-1 || pow(one + 1, 0.5) != 0x1.6a09e667f3bcdp+0 ||
        fmod(one * 7.5, 2) != 1.5)
        plat_panic("libm");
    say("libc ok\n");
}

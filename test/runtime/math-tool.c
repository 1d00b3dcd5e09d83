/* SPDX-License-Identifier: MIT */
/* Elementary functions for math.test.ts: lines `function bits bits`, answered by bits in hex. */
#include "program.h"

#define FUNCTIONS(F)                                                                                         \
    F(sin)                                                                                                   \
    F(cos) F(tan) F(asin) F(acos) F(atan) F(sinh) F(cosh) F(tanh) F(asinh) F(acosh) F(atanh) F(exp) F(expm1) \
        F(log) F(log1p) F(log2) F(log10) F(cbrt)

static double call(const char *name, double x, double y)
{
#define CALL(f)                \
    if (strcmp(name, #f) == 0) \
        return rt_math_##f(x);
    FUNCTIONS(CALL)
    return strcmp(name, "pow") == 0 ? rt_pow(x, y) : rt_math_atan2(x, y);
}

void rt_main(void)
{
    char line[200], name[20];
    unsigned long long a, b;
    rt_start();
    while (fgets(line, sizeof line, stdin) && sscanf(line, "%19s %llx %llx", name, &a, &b) == 3) {
        double x, y, result;
        memcpy(&x, &a, sizeof x);
        memcpy(&y, &b, sizeof y);
        result = call(name, x, y);
        memcpy(&a, &result, sizeof a);
        printf("%016llx\n", result != result ? 0x7ff8000000000000ull : a);
    }
    fflush(stdout);
}

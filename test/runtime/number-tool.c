/* SPDX-License-Identifier: MIT */
/* Conversions of numbers for number.test.ts: one request a line (`operation bits-in-hex argument`, or `n
 * text`), one answer a line. */
#include "program.h"

static void print(rt_ref s)
{
    char text[2000];
    text[rt_str_to_utf8(rt_str(s), text)] = 0;
    puts(text);
}

static uint64_t bits_of(double d)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    return bits;
}

void rt_main(void)
{
    static char line[4096];
    rt_start();
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        char *end;
        uint64_t bits = strtoull(line + 2, &end, 16);
        int argument = atoi(end);
        double d;
        memcpy(&d, &bits, sizeof d);
        switch (line[0]) {
        case 's':
            print(rt_num_to_str(d));
            break;
        case 'r':
            print(rt_num_to_radix(d, argument));
            break;
        case 'x':
            print(rt_num_to_fixed(d, argument));
            break;
        case 'e':
            print(rt_num_to_exponential(d, argument));
            break;
        case 'p':
            print(rt_num_to_precision(d, argument));
            break;
        case 'i':
            printf("%d\n", rt_to_int32(d));
            break;
        case 'm':
            printf("%016llx\n", (unsigned long long)bits_of(rt_mod(d, argument)));
            break;
        case 'o':
            printf("%016llx\n", (unsigned long long)bits_of(rt_math_round(d)));
            break;
        case 'n':
            printf("%016llx\n", (unsigned long long)bits_of(rt_str_to_number(rt_str_from_c(line + 2))));
            break;
        case 'f':
            printf("%016llx\n", (unsigned long long)bits_of(rt_parse_float(rt_str_from_c(line + 2))));
            break;
        case 'j':
            printf("%016llx\n", (unsigned long long)bits_of(rt_parse_int(rt_str_from_c(line + 2), 0)));
            break;
        }
    }
    fflush(stdout);
}

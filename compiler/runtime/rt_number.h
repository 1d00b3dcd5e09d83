/* SPDX-License-Identifier: MIT */
/* Conversion between doubles and decimal text, inside the runtime. */
#ifndef RT_NUMBER_H
#define RT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* 0.d1d2d3... * 10^point */
typedef struct {
    int count;
    int point;
    char digits[128];
} rt_decimal;

/* d is finite and positive. The fewest digits that read back as d. */
void rt_shortest_digits(double d, rt_decimal *out);
/* d is finite, not negative. `count` digits in all (<= 101), or behind the decimal point (<= 100, d < 1e21);
 * the exact value is rounded, halves away from zero. Rounding up may give one digit more. */
void rt_fixed_digits(double d, int count, bool after_point, rt_decimal *out);

/* The longest prefix of ASCII text that is a decimal literal (digits, point, exponent; no sign): its exact
 * value, and *used its length, 0 when there is none. */
double rt_read_decimal(const char *text, size_t length, size_t *used);

#endif

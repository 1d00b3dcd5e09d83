/* SPDX-License-Identifier: MIT */
/* Small fixed-capacity natural numbers for exact conversion between decimal and binary. */
#ifndef RT_BIGNUM_H
#define RT_BIGNUM_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Decimals of 780 digits, scaled by what the smallest double needs, take about 4,900 bits. */
#define RT_NUM_WORDS 160
typedef struct {
    uint32_t n; /* words in use; the highest is not 0 */
    uint32_t w[RT_NUM_WORDS];
} rt_num;

/* Each word beyond `n` is undefined. */
void rt_num_set(rt_num *a, uint64_t v);
/* a = a * m + add */
void rt_num_mul_add(rt_num *a, uint32_t m, uint32_t add);
void rt_num_shl(rt_num *a, uint32_t bits);
void rt_num_mul_pow10(rt_num *a, uint32_t exponent);
int rt_num_compare(const rt_num *a, const rt_num *b);
/* a + b compared with c. */
int rt_num_compare_sum(const rt_num *a, const rt_num *b, const rt_num *c);
/* a -= b * q; a >= b * q. */
void rt_num_sub_mul(rt_num *a, const rt_num *b, uint32_t q);
/* a / b, which is below 10; leaves the remainder in a. */
uint32_t rt_num_divide_digit(rt_num *a, const rt_num *b);

#endif

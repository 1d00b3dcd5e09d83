/* SPDX-License-Identifier: MIT */
/* A double's two 32-bit halves: the thresholds of the elementary functions are stated in terms of the upper
 * one. */
#ifndef RT_MATH_WORDS_H
#define RT_MATH_WORDS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t all_bits(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}
static inline double from_bits(uint64_t bits)
{
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}
static inline uint32_t high_word(double x) { return (uint32_t)(all_bits(x) >> 32); }
static inline uint32_t low_word(double x) { return (uint32_t)all_bits(x); }
/* The upper half without the sign: orders doubles by size. */
static inline uint32_t size_word(double x) { return high_word(x) & 0x7fffffffu; }
static inline double from_high_word(uint32_t high) { return from_bits((uint64_t)high << 32); }
static inline double with_high_word(double x, uint32_t high)
{
    return from_bits((uint64_t)high << 32 | low_word(x));
}
/* The leading 21 bits: products of two such numbers are exact. */
static inline double without_low_word(double x) { return from_bits(all_bits(x) & 0xffffffff00000000ull); }

#endif

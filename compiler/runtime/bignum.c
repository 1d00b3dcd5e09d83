/* SPDX-License-Identifier: MIT */
/* See bignum.h. */
#include "bignum.h"

void rt_num_set(rt_num *a, uint64_t v)
{
    a->w[0] = (uint32_t)v;
    a->w[1] = (uint32_t)(v >> 32);
    a->n = a->w[1] ? 2 : a->w[0] ? 1 : 0;
}

void rt_num_mul_add(rt_num *a, uint32_t m, uint32_t add)
{
    uint64_t carry = add;
    for (uint32_t i = 0; i < a->n; i++) {
        carry += (uint64_t)a->w[i] * m;
        a->w[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry)
        a->w[a->n++] = (uint32_t)carry;
}

void rt_num_shl(rt_num *a, uint32_t bits)
{
    uint32_t words = bits / 32, rest = bits % 32;
    if (a->n == 0)
        return;
    if (rest) {
        uint32_t carry = 0;
        for (uint32_t i = 0; i < a->n; i++) {
            uint32_t v = a->w[i];
            a->w[i] = v << rest | carry;
            carry = v >> (32 - rest);
        }
        if (carry)
            a->w[a->n++] = carry;
    }
    if (words) {
        memmove(a->w + words, a->w, a->n * sizeof(uint32_t));
        memset(a->w, 0, words * sizeof(uint32_t));
        a->n += words;
    }
}

void rt_num_mul_pow10(rt_num *a, uint32_t exponent)
{
    for (; exponent >= 9; exponent -= 9)
        rt_num_mul_add(a, 1000000000u, 0);
    for (; exponent > 0; exponent--)
        rt_num_mul_add(a, 10, 0);
}

int rt_num_compare(const rt_num *a, const rt_num *b)
{
    if (a->n != b->n)
        return a->n < b->n ? -1 : 1;
    for (uint32_t i = a->n; i-- > 0;)
        if (a->w[i] != b->w[i])
            return a->w[i] < b->w[i] ? -1 : 1;
    return 0;
}

int rt_num_compare_sum(const rt_num *a, const rt_num *b, const rt_num *c)
{
    rt_num sum = *a;
    uint64_t carry = 0;
    uint32_t n = a->n > b->n ? a->n : b->n;
    for (uint32_t i = 0; i < n; i++) {
        carry += (uint64_t)(i < a->n ? a->w[i] : 0) + (i < b->n ? b->w[i] : 0);
        sum.w[i] = (uint32_t)carry;
        carry >>= 32;
    }
    sum.n = n;
    if (carry)
        sum.w[sum.n++] = (uint32_t)carry;
    return rt_num_compare(&sum, c);
}

void rt_num_sub_mul(rt_num *a, const rt_num *b, uint32_t q)
{
    uint64_t carry = 0, borrow = 0;
    for (uint32_t i = 0; i < a->n; i++) {
        carry += i < b->n ? (uint64_t)b->w[i] * q : 0;
        uint64_t t = (uint64_t)a->w[i] - (uint32_t)carry - borrow;
        a->w[i] = (uint32_t)t;
        borrow = t >> 63;
        carry >>= 32;
    }
    while (a->n > 0 && a->w[a->n - 1] == 0)
        a->n--;
}

uint32_t rt_num_divide_digit(rt_num *a, const rt_num *b)
{
    uint32_t q = 0;
    if (a->n >= b->n && b->n > 0) {
        /* An estimate from the highest words that is never too large, then corrected upwards. */
        uint64_t high = a->w[b->n - 1];
        if (a->n > b->n)
            high |= (uint64_t)a->w[b->n] << 32;
        q = (uint32_t)(high / ((uint64_t)b->w[b->n - 1] + 1));
        if (q > 0)
            rt_num_sub_mul(a, b, q);
    }
    while (rt_num_compare(a, b) >= 0) {
        rt_num_sub_mul(a, b, 1);
        q++;
    }
    return q;
}

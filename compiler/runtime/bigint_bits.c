/* SPDX-License-Identifier: MIT */
/* bigint's bit operations: as on two's complement numbers without end. */
#include <math.h>

#include "rt_bigint.h"

/* Limb i of a's two's complement; *carry starts as 1. Call for i = 0, 1, 2... */
static uint32_t next_limb(const rt_bigint *a, uint32_t i, uint64_t *carry)
{
    uint32_t limb = i < a->length ? a->limbs[i] : 0;
    if (!a->head.aux)
        return limb;
    *carry += (uint32_t)~limb;
    limb = (uint32_t)*carry;
    *carry >>= 32;
    return limb;
}

/* The limbs are a two's complement number: makes sign and magnitude of them. */
static rt_ref from_twos_complement(rt_bigint *r, bool negative)
{
    if (negative) {
        uint64_t carry = 1;
        for (uint32_t i = 0; i < r->length; i++) {
            carry += (uint32_t)~r->limbs[i];
            r->limbs[i] = (uint32_t)carry;
            carry >>= 32;
        }
        r->head.aux = 1;
    }
    return rt_bigint_trim(r);
}

static rt_ref bitwise(const rt_bigint *a, const rt_bigint *b, int op)
{
    uint32_t n = (a->length > b->length ? a->length : b->length) + 1;
    rt_bigint *r = rt_bigint_alloc(n);
    uint64_t carry_a = 1, carry_b = 1;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t x = next_limb(a, i, &carry_a), y = next_limb(b, i, &carry_b);
        r->limbs[i] = op == '&' ? x & y : op == '|' ? x | y : x ^ y;
    }
    return from_twos_complement(r, r->limbs[n - 1] >> 31);
}

rt_ref rt_bigint_and(rt_ref a, rt_ref b) { return bitwise(BIGINT(a), BIGINT(b), '&'); }
rt_ref rt_bigint_or(rt_ref a, rt_ref b) { return bitwise(BIGINT(a), BIGINT(b), '|'); }
rt_ref rt_bigint_xor(rt_ref a, rt_ref b) { return bitwise(BIGINT(a), BIGINT(b), '^'); }
/* ~a = -a - 1 */
rt_ref rt_bigint_not(rt_ref a) { return rt_bigint_sub(rt_bigint_neg(a), rt_bigint_of_u64(1, false)); }

static rt_ref shift_left(const rt_bigint *a, uint64_t bits)
{
    if (a->length == 0)
        return (rt_ref)(uintptr_t)a;
    if (bits + (uint64_t)a->length * 32 > (1u << 30))
        return rt_bigint_too_big();
    uint32_t words = (uint32_t)(bits / 32), rest = (uint32_t)(bits % 32);
    rt_bigint *r = rt_bigint_alloc(a->length + words + 1);
    for (uint32_t i = 0; i < a->length; i++) {
        uint64_t v = (uint64_t)a->limbs[i] << rest;
        r->limbs[i + words] |= (uint32_t)v;
        r->limbs[i + words + 1] = (uint32_t)(v >> 32);
    }
    r->head.aux = a->head.aux;
    return rt_bigint_trim(r);
}

/* Rounds towards negative infinity. */
static rt_ref shift_right(const rt_bigint *a, uint64_t bits)
{
    bool negative = a->head.aux, lost = false;
    if (bits >= (uint64_t)a->length * 32)
        return rt_bigint_of_u64(negative, negative);
    uint32_t words = (uint32_t)(bits / 32), rest = (uint32_t)(bits % 32);
    rt_bigint *r = rt_bigint_alloc(a->length - words);
    for (uint32_t i = 0; i < words; i++)
        lost |= a->limbs[i] != 0;
    lost |= (a->limbs[words] & ((1ull << rest) - 1)) != 0;
    for (uint32_t i = 0; i < r->length; i++) {
        uint64_t high = i + words + 1 < a->length ? a->limbs[i + words + 1] : 0;
        r->limbs[i] = (uint32_t)((high << 32 | a->limbs[i + words]) >> rest);
    }
    r->head.aux = negative;
    rt_ref result = rt_bigint_trim(r);
    if (!negative)
        return result;
    r->head.aux = 1; /* also when it was trimmed to zero: -0 - 1 */
    if (r->length == 0)
        return lost ? rt_bigint_of_u64(1, true) : rt_bigint_of_u64(0, false);
    return lost ? rt_bigint_sub(result, rt_bigint_of_u64(1, false)) : result;
}

static rt_ref shift(rt_ref a, rt_ref count, bool left)
{
    const rt_bigint *n = BIGINT(count);
    uint64_t bits = n->length == 0 ? 0 : n->length == 1 ? n->limbs[0] : UINT32_MAX * 64ull;
    return left != (n->head.aux != 0) ? shift_left(BIGINT(a), bits) : shift_right(BIGINT(a), bits);
}

rt_ref rt_bigint_shl(rt_ref a, rt_ref b) { return shift(a, b, true); }
rt_ref rt_bigint_shr(rt_ref a, rt_ref b) { return shift(a, b, false); }

/* The lowest `bits` bits, as an unsigned or a signed number. */
static rt_ref wrap(double bits, const rt_bigint *a, bool is_signed)
{
    if (bits == 0)
        return rt_bigint_of_u64(0, false);
    /* A number that is certainly in range stays as it is. */
    if (bits > (double)a->length * 32 + 1 && (is_signed || !a->head.aux))
        return (rt_ref)(uintptr_t)a;
    if (bits > 1 << 30)
        return rt_bigint_too_big();
    uint32_t n = (uint32_t)bits, words = (n + 31) / 32;
    rt_bigint *r = rt_bigint_alloc(words + 1);
    uint64_t carry = 1;
    for (uint32_t i = 0; i < words; i++)
        r->limbs[i] = next_limb(a, i, &carry);
    uint32_t unused = words * 32 - n;
    r->limbs[words - 1] = r->limbs[words - 1] << unused >> unused;
    bool negative = is_signed && (r->limbs[(n - 1) / 32] >> ((n - 1) % 32) & 1);
    if (negative) {
        r->limbs[words - 1] |= unused ? UINT32_MAX << (32 - unused) : 0;
        r->limbs[words] = UINT32_MAX;
    }
    return from_twos_complement(r, negative);
}

rt_ref rt_bigint_as_int(double bits, rt_ref a) { return wrap(bits, BIGINT(a), true); }
rt_ref rt_bigint_as_uint(double bits, rt_ref a) { return wrap(bits, BIGINT(a), false); }

/* SPDX-License-Identifier: MIT */
/* bigint: sign and magnitude in 32-bit limbs. Schoolbook algorithms; results of one or two limbs take short
 * ways. */
#include <math.h>

#include "rt_bigint.h"

#define MAX_LIMBS (1u << 25) /* 2^30 bits, V8's limit */

rt_bigint *rt_bigint_alloc(uint32_t length)
{
    size_t size = offsetof(rt_bigint, limbs) + (size_t)length * 4;
    rt_bigint *b = rt_alloc(RT_L_BIGINT, size < 16 ? 16 : size);
    b->length = length;
    return b;
}

rt_ref rt_bigint_trim(rt_bigint *b)
{
    while (b->length > 0 && b->limbs[b->length - 1] == 0)
        b->length--;
    if (b->length == 0)
        b->head.aux = 0;
    return (rt_ref)b;
}

rt_ref rt_bigint_of_u64(uint64_t magnitude, bool negative)
{
    rt_bigint *b = rt_bigint_alloc(2);
    b->limbs[0] = (uint32_t)magnitude;
    b->limbs[1] = (uint32_t)(magnitude >> 32);
    b->head.aux = negative;
    return rt_bigint_trim(b);
}

rt_ref rt_bigint_too_big(void)
{
    rt_throw_error(RT_E_RANGE, 0, "Maximum BigInt size exceeded");
    return RT_MARK_REF;
}

int rt_bigint_compare_magnitude(const rt_bigint *a, const rt_bigint *b)
{
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    for (uint32_t i = a->length; i-- > 0;)
        if (a->limbs[i] != b->limbs[i])
            return a->limbs[i] < b->limbs[i] ? -1 : 1;
    return 0;
}

static rt_ref add_magnitudes(const rt_bigint *a, const rt_bigint *b, uint32_t negative)
{
    if (a->length < b->length) {
        const rt_bigint *t = a;
        a = b;
        b = t;
    }
    rt_bigint *r = rt_bigint_alloc(a->length + 1);
    uint64_t carry = 0;
    for (uint32_t i = 0; i < a->length; i++) {
        carry += (uint64_t)a->limbs[i] + (i < b->length ? b->limbs[i] : 0);
        r->limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
    r->limbs[a->length] = (uint32_t)carry;
    r->head.aux = negative;
    return rt_bigint_trim(r);
}

/* |a| - |b|, |a| >= |b| */
static rt_ref sub_magnitudes(const rt_bigint *a, const rt_bigint *b, uint32_t negative)
{
    rt_bigint *r = rt_bigint_alloc(a->length);
    uint64_t borrow = 0;
    for (uint32_t i = 0; i < a->length; i++) {
        uint64_t d = (uint64_t)a->limbs[i] - (i < b->length ? b->limbs[i] : 0) - borrow;
        r->limbs[i] = (uint32_t)d;
        borrow = d >> 63;
    }
    r->head.aux = negative;
    return rt_bigint_trim(r);
}

static rt_ref add_signed(const rt_bigint *a, const rt_bigint *b, uint32_t b_negative)
{
    if (a->head.aux == b_negative)
        return add_magnitudes(a, b, b_negative);
    int order = rt_bigint_compare_magnitude(a, b);
    return order >= 0 ? sub_magnitudes(a, b, a->head.aux) : sub_magnitudes(b, a, b_negative);
}

rt_ref rt_bigint_add(rt_ref a, rt_ref b) { return add_signed(BIGINT(a), BIGINT(b), b->aux); }
rt_ref rt_bigint_sub(rt_ref a, rt_ref b) { return add_signed(BIGINT(a), BIGINT(b), !b->aux); }

rt_ref rt_bigint_neg(rt_ref a)
{
    rt_bigint *r = rt_bigint_alloc(BIGINT(a)->length);
    memcpy(r->limbs, BIGINT(a)->limbs, (size_t)r->length * 4);
    r->head.aux = !a->aux;
    return rt_bigint_trim(r);
}

rt_ref rt_bigint_mul(rt_ref left, rt_ref right)
{
    const rt_bigint *a = BIGINT(left), *b = BIGINT(right);
    if (a->length + b->length > MAX_LIMBS)
        return rt_bigint_too_big();
    rt_bigint *r = rt_bigint_alloc(a->length + b->length);
    for (uint32_t i = 0; i < a->length; i++) {
        uint64_t carry = 0;
        for (uint32_t k = 0; k < b->length; k++) {
            carry += (uint64_t)a->limbs[i] * b->limbs[k] + r->limbs[i + k];
            r->limbs[i + k] = (uint32_t)carry;
            carry >>= 32;
        }
        r->limbs[i + b->length] = (uint32_t)carry;
    }
    r->head.aux = left->aux ^ right->aux;
    return rt_bigint_trim(r);
}

uint32_t rt_bigint_divide_small(rt_bigint *a, uint32_t divisor)
{
    uint64_t rest = 0;
    for (uint32_t i = a->length; i-- > 0;) {
        rest = rest << 32 | a->limbs[i];
        a->limbs[i] = (uint32_t)(rest / divisor);
        rest %= divisor;
    }
    while (a->length > 0 && a->limbs[a->length - 1] == 0)
        a->length--;
    return (uint32_t)rest;
}

/* Knuth's algorithm D. Magnitudes, b not zero; *rest gets the remainder. */
static rt_bigint *divide(const rt_bigint *a, const rt_bigint *b, rt_bigint **rest)
{
    uint32_t n = b->length;
    if (rt_bigint_compare_magnitude(a, b) < 0) {
        *rest = rt_bigint_alloc(a->length);
        memcpy((*rest)->limbs, a->limbs, (size_t)a->length * 4);
        return rt_bigint_alloc(0);
    }
    rt_bigint *q = rt_bigint_alloc(a->length);
    if (n == 1) {
        memcpy(q->limbs, a->limbs, (size_t)a->length * 4);
        uint32_t r = rt_bigint_divide_small(q, b->limbs[0]);
        *rest = rt_bigint_alloc(1);
        (*rest)->limbs[0] = r;
        return q;
    }
    /* u, v: the operands shifted so that v's highest bit is set. */
    uint32_t shift = (uint32_t)__builtin_clz(b->limbs[n - 1]), m = a->length - n;
    rt_bigint *u = rt_bigint_alloc(a->length + 1), *v = rt_bigint_alloc(n);
    for (uint32_t i = 0; i < n; i++)
        v->limbs[i] = (uint32_t)(((uint64_t)b->limbs[i] << 32 | (i ? b->limbs[i - 1] : 0)) << shift >> 32);
    for (uint32_t i = 0; i <= a->length; i++) {
        uint64_t high = i < a->length ? a->limbs[i] : 0;
        u->limbs[i] = (uint32_t)((high << 32 | (i ? a->limbs[i - 1] : 0)) << shift >> 32);
    }
    for (uint32_t j = m + 1; j-- > 0;) {
        uint64_t top = (uint64_t)u->limbs[j + n] << 32 | u->limbs[j + n - 1];
        uint64_t guess = top / v->limbs[n - 1], left = top % v->limbs[n - 1];
        while (guess >> 32 || guess * v->limbs[n - 2] > (left << 32 | u->limbs[j + n - 2])) {
            guess--;
            left += v->limbs[n - 1];
            if (left >> 32)
                break;
        }
        uint64_t carry = 0, borrow = 0;
        for (uint32_t i = 0; i < n; i++) {
            carry += guess * v->limbs[i];
            uint64_t d = (uint64_t)u->limbs[i + j] - (uint32_t)carry - borrow;
            u->limbs[i + j] = (uint32_t)d;
            borrow = d >> 63;
            carry >>= 32;
        }
        uint64_t d = (uint64_t)u->limbs[j + n] - carry - borrow;
        u->limbs[j + n] = (uint32_t)d;
        if (d >> 63) { /* one too many: add back */
            guess--;
            carry = 0;
            for (uint32_t i = 0; i < n; i++) {
                carry += (uint64_t)u->limbs[i + j] + v->limbs[i];
                u->limbs[i + j] = (uint32_t)carry;
                carry >>= 32;
            }
            u->limbs[j + n] += (uint32_t)carry;
        }
        q->limbs[j] = (uint32_t)guess;
    }
    for (uint32_t i = 0; i < n; i++)
        v->limbs[i] = (uint32_t)(((uint64_t)u->limbs[i + 1] << 32 | u->limbs[i]) >> shift);
    *rest = v;
    return q;
}

static bool divides(rt_ref b)
{
    if (BIGINT(b)->length > 0)
        return true;
    rt_throw_error(RT_E_RANGE, 0, "Division by zero");
    return false;
}

rt_ref rt_bigint_div(rt_ref a, rt_ref b)
{
    rt_bigint *rest;
    if (!divides(b))
        return RT_MARK_REF;
    rt_bigint *q = divide(BIGINT(a), BIGINT(b), &rest);
    q->head.aux = a->aux ^ b->aux;
    return rt_bigint_trim(q);
}

rt_ref rt_bigint_mod(rt_ref a, rt_ref b)
{
    rt_bigint *rest;
    if (!divides(b))
        return RT_MARK_REF;
    divide(BIGINT(a), BIGINT(b), &rest);
    rest->head.aux = a->aux;
    return rt_bigint_trim(rest);
}

rt_ref rt_bigint_pow(rt_ref base, rt_ref exponent)
{
    const rt_bigint *e = BIGINT(exponent), *b = BIGINT(base);
    if (e->head.aux) {
        rt_throw_error(RT_E_RANGE, 0, "undefined must be positive"); /* so says Node 20 */
        return RT_MARK_REF;
    }
    if (e->length == 0)
        return rt_bigint_of_u64(1, false);
    if (b->length == 0 || (b->length == 1 && b->limbs[0] == 1))
        return b->head.aux && !(e->limbs[0] & 1) ? rt_bigint_of_u64(1, false) : base;
    if (e->length > 1)
        return rt_bigint_too_big();
    rt_ref result = rt_bigint_of_u64(1, false);
    for (uint32_t n = e->limbs[0];;) {
        if (n & 1)
            result = rt_bigint_mul(result, base);
        n >>= 1;
        if (!result || n == 0)
            return result;
        base = rt_bigint_mul(base, base);
        if (!base)
            return base;
    }
}

int32_t rt_bigint_compare(rt_ref a, rt_ref b)
{
    if (a->aux != b->aux)
        return a->aux ? -1 : 1;
    int order = rt_bigint_compare_magnitude(BIGINT(a), BIGINT(b));
    return a->aux ? -order : order;
}

/* Integer-valued, finite. */
static rt_ref from_integer(double d)
{
    int exponent;
    double mantissa = frexp(fabs(d), &exponent);
    uint64_t bits = (uint64_t)ldexp(mantissa, 53);
    exponent -= 53;
    if (exponent <= 0)
        return rt_bigint_of_u64((uint64_t)fabs(d), d < 0);
    uint32_t words = (uint32_t)exponent / 32, rest = (uint32_t)exponent % 32;
    rt_bigint *b = rt_bigint_alloc(words + 3);
    b->limbs[words] = (uint32_t)(bits << rest);
    b->limbs[words + 1] = (uint32_t)((rest ? bits >> (32 - rest) : bits >> 32));
    b->limbs[words + 2] = (uint32_t)(rest ? bits >> (64 - rest) : 0);
    b->head.aux = d < 0;
    return rt_bigint_trim(b);
}

int32_t rt_bigint_compare_number(rt_ref a, double d)
{
    if (d != d)
        return 2;
    if (isinf(d))
        return d > 0 ? -1 : 1;
    double whole = trunc(d);
    int32_t order = rt_bigint_compare(a, from_integer(whole));
    return order != 0 || whole == d ? order : d > whole ? -1 : 1;
}

rt_ref rt_bigint_from_number(double d)
{
    if (isfinite(d) && trunc(d) == d)
        return from_integer(d);
    char text[32];
    text[rt_format_f64(d, text)] = 0;
    rt_throw_error(RT_E_RANGE, 0,
                   "The number %s cannot be converted to a BigInt because it is not an integer", text);
    return RT_MARK_REF;
}

double rt_bigint_to_number(rt_ref a)
{
    const rt_bigint *b = BIGINT(a);
    if (b->length == 0)
        return 0;
    /* The highest 64 bits, the rest as one sticky bit: rounds once, to even. */
    uint64_t top = 0;
    uint32_t bits = b->length * 32 - (uint32_t)__builtin_clz(b->limbs[b->length - 1]);
    if (bits > 1024)
        return b->head.aux ? -INFINITY : INFINITY;
    for (uint32_t i = 0; i < 64 && i < bits; i++) {
        uint32_t bit = bits - 1 - i;
        top = top << 1 | (b->limbs[bit / 32] >> (bit % 32) & 1);
    }
    if (bits > 64) {
        bool sticky = false;
        for (uint32_t bit = 0; bit < bits - 64 && !sticky; bit++)
            sticky = b->limbs[bit / 32] >> (bit % 32) & 1;
        top |= sticky;
    }
    double d = ldexp((double)top, bits > 64 ? (int)(bits - 64) : 0);
    return b->head.aux ? -d : d;
}

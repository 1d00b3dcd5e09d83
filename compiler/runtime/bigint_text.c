/* SPDX-License-Identifier: MIT */
/* bigint to and from text. */
#include "rt_bigint.h"

rt_ref rt_bigint_to_radix(rt_ref a, int32_t radix)
{
    const rt_bigint *b = BIGINT(a);
    if (b->length == 0)
        return rt_str_of_unit('0');
    /* As many digits at a time as fit 32 bits. */
    uint32_t chunk = (uint32_t)radix, digits = 1;
    while ((uint64_t)chunk * (uint32_t)radix <= UINT32_MAX) {
        chunk *= (uint32_t)radix;
        digits++;
    }
    rt_bigint *rest = rt_bigint_alloc(b->length);
    memcpy(rest->limbs, b->limbs, (size_t)b->length * 4);
    size_t room = (size_t)b->length * 32 + digits + 1;
    rt_ref buffer = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + room);
    uint8_t *end = rt_buffer_data(buffer) + room, *p = end;
    while (rest->length > 0) {
        uint32_t part = rt_bigint_divide_small(rest, chunk);
        for (uint32_t i = 0; i < digits && (rest->length > 0 || part > 0); i++) {
            uint32_t digit = part % (uint32_t)radix;
            part /= (uint32_t)radix;
            *--p = (uint8_t)(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
    }
    if (b->head.aux)
        *--p = '-';
    return rt_str_from_latin1(p, (size_t)(end - p));
}

/* Digits of the radix; NULL when there is something else or nothing. */
static rt_bigint *read_digits(const rt_string *s, uint32_t from, uint32_t radix)
{
    if (from == s->length)
        return NULL;
    uint32_t bits = radix == 16 ? 4 : radix == 10 ? 4 : radix == 8 ? 3 : 1;
    rt_bigint *b = rt_bigint_alloc((uint32_t)((uint64_t)(s->length - from) * bits / 32 + 1));
    uint32_t used = 0;
    for (uint32_t i = from; i < s->length; i++) {
        uint32_t c = rt_str_unit(s, i);
        uint32_t digit = c - '0' <= 9 ? c - '0' : (c | 32) - 'a' <= 5 && c < 128 ? (c | 32) - 'a' + 10 : 99;
        if (digit >= radix)
            return NULL;
        uint64_t carry = digit;
        for (uint32_t k = 0; k < used; k++) {
            carry += (uint64_t)b->limbs[k] * radix;
            b->limbs[k] = (uint32_t)carry;
            carry >>= 32;
        }
        if (carry)
            b->limbs[used++] = (uint32_t)carry;
    }
    return b;
}

rt_ref rt_bigint_from_string(rt_ref text)
{
    const rt_string *s = rt_str(rt_str_trim(text, 3));
    uint32_t from = 0, radix = 10, sign = 0;
    if (s->length == 0)
        return rt_bigint_of_u64(0, false);
    if (s->length > 2 && rt_str_unit(s, 0) == '0') {
        uint32_t kind = rt_str_unit(s, 1) | 32;
        radix = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 10;
        from = radix == 10 ? 0 : 2;
    } else if (rt_str_unit(s, 0) == '-' || rt_str_unit(s, 0) == '+') {
        sign = rt_str_unit(s, 0) == '-';
        from = 1;
    }
    rt_bigint *b = read_digits(s, from, radix);
    if (!b) {
        rt_ref parts[] = {rt_str_from_c("Cannot convert "), text, rt_str_from_c(" to a BigInt")};
        rt_ref error = rt_program_make_error(RT_E_SYNTAX, rt_str_concat_n(3, parts), 0);
        if (error)
            rt_exc = rt_val_of_ref(error);
        return RT_MARK_REF;
    }
    b->head.aux = sign;
    return rt_bigint_trim(b);
}

rt_ref rt_bigint_from_literal(const char *digits) { return rt_bigint_from_string(rt_str_from_c(digits)); }

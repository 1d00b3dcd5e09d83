/* SPDX-License-Identifier: MIT */
/* DataView's 64-bit integers, and Atomics. All atomic operations are sequentially consistent: they are where
 * programs that share memory with another domain get their barriers. */
#include "rt_bigint.h"
#include "rt_typed.h"

static void *place(rt_ref buffer, int32_t position)
{
    return (uint8_t *)((rt_arraybuffer *)buffer)->data + position;
}

rt_ref rt_view_get_bigint(rt_ref buffer, int32_t position, rt_bool is_signed, rt_bool little_endian)
{
    uint64_t bits;
    memcpy(&bits, place(buffer, position), sizeof bits);
    if (!little_endian)
        bits = __builtin_bswap64(bits);
    bool negative = is_signed && bits >> 63;
    return rt_bigint_of_u64(negative ? 0 - bits : bits, negative);
}

void rt_view_set_bigint(rt_ref buffer, int32_t position, rt_bool little_endian, rt_ref value)
{
    const rt_bigint *b = BIGINT(value);
    uint64_t bits = b->length > 0 ? b->limbs[0] : 0;
    if (b->length > 1)
        bits |= (uint64_t)b->limbs[1] << 32;
    if (b->head.aux)
        bits = 0 - bits;
    if (!little_endian)
        bits = __builtin_bswap64(bits);
    memcpy(place(buffer, position), &bits, sizeof bits);
}

/* Applies `operation` at the element's size; `type` is the unsigned type of that size. */
#define BY_SIZE(array, operation)               \
    switch (rt_element_size((array)->layout)) { \
    case 1:                                     \
        operation(uint8_t);                     \
        break;                                  \
    case 2:                                     \
        operation(uint16_t);                    \
        break;                                  \
    default:                                    \
        operation(uint32_t);                    \
        break;                                  \
    }

/* The bits of an element as the number that the array's kind sees. */
static double number_of(rt_ref array, uint32_t bits)
{
    switch (array->layout) {
    case RT_L_INT8ARRAY:
        return (int8_t)bits;
    case RT_L_INT16ARRAY:
        return (int16_t)bits;
    case RT_L_INT32ARRAY:
        return (int32_t)bits;
    default:
        return bits;
    }
}

double rt_atomic_load(rt_ref array, int32_t index)
{
    uint32_t bits;
#define LOAD(type) bits = __atomic_load_n(&RT_TYPED_DATA(array, type)[index], __ATOMIC_SEQ_CST)
    BY_SIZE(array, LOAD)
    return number_of(array, bits);
}

void rt_atomic_store(rt_ref array, int32_t index, double value)
{
    uint32_t bits = rt_to_uint32(value);
#define STORE(type) __atomic_store_n(&RT_TYPED_DATA(array, type)[index], (type)bits, __ATOMIC_SEQ_CST)
    BY_SIZE(array, STORE)
}

enum { ADD, SUB, AND, OR, XOR, EXCHANGE };

double rt_atomic_update(rt_ref array, int32_t op, int32_t index, double value)
{
    uint32_t operand = rt_to_uint32(value), bits = 0;
#define UPDATE(type)                                                \
    type *p = &RT_TYPED_DATA(array, type)[index];                   \
    type v = (type)operand;                                         \
    bits = op == ADD   ? __atomic_fetch_add(p, v, __ATOMIC_SEQ_CST) \
           : op == SUB ? __atomic_fetch_sub(p, v, __ATOMIC_SEQ_CST) \
           : op == AND ? __atomic_fetch_and(p, v, __ATOMIC_SEQ_CST) \
           : op == OR  ? __atomic_fetch_or(p, v, __ATOMIC_SEQ_CST)  \
           : op == XOR ? __atomic_fetch_xor(p, v, __ATOMIC_SEQ_CST) \
                       : __atomic_exchange_n(p, v, __ATOMIC_SEQ_CST)
    switch (rt_element_size(array->layout)) {
    case 1: {
        UPDATE(uint8_t);
        break;
    }
    case 2: {
        UPDATE(uint16_t);
        break;
    }
    default: {
        UPDATE(uint32_t);
        break;
    }
    }
    return number_of(array, bits);
}

double rt_atomic_compare_exchange(rt_ref array, int32_t index, double expected, double value)
{
    uint32_t bits = rt_to_uint32(expected), desired = rt_to_uint32(value);
#define COMPARE(type)                                                                           \
    type old = (type)bits;                                                                      \
    __atomic_compare_exchange_n(&RT_TYPED_DATA(array, type)[index], &old, (type)desired, false, \
                                __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);                            \
    bits = old
    switch (rt_element_size(array->layout)) {
    case 1: {
        COMPARE(uint8_t);
        break;
    }
    case 2: {
        COMPARE(uint16_t);
        break;
    }
    default: {
        COMPARE(uint32_t);
        break;
    }
    }
    return number_of(array, bits);
}

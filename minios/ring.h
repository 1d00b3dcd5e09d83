/* SPDX-License-Identifier: MIT */
/*
 * Arithmetic on free-running ring indices. Indices count bytes modulo 2^32, need not start at 0, and one of
 * them is the peer's to write: nothing here trusts it.
 */
#ifndef MINIOS_RING_H
#define MINIOS_RING_H

#include <stdint.h>

/** Bytes waiting between consumer and producer; more than `size` means that the peer broke the ring. */
static inline uint32_t ring_used(uint32_t producer, uint32_t consumer)
{
    return producer - consumer;
}

/** Bytes that may be written into a ring of `size` bytes: 0 when it is full and also when it is broken. */
static inline uint32_t ring_free(uint32_t producer, uint32_t consumer, uint32_t size)
{
    uint32_t used = ring_used(producer, consumer);
    return used > size ? 0 : size - used;
}

/** Where an index points in a ring whose size is a power of two. */
static inline uint32_t ring_offset(uint32_t index, uint32_t size)
{
    return index & (size - 1);
}

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Order between this vCPU and whoever shares a page with it. x86 keeps loads in order with loads and stores
 * with stores, so read and write barriers need only stop the compiler; a store followed by a load needs the
 * processor too.
 */
#ifndef MINIOS_BARRIER_H
#define MINIOS_BARRIER_H

/** Loads before it are done before loads and stores after it. */
#define read_barrier() __atomic_thread_fence(__ATOMIC_ACQUIRE)
/** Loads and stores before it are done before stores after it. */
#define write_barrier() __atomic_thread_fence(__ATOMIC_RELEASE)
/** Everything before it is done before everything after it. */
#define full_barrier() __atomic_thread_fence(__ATOMIC_SEQ_CST)

/** Reads or writes a shared variable exactly once. */
#define read_once(variable) (*(const volatile __typeof__(variable) *)&(variable))
#define write_once(variable, value) (*(volatile __typeof__(variable) *)&(variable) = (value))

#endif

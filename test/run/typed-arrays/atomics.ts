// SPDX-License-Identifier: MIT
// Atomics on one thread: each operation returns the old value.
const shared = new Int32Array(4);
console.log(Atomics.store(shared, 0, 5), Atomics.load(shared, 0));
console.log(Atomics.add(shared, 0, 3), Atomics.sub(shared, 0, 1), Atomics.and(shared, 0, 6), Atomics.or(shared, 0, 9), Atomics.xor(shared, 0, 1));
console.log(Atomics.exchange(shared, 1, 42), Atomics.compareExchange(shared, 1, 42, 7), Atomics.compareExchange(shared, 1, 42, 8), shared);
const bytes = new Uint8Array(4);
console.log(Atomics.add(bytes, 0, 255), Atomics.add(bytes, 0, 2), bytes[0], Atomics.isLockFree(4));
const u32 = new Uint32Array(2);
console.log(Atomics.sub(u32, 0, 1), u32[0], Atomics.exchange(u32, 1, 2 ** 32 - 1), Atomics.load(u32, 1));

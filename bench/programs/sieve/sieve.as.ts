// SPDX-License-Identifier: MIT
/** Primes by crossing out, in an array of booleans. */

function primesBelow(limit: i32): i32[] {
  const composite = new Array<boolean>(limit).fill(false);
  const primes: i32[] = [];
  for (let n = 2; n < limit; n++) {
    if (composite[n]) continue;
    primes.push(n);
    for (let multiple: i64 = <i64>n * n; multiple < limit; multiple += n) composite[<i32>multiple] = true;
  }
  return primes;
}

export function work(): f64 {
  let checksum = 0;
  for (let round = 0; round < 14; round++) {
    const primes = primesBelow(2_000_000 + round);
    checksum += primes.length + primes[primes.length - 1 - round];
  }
  return checksum;
}

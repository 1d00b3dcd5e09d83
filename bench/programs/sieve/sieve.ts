// SPDX-License-Identifier: MIT
/** Primes by crossing out, in an array of booleans. */

function primesBelow(limit: number): number[] {
  const composite = new Array<boolean>(limit).fill(false);
  const primes: number[] = [];
  for (let n = 2; n < limit; n++) {
    if (composite[n]) continue;
    primes.push(n);
    for (let multiple = n * n; multiple < limit; multiple += n) composite[multiple] = true;
  }
  return primes;
}

export function work(): number {
  let checksum = 0;
  for (let round = 0; round < 14; round++) {
    const primes = primesBelow(2_000_000 + round);
    checksum += primes.length + primes[primes.length - 1 - round];
  }
  return checksum;
}

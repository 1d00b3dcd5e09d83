// SPDX-License-Identifier: MIT
/** Reproducible pseudo-random numbers (the 32-bit xorshift generator). */
export class Random {
  constructor(private state: number) {}

  /** A whole number 0 <= n < limit. */
  below(limit: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % limit;
  }
}

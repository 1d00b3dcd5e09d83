// SPDX-License-Identifier: MIT
// A class in a function that uses its variables.
function makeCounter(start: number): { next(): number } {
  class Counter {
    private n = start; // error STS2003
    next(): number {
      return this.n++;
    }
  }
  return new Counter();
}
console.log(makeCounter(1).next());
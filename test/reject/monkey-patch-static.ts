// SPDX-License-Identifier: MIT
// Static methods and library functions stay what they are.
class Clock {
  static now(): number {
    return 1;
  }
}
Clock.now = () => 2; // error STS1009
Math.random = () => 0.5; // error STS1009
console.log(Clock.now());
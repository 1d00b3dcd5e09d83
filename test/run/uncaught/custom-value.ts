// SPDX-License-Identifier: MIT
// Anything can be thrown, and anything can stay uncaught.
class Problem {
  constructor(readonly code: number) {}
}
console.log('throwing an object');
throw new Problem(42);

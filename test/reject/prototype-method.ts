// SPDX-License-Identifier: MIT
// Methods are called on objects, not taken from prototypes.
console.log(Array.prototype.slice.call([1, 2], 1)); // error STS1008
class A {
  m(): number {
    return 1;
  }
}
console.log(A.prototype.m); // error STS1008
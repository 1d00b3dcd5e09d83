// SPDX-License-Identifier: MIT
// Prototypes cannot be reached.
class A {
  f(): number {
    return 1;
  }
}
console.log(A.prototype); // error STS1008
console.log(Object.getPrototypeOf(new A())); // error STS1008
Object.setPrototypeOf({}, {}); // error STS1008
console.log(Object.create(null)); // error STS1008

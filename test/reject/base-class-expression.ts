// SPDX-License-Identifier: MIT
// The base class must be named.
class Plain {
  n = 1;
}
const Base: new () => { n: number } = Plain;
class Derived extends Base {} // error STS2011
console.log(new Derived());
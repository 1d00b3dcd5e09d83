// SPDX-License-Identifier: MIT
// What the base class does not declare itself is called on this.
class Base {
  n = 1;
}
class Derived extends Base {
  has(key: string): boolean {
    return super.hasOwnProperty(key); // error STS2010
  }
}
console.log(new Derived().has('n'));

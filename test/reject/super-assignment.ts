// SPDX-License-Identifier: MIT
// Properties of super that have no setter of their own.
class Base {
  n = 1;
}
class Derived extends Base {
  set(): void {
    super.n = 2; // error TS2855
  }
}
new Derived().set();
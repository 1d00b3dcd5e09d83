// SPDX-License-Identifier: MIT
// Assigning to an inherited static field would give the derived class a field of its own.
class Base {
  static count = 0;
  static next(): number {
    return ++this.count; // error STS2008
  }
}
class Derived extends Base {}
console.log(Base.next(), Derived.next());
Derived.count = 5; // error STS2008

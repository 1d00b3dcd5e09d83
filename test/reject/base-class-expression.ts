// SPDX-License-Identifier: MIT
// A base class that is a value and needs the variables around it.
function make(start: number): number {
  class Base {
    n = start;
  }
  const pick = () => Base;
  class Derived extends pick() {} // error STS2003 STS2011
  return new Derived().n;
}
console.log(make(1));

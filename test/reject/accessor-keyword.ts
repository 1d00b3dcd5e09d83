// SPDX-License-Identifier: MIT
// Newer syntax that nobody has taught the compiler yet is refused by name.
class A {
  accessor x = 1; // error STS2001
}
console.log(new A() !== undefined);

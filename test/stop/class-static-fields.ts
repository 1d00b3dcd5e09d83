// SPDX-License-Identifier: MIT
// Printing a class would list its static fields.
class Counter {
  static count = 0;
}
class Plain {}
console.log(Plain, Counter.count);
const values: unknown[] = [Plain, Counter];
for (const value of values) console.log(value); // stops TypeError

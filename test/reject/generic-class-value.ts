// SPDX-License-Identifier: MIT
// A generic class as a value.
class Box<T> {
  constructor(readonly value: T) {}
}
const boxes = [Box]; // error STS1025
console.log(boxes.length);
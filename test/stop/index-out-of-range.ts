// SPDX-License-Identifier: MIT
// Reading past the end, where the type promises an element.
const list = [1, 2, 3];
function read(index: number): number {
  return list[index]; // stops RangeError
}
console.log(read(2));
console.log(read(3));

// SPDX-License-Identifier: MIT
// A write far past the end would leave a hole.
const list: number[] = [];
list[0] = 1;
list[1] = 2;
console.log(list);
list[5] = 3; // stops RangeError
console.log(list.length);

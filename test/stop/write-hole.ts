// SPDX-License-Identifier: MIT
// A write far past the end of an array of numbers that grows by push would leave holes in it.
const list: number[] = [];
list.push(1);
list[1] = 2;
console.log(list);
list[5] = 3; // stops RangeError
console.log(list.length);

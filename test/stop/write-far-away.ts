// SPDX-License-Identifier: MIT
// JavaScript would keep a table for an array that is nearly all holes.
const list: string[] = [];
list[2] = 'near';
console.log(list.length);
list[900_000_000] = 'far'; // stops RangeError

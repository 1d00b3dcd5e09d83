// SPDX-License-Identifier: MIT
// Constants that are no integers in arms that are never taken, beside integers of 32 bits and of more.
const size: number = 'text'.length;
let total = 0;
for (let i = 0; i < 5; i++) total += false ? Infinity : size * 2 ** 30;
const small = (false ? 0.5 : size) + (true ? size : NaN);
console.log('x'.padEnd(3) + (false ? Infinity : total), total, small | 0);

// SPDX-License-Identifier: MIT
// Taking apart an array that is too short for the type.
const parts = 'only'.split(',');
console.log('before');
const [first, second] = parts; // stops RangeError
console.log(first, second.length);

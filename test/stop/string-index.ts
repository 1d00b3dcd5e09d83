// SPDX-License-Identifier: MIT
// Nor has a string a character there.
const text = 'abc';
const at = (i: number): string => text[i]; // stops RangeError
console.log(at(2));
console.log(at(3));

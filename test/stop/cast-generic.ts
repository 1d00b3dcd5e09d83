// SPDX-License-Identifier: MIT
// What is inside a generic object is checked when it is read.
const map: unknown = new Map([['a', 1]]);
const wrong = map as Map<string, string>;
console.log('cast');
console.log(wrong.get('a')?.length); // stops TypeError

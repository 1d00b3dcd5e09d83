// SPDX-License-Identifier: MIT
// Nor to compile a function from one.
const add = new Function('a', 'b', 'return a + b'); // error STS1003
console.log(typeof add);

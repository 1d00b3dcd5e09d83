// SPDX-License-Identifier: MIT
// Syntax that ends too early.
const text = 'abc; // error TS1002
console.log(text);

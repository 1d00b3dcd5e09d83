// SPDX-License-Identifier: MIT
// Typed arrays have no element past their end either.
const bytes = new Uint8Array(2);
bytes[0] = 7;
console.log(bytes[0] + bytes[1]);
let at = 2;
console.log(bytes[at] + 1); // stops RangeError

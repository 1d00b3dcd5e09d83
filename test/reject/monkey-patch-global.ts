// SPDX-License-Identifier: MIT
// Nor are the library's functions.
Math.max = () => 0; // error STS1009
console.log = () => undefined; // error STS1009
console.log(Math.max(1, 2));

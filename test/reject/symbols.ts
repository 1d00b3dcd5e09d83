// SPDX-License-Identifier: MIT
// Symbols of one's own are not compiled.
const key = Symbol('key'); // error STS3001
console.log(typeof key);

// SPDX-License-Identifier: MIT
// this at the top of a module and in an arrow function there.
console.log(this); // error STS1023
const f = (): unknown => this; // error STS1023
console.log(f());
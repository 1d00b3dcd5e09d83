// SPDX-License-Identifier: MIT
// Calling any, and arithmetic with it.
const f: any = JSON.parse('1');
console.log(f()); // error STS1001
console.log(f + 1); // error STS1001
console.log(-f); // error STS1001
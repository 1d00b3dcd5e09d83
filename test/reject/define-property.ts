// SPDX-License-Identifier: MIT
// Properties cannot be redefined at run time.
const o = { a: 1 };
Object.defineProperty(o, 'a', { get: () => 5 }); // error STS1009
console.log(o.a);

// SPDX-License-Identifier: MIT
// Proxy makes every access dynamic.
const target = { a: 1 };
const p = new Proxy(target, {}); // error STS1010
console.log(p.a);

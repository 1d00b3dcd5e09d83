// SPDX-License-Identifier: MIT
// Reflection.
const o = { a: 1 };
console.log(Reflect.ownKeys(o)); // error STS1010
console.log(Reflect.get(o, 'a')); // error STS1010
// SPDX-License-Identifier: MIT
// So does Reflect.
console.log(Reflect.ownKeys({ a: 1 })); // error STS1010
console.log(Reflect.has({ a: 1 }, 'a')); // error STS1010

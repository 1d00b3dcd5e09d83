// SPDX-License-Identifier: MIT
// Members of the library that are not compiled.
console.log(escape('é')); // error STS3001
console.log(Object.getOwnPropertyDescriptors({ a: 1 })); // error STS3001
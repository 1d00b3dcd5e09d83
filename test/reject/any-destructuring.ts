// SPDX-License-Identifier: MIT
// Taking any apart.
const { a, b }: any = JSON.parse('{}'); // error STS1001
console.log(a, b);
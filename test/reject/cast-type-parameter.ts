// SPDX-License-Identifier: MIT
// What is inside a generic object cannot be checked either.
const map: unknown = new Map([['a', 1]]);
const wrong = map as Map<string, string>; // error STS1013
console.log(wrong.get('a')?.length);

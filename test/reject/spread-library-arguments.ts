// SPDX-License-Identifier: MIT
// How many arguments a library function gets must be known.
const range: [number, number] = [1, 2];
console.log('abc'.slice(...range)); // error STS2009
console.log('abc'.padEnd(...([5, '-'] as const))); // error STS2009
// SPDX-License-Identifier: MIT
// Keys of records are strings.
const key = Symbol('key');
const table: { [key: symbol]: number } = {};
table[key] = 1; // error STS2008
console.log(table[key]); // error STS2012
// SPDX-License-Identifier: MIT
// A program that does not parse.
const x = ; // error TS1109
console.log(x);

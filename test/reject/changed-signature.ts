// SPDX-License-Identifier: MIT
// A function with fewer capabilities than promised.
type Compare = (a: unknown, b: unknown) => number;
const byNumber = (a: number, b: number): number => a - b;
const compare: Compare = byNumber; // error TS2322
console.log(compare(1, 2));

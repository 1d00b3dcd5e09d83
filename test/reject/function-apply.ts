// SPDX-License-Identifier: MIT
// An array that is only a part of the arguments has no known length.
const sum = (first: number, ...more: number[]): number => more.reduce((a, b) => a + b, first);
console.log(sum.apply(undefined, [1, 2])); // error STS2010

// SPDX-License-Identifier: MIT
// The first element of nothing, in an expression.
const sum = (a: number[]): number => a[0] + a[1]; // stops RangeError
console.log(sum([1, 2]));
console.log(sum([]));

// SPDX-License-Identifier: MIT
// While there are holes between the elements, methods that would have to skip them stop.
const memo: number[] = [];
memo[3] = 9;
console.log(memo, memo[0] === undefined);
console.log(memo.reverse()); // stops RangeError

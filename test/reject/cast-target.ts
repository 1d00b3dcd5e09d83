// SPDX-License-Identifier: MIT
// A cast is no place to assign to.
let value: string | number = 1;
(value as number) = 2;
(value as string) += 'x'; // error TS2352
console.log(value);
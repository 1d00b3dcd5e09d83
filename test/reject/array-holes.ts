// SPDX-License-Identifier: MIT
// Arrays have no holes.
const holes = [, 1, , 2]; // error STS2001
console.log(holes);
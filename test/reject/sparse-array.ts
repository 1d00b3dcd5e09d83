// SPDX-License-Identifier: MIT
// Holes have no place in a packed array.
const holes = [1, , 3]; // error STS2001
console.log(holes.length);

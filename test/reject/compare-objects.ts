// SPDX-License-Identifier: MIT
// Objects have no order.
const a = { n: 1 };
const b = { n: 2 };
console.log(a < b); // error STS2007
console.log([1] >= [2]); // error STS2007
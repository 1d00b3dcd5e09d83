// SPDX-License-Identifier: MIT
// What remains after a computed name has no type.
const prices: Record<string, number> = { tea: 1, milk: 2 };
const name = 'tea' + '';
const { [name]: price, ...others } = prices; // error STS2014
console.log(price, others);
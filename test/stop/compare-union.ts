// SPDX-License-Identifier: MIT
// Arrays have no order: where one comes to be compared, the program stops.
type Value = number | Value[];
const less = (a: Value, b: Value): boolean => a < b;
console.log(less(1, 2));
console.log(less([1], 2)); // stops TypeError

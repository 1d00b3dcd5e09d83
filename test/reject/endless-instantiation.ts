// SPDX-License-Identifier: MIT
// A generic function that calls itself with ever larger types has no end.
function nest<T>(value: T, depth: number): number { // error STS2005
  return depth === 0 ? 0 : 1 + nest([value], depth - 1);
}
console.log(nest(1, 3));

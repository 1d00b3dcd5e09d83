// SPDX-License-Identifier: MIT
// Iterators and generators print as what they are.
console.log([1, 2][Symbol.iterator](), new Map([['a', 1]]).entries(), new Map([['a', 1]]).keys(), new Set([1]).values());
function* g(): Generator<number> {
  yield 1;
}
console.log(g(), 'ab'[Symbol.iterator](), [1].entries());

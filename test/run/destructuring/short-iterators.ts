// SPDX-License-Identifier: MIT
// An iterator that has fewer values than the pattern takes: the rest is undefined.
function* two(): Generator<number> {
  yield 1;
  yield 2;
}
const [a, b] = two();
console.log(a + b);
const [c, d, e] = two();
console.log(c, d, e);

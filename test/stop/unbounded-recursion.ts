// SPDX-License-Identifier: MIT
// Endless recursion nobody catches.
function forever(n: number): number {
  return n + forever(n + 1); // stops RangeError
}
console.log('start');
console.log(forever(0));

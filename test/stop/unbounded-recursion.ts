// SPDX-License-Identifier: MIT
// Endless recursion nobody catches.
function forever(n: number): number { // stops RangeError
  return n + forever(n + 1);
}
console.log('start');
console.log(forever(0));

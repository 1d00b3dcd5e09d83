// SPDX-License-Identifier: MIT
// Parameters without types.
function add(a, b) { // error TS7006
  return a + b;
}
console.log(add(1, 2));
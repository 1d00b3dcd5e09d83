// SPDX-License-Identifier: MIT
// A plain function has no this.
function f(): unknown {
  return this; // error TS2683
}
console.log(f());

// SPDX-License-Identifier: MIT
// All errors of a program come at once, in order.
function a(): number {
  return arguments.length; // error STS1005
}
console.log(eval('1')); // error STS1002
class B {
  m(): void {}
}
console.log(B.prototype); // error STS1008
function f(x: any): void {
  x.y = 1; // error STS1001
}
f(a());

// SPDX-License-Identifier: MIT
// The type Function has no signature.
function call(f: Function): void {
  f(1, 2); // error STS1017
}
call((a: number) => console.log(a));

// SPDX-License-Identifier: MIT
// Generic functions without an instance are checked for what the syntax alone forbids.
function never<T>(x: T): T {
  console.log(arguments); // error STS1005
  return eval('x') as T; // error STS1002
}
console.log('ok');

// SPDX-License-Identifier: MIT
// any that comes out of a function.
function load(): any {
  return JSON.parse('{}');
}
console.log(load().name); // error STS1001
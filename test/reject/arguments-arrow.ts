// SPDX-License-Identifier: MIT
// arguments in an arrow function is that of the function around it.
function outer(): number {
  const inner = (): number => arguments.length; // error STS1005
  return inner();
}
console.log(outer());
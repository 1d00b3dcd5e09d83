// SPDX-License-Identifier: MIT
// Rest parameters do the same with types.
function count(): number {
  return arguments.length; // error STS1005
}
function sum(): number {
  let total = 0;
  for (const x of arguments) total += Number(x); // error STS1005
  return total;
}
console.log(count(), sum());

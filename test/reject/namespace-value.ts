// SPDX-License-Identifier: MIT
// Namespaces and modules are no values.
namespace Units {
  export const metre = 1;
}
const units = Units; // error STS2006
console.log(units.metre);
console.log(Object.keys(Math)); // error STS3001
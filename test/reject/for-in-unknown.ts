// SPDX-License-Identifier: MIT
// Iterating over what has no type.
function keys(value: object): void {
  for (const key in value) console.log(key); // error STS2013
}
keys([1]);
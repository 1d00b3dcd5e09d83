// SPDX-License-Identifier: MIT
// Functions cannot be extended with properties.
function counter(): number {
  return ++counter.count; // error STS1009
}
counter.count = 0; // error STS1009
console.log(counter());

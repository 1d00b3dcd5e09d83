// SPDX-License-Identifier: MIT
// new.target in a function.
function Old(): void {
  console.log(new.target); // error STS1021
}
Old();
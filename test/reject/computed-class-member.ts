// SPDX-License-Identifier: MIT
// The members of a class are known when it is compiled.
const name = 'dyn' + String(1);
class Dynamic {
  [name] = 1; // error STS1007
}
console.log(new Dynamic());

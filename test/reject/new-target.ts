// SPDX-License-Identifier: MIT
// new.target can be compared and asked for its name in a constructor; as a value, and in functions, it is not compiled.
class Base {
  constructor() {
    const target: unknown = new.target; // error STS1021
    console.log(typeof target);
  }
}
function plain(): boolean {
  return new.target === undefined; // error STS1021
}
new Base();
console.log(plain());

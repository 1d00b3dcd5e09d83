// SPDX-License-Identifier: MIT
// new.target is not compiled.
class Base {
  readonly kind: string;
  constructor() {
    this.kind = new.target.name; // error STS1021
  }
}
console.log(new Base().kind);

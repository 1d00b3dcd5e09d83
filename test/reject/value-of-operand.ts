// SPDX-License-Identifier: MIT
// Objects with valueOf as operands.
class Metres {
  constructor(private readonly n: number) {}
  valueOf(): number {
    return this.n;
  }
}
console.log('' + new Metres(2)); // error STS1024
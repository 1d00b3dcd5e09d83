// SPDX-License-Identifier: MIT
// Nor on methods.
function traced<T>(value: T, _context: unknown): T {
  return value;
}
class Service {
  @traced // error STS1012
  run(): number {
    return 1;
  }
}
console.log(new Service().run());

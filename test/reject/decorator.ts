// SPDX-License-Identifier: MIT
// Decorators are not compiled.
function log<T>(value: T, _context: unknown): T {
  return value;
}
@log // error STS1012
class Marked {
  value = 1;
}
console.log(new Marked().value);

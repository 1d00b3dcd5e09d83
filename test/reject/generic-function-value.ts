// SPDX-License-Identifier: MIT
// A generic function where it would have to serve every type.
function wrap<T>(value: T): T[] {
  return [value];
}
const table = { wrap }; // error STS2004
const list = [wrap]; // error STS2004
console.log(table.wrap(1), list.length);
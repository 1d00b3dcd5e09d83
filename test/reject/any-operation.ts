// SPDX-License-Identifier: MIT
// A value of type any is fine until something is done with it.
function load(): any {
  return 5;
}
const value: any = load();
console.log(value.name); // error STS1001
console.log(value + 1); // error STS1001
console.log(value()); // error STS1001
console.log(value[0]); // error STS1001
const narrowed: unknown = value;
if (typeof narrowed === 'number') console.log(narrowed + 1);

// SPDX-License-Identifier: MIT
// Parameters of type any may not be used either.
function first(list: any): number {
  return list.length; // error STS1001
}
console.log(first([1]));
for (const item of JSON.parse('[1]')) console.log(item); // error STS1001

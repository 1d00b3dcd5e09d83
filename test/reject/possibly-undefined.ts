// SPDX-License-Identifier: MIT
// Values that may be missing.
const map = new Map<string, number>();
console.log(map.get('a') + 1); // error TS2532
function first(list?: number[]): number {
  return list[0]; // error TS18048
}
console.log(first());
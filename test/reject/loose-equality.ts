// SPDX-License-Identifier: MIT
// == between different types converts; null and undefined are fine.
function same(a: string | number, b: string | boolean): boolean {
  return a == b; // error STS1016
}
function missing(x: string | null | undefined): boolean {
  return x == null;
}
const u: unknown = '5';
const n: unknown = 5;
console.log(same('1', true), missing(null), u == n); // error STS1016

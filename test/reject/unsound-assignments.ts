// SPDX-License-Identifier: MIT
// What the checker refuses, the compiler refuses.
const n: number = 'one'; // error TS2322
const s: string = null; // error TS2322
const t: [number, string] = [1]; // error TS2322
function f(a: number): string {
  return a; // error TS2322
}
f('x'); // error TS2345
f(); // error TS2554
console.log(n, s, t, unknownName); // error TS2304
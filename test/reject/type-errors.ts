// SPDX-License-Identifier: MIT
// tsc's own errors come in the same look.
const n: number = 'text'; // error TS2322
let s: string = 5; // error TS2322
console.log(n.toUpperCase(), missing, s.length); // error TS2339 TS2304
function f(x: string): number {
  return x; // error TS2322
}
f(1, 2); // error TS2554
const o: { a: number } = { a: 1, b: 2 }; // error TS2353
o.a = null; // error TS2322

// SPDX-License-Identifier: MIT
// Constants that are no integers of the size of the others, in arms that are never taken.
class K {
  static s = 0;
}
K.s = (false ? 1e300 : 4294967296) / (8 | 0);
console.log(K.s);
let a = 1;
for (let i = 0; i < 3; i++) a = (i > 100 ? 1e300 : 4294967296) + i;
console.log(a);
function f(q: boolean): number {
  return q ? 2.5e200 : 4294967296;
}
console.log(f(false) / 4);
let small = 0;
for (let i = 0; i < 3; i++) small = (false ? 1e12 : 7) | 0;
console.log(small);
const pick = (): number => (false ? 5e9 : 3);
console.log(pick() + 1, pick() << 2);

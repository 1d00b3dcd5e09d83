// SPDX-License-Identifier: MIT
// Integers past 2^53 keep only the bits a double has.
const limit = 9007199254740992;
console.log(limit, limit + 1, limit + 2, limit - 1);
console.log(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.isSafeInteger(limit));

let factorial = 1;
for (let i = 1; i <= 25; i++) {
  factorial *= i;
  if (i > 17) console.log(i, factorial);
}

let x = 1;
let steps = 0;
while (x + 1 !== x) {
  x *= 2;
  steps++;
}
console.log(steps, x);

let total = 0;
for (let i = 0; i < 5; i++) total += 4503599627370497.5;
console.log(total, total % 2);

let index = 9007199254740990;
const seen: number[] = [];
for (let i = 0; i < 5; i++) seen.push(index++);
console.log(seen);
console.log(123456789012345680000 % 7, 2 ** 64 - 1, -(2 ** 63));

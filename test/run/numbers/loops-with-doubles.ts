// SPDX-License-Identifier: MIT
// Loop counters that are not integers, count down through zero, or cross 2^31.
const tenths: number[] = [];
for (let x = 0; x < 1; x += 0.1) tenths.push(x);
console.log(tenths.length, tenths[3], tenths[10]);
let rounds = 0;
for (let i = 2147483646; i < 2147483650; i++) rounds++;
console.log(rounds);
for (let i = -2; i <= 2; i++) console.log(i, i * -1, 1 / i);
let unsigned = 4294967290 >>> 0;
for (let i = 0; i < 10; i++) unsigned = (unsigned + 1) >>> 0;
console.log(unsigned);
let sum = 0;
for (let i = 0; i < 100000; i++) sum += i * i;
console.log(sum);
let alternating = 0;
for (let k = 0; k < 1000; k++) alternating += (k % 2 === 0 ? 4 : -4) / (2 * k + 1);
console.log(alternating);
let product = 1;
for (let i = 1; product < 1e18; i++) product *= i;
console.log(product);
for (let e = 1; e > 1e-4; e /= 7) console.log(e.toFixed(6));

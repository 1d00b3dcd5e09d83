// SPDX-License-Identifier: MIT
// A variable that is an integer at first and becomes a fraction, a huge number or -0 later.
function average(values: number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
console.log(average([1, 2, 3, 4]), average([1, 2]), average([]));

function collatz(start: number): number {
  let n = start;
  let peak = n;
  while (n !== 1) {
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
    if (n > peak) peak = n;
  }
  return peak;
}
console.log(collatz(27), collatz(113383), collatz(159487));

let step = 1;
const path: number[] = [];
for (let x = 0; x < 5; x += step) {
  path.push(x);
  if (x === 2) step = 0.75;
}
console.log(path);

const fibonacci: number[] = [0, 1];
for (let i = 2; i < 85; i++) fibonacci.push(fibonacci[i - 1] + fibonacci[i - 2]);
console.log(fibonacci.slice(45, 50), fibonacci.slice(-5));

const numbers = [1, 2, 3];
numbers[1] = 2.5;
numbers.push(1e12, -0, NaN);
console.log(numbers, numbers.map((v) => v | 0), numbers.indexOf(1e12));

let countdown = 3;
const quotients: number[] = [];
do quotients.push(6 / countdown);
while (countdown-- > 0);
console.log(quotients);
function clamp(v: number, low = -128, high = 127): number {
  return v < low ? low : v > high ? high : v;
}
console.log(clamp(300), clamp(-300), clamp(-0), clamp(NaN), clamp(5.5));

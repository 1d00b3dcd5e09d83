// SPDX-License-Identifier: MIT
// toFixed, toPrecision and toExponential round the exact binary value.
const samples = [0, -0, 1.005, 1.45, 8.345, 0.5, 1.5, 2.5, -1.5, 10.235, 1e20, 123.456, 0.000001, 1e-10, -0.0000001, 999.995];
for (const value of samples) {
  console.log(value.toFixed(), value.toFixed(1), value.toFixed(2), value.toFixed(8));
}
for (const value of [0, 1, 0.00001, 123.456, 1234567, 0.000000123, 1e21, -5.55, 99.99]) {
  console.log(value.toPrecision(1), value.toPrecision(3), value.toPrecision(10), value.toPrecision());
  console.log(value.toExponential(), value.toExponential(0), value.toExponential(2), value.toExponential(5));
}
console.log((1e21).toFixed(2), (1.1e21).toFixed(), NaN.toFixed(2), (-Infinity).toFixed(1), Infinity.toPrecision(3));
console.log((0.1).toFixed(20), (1 / 3).toFixed(30), (123.456).toFixed(40), (5e-324).toPrecision(20));
console.log((25).toExponential(0), (35).toPrecision(1), (1.25).toPrecision(2), (1.35).toPrecision(2));
const attempts: [string, () => string][] = [
  ['fixed', () => (1).toFixed(101)],
  ['negative', () => (1).toFixed(-1)],
  ['precision', () => (1).toPrecision(0)],
  ['exponential', () => (1).toExponential(101)],
];
for (const [name, attempt] of attempts) {
  try {
    console.log(attempt());
  } catch (error) {
    if (error instanceof RangeError) console.log(name, error.name, error.message);
  }
}

// SPDX-License-Identifier: MIT
// A function that the compiler copies, for arrays of integers and of fractions, has one name.
function total(values: number[], count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i];
  if (sum > 100) throw new RangeError(`too much: ${sum}`); // call 0 total
  return sum;
}

function report(): void {
  const whole = [1, 2, 3];
  const parts = [0.5, 1.5];
  console.log(total(whole, 3) + total(parts, 2));
  whole.push(200);
  parts.push(200.5);
  console.log(total(parts, 3)); // call 1 report
}

try {
  report(); // call 2 <module>
} catch (error) {
  if (error instanceof RangeError) console.log(error.stack);
}

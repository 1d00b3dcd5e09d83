// SPDX-License-Identifier: MIT
// The same function several times, from different lines; what the C compiler inlines or makes a loop of keeps its lines.
function descend(n: number): number {
  if (n === 0) throw new RangeError('bottom'); // call 0 descend
  if (n % 2 === 0) {
    return ascend(n - 1); // call 2 descend
  }
  return descend(n - 1); // call 1 descend
}

function ascend(n: number): number {
  return descend(n); // call 1.5 ascend
}

try {
  console.log(descend(2)); // call 3 <module>
} catch (error) {
  if (error instanceof RangeError) console.log(error.stack);
}

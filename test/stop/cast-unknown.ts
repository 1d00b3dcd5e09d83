// SPDX-License-Identifier: MIT
// unknown cast to a primitive it is not.
const values: unknown[] = [1, 2, 'three'];
let total = 0;
for (const value of values) {
  total += value as number; // stops TypeError
  console.log(total);
}

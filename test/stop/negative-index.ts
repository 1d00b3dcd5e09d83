// SPDX-License-Identifier: MIT
// A negative index is no element.
const words = ['a', 'b'];
let i = 1;
while (i >= -1) {
  console.log(words[i].length); // stops RangeError
  i--;
}

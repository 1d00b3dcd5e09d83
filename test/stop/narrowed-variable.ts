// SPDX-License-Identifier: MIT
// A variable that a closure changes behind the checker's back.
let counter: number | undefined = 5;
const clear = (): void => {
  counter = undefined;
};
if (counter !== undefined) {
  console.log(counter + 1);
  clear();
}
const after = counter * 2; // stops TypeError
console.log(after);
